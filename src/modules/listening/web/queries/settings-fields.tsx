import { useQuery } from '@tanstack/react-query'
import { purposes } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { FieldGroup, FormRow } from '#web/design/form.tsx'
import { NumberField, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { MemberField } from '#web/member-field.tsx'
import type { Draft } from './draft.ts'
import { purposeWord } from './words.ts'

type FieldsProps = { draft: Draft; change: (part: Partial<Draft>) => void }

/** Name, what for, whose: what a query is called and counted as. */
export function NamingFields({ draft, change }: FieldsProps) {
  const departments = useQuery(orpc.people.departments.queryOptions()).data?.departments ?? []
  const choices = departments.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <FormRow>
        <TextField
          name="name"
          label={t('Name')}
          required
          autoComplete="off"
          value={draft.name}
          onChange={(name) => change({ name })}
        />
        <Select
          name="purpose"
          label={t('What it is for')}
          options={purposes.map((value) => ({ value, label: purposeWord(value) }))}
          value={draft.purpose}
          onChange={(purpose) => change({ purpose })}
        />
        <Select
          name="departmentId"
          label={t('Department it concerns')}
          options={[{ value: 'none', label: t('None in particular') }, ...choices]}
          value={draft.departmentId ?? 'none'}
          onChange={(id) => change({ departmentId: id === 'none' ? null : id })}
        />
      </FormRow>
      <Checkbox
        name="rival"
        label={t('It is about a rival')}
        hint={t('Then it counts as theirs in share of voice.')}
        checked={draft.rival}
        onChange={(rival) => change({ rival })}
      />
    </>
  )
}

/** From when on a query counts as silent, and who does something about it. */
export function SilenceFields({ draft, change }: FieldsProps) {
  return (
    <FieldGroup legend={t('When it falls silent')} note={t('Leave the numbers empty when silence is fine.')}>
      <FormRow>
        <NumberField
          name="floorCount"
          label={t('Fewer mentions than')}
          min={1}
          max={1_000_000}
          value={draft.floorCount}
          onChange={(floorCount) => change({ floorCount })}
        />
        <NumberField
          name="floorDays"
          label={t('In so many days')}
          min={1}
          max={365}
          value={draft.floorDays}
          onChange={(floorDays) => change({ floorDays })}
        />
        <MemberField
          name="expertId"
          label={t('Who starts something then')}
          hint={t(
            'Finds a task on Today when the query falls silent. Nobody named: everybody who may write queries.',
          )}
          value={draft.expert}
          onChange={(expert) => change({ expert })}
        />
      </FormRow>
    </FieldGroup>
  )
}
