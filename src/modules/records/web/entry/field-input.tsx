import type { Field, Value } from '#modules/records/contract.ts'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { NumberField, TextArea, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { choiceWord } from '../choice-words.ts'
import { fieldHint, fieldWord } from '../field-words.ts'

type Props = {
  name: string
  field: Field
  value: Value
  units: readonly { id: string; name: string }[]
}

/** The one control that fits a field. Its name is the path under which the server says what is wrong with it. */
export function FieldInput({ name, field, value, units }: Props) {
  const base = { name: `values.${name}`, label: fieldWord(field.column), required: field.needed }
  const said = value === null ? undefined : String(value)
  switch (field.is) {
    case 'text':
      return field.long ? (
        <TextArea {...base} rows={3} defaultValue={said} />
      ) : (
        <TextField {...base} maxLength={field.most} defaultValue={said} />
      )
    case 'link':
      return <TextField {...base} type="url" defaultValue={said} placeholder="https://" />
    case 'day':
      return <DayField {...base} defaultValue={said} />
    case 'flag':
      return <Checkbox {...base} required={false} defaultChecked={value === true} />
    case 'whole':
    case 'amount':
      return (
        <NumberField
          {...base}
          hint={fieldHint(field.column)}
          min={0}
          step={field.is === 'amount' ? 0.01 : 1}
          defaultValue={typeof value === 'number' ? value : undefined}
        />
      )
    case 'choice':
      return (
        <Select
          {...base}
          defaultValue={said ?? ''}
          options={[
            { value: '', label: field.needed ? t('Choose') : t('Not yet') },
            ...field.of.map((one) => ({ value: one, label: choiceWord(one) })),
          ]}
        />
      )
    case 'unit':
      return (
        <Select
          {...base}
          defaultValue={said ?? ''}
          options={[
            { value: '', label: t('Choose') },
            ...units.map(({ id, name: word }) => ({ value: id, label: word })),
          ]}
        />
      )
  }
}
