import type { Field, Given, KindId, RecordView } from '#modules/records/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { kindWord } from '../kind-words.ts'
import css from '../records.module.css'
import { fieldsOf } from '../shown-fields.ts'
import { useReload } from '../use-act.ts'
import { FieldInput } from './field-input.tsx'
import { readValues } from './read-values.ts'

type Named = { id: string; name: string }
type Props = {
  kind: KindId
  record?: RecordView | undefined
  /** Departments the one who writes keeps entries for. */
  departments: readonly Named[]
  units: readonly Named[]
  /** With the id of what was made or changed; without when nothing was. */
  onDone: (id?: string) => void
}

/** Every field of a kind; the same for a new entry and for one that is corrected. */
export function RecordForm({ kind, record, departments, units, onDone }: Props) {
  const reload = useReload()
  const fields = fieldsOf(kind)
  const submit = async (data: FormData): Promise<void> => {
    const departmentId = String(data.get('departmentId') ?? '')
    // Which fields there are hangs on the kind; the server's schema judges them.
    const row = { kind, departmentId, values: readValues(fields, data) } as unknown as Given
    const { id } = record
      ? { id: record.id, ...(await api.records.save({ id: record.id, revision: record.revision, row })) }
      : await api.records.add(row)
    toast(record ? t('Saved.') : t('Entered.'))
    await reload()
    onDone(id)
  }
  return (
    <Form onSubmit={submit} className={css.column} label={kindWord(kind)}>
      {inRows(fields).map((row) => (
        <FormRow key={row.map(([name]) => name).join()}>
          {row.map(([name, field]) => (
            <FieldInput
              key={name}
              name={name}
              field={field}
              value={record?.values[name] ?? null}
              units={units}
            />
          ))}
        </FormRow>
      ))}
      <Select
        name="departmentId"
        label={t('Kept by')}
        hint={t('Entries of a restricted department show to its people only.')}
        defaultValue={record?.keptBy?.id ?? departments[0]?.id ?? ''}
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FormActions>
        <Submit>{t('Save')}</Submit>
        <Button onPress={() => onDone()}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

const isWide = (field: Field): boolean =>
  field.is === 'link' || (field.is === 'text' && field.most >= 160) || field.is === 'flag'

/** Short fields stand side by side, two a row; long ones alone. */
function inRows(fields: readonly [string, Field][]): [string, Field][][] {
  const rows: [string, Field][][] = []
  for (const one of fields) {
    const last = rows.at(-1)
    const room = last?.length === 1 && !isWide(one[1]) && last[0] !== undefined && !isWide(last[0][1])
    if (room) last.push(one)
    else rows.push([one])
  }
  return rows
}
