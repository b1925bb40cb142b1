import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Right, rights } from '#kernel/actor.ts'
import { api, orpc } from '#web/api.ts'
import { Checkbox } from '#web/design/choice-field.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { FieldGroup, Form, FormActions, Submit } from '#web/design/form.tsx'
import { useForm } from '#web/design/form-context.ts'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { RoleCard } from '../../contract/roles.ts'
import { rightWords } from '../words.ts'
import css from './roles.module.css'

type RoleSheetProps = {
  /** Null makes a new one. */
  role: RoleCard | null
  /** What the viewer may put into a role. */
  mayGive: readonly Right[]
  onClose: () => void
}

/** Makes a role of the organisation's own, or changes one. */
export function RoleSheet({ role, mayGive, onClose }: RoleSheetProps) {
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<readonly Right[]>(role?.rights ?? [])
  const submit = async (data: FormData): Promise<void> => {
    const competencies = String(data.get('competencies') ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
    const input = { name: String(data.get('name')), rights: [...chosen], competencies }
    const saved = role
      ? await api.people.updateRole({ roleId: role.id, ...input })
      : await api.people.createRole(input)
    void queries.invalidateQueries({ queryKey: orpc.people.key() })
    toast(role ? t('Saved.') : t('{name} is there. Give it on a person’s page.', { name: saved.name ?? '' }))
    onClose()
  }
  return (
    <Sheet title={role?.name ?? t('Make a role')} open onClose={onClose}>
      <Form onSubmit={submit} label={t('Role')}>
        <TextField
          name="name"
          label={t('Name')}
          defaultValue={role?.name ?? ''}
          required
          autoFocus
          maxLength={80}
        />
        <RightsChoice value={chosen} onChange={setChosen} mayGive={mayGive} />
        <TextArea
          name="competencies"
          label={t('What it asks for')}
          hint={t('One line each: what somebody in this role knows and does.')}
          defaultValue={role?.competencies.join('\n') ?? ''}
          rows={4}
        />
        <FormActions>
          <Submit>{role ? t('Save') : t('Make the role')}</Submit>
        </FormActions>
      </Form>
    </Sheet>
  )
}

type RightsChoiceProps = {
  value: readonly Right[]
  onChange: (rights: readonly Right[]) => void
  mayGive: readonly Right[]
}

/** Everything a role can allow; what the viewer does not hold themselves is shown and cannot be chosen. */
function RightsChoice({ value, onChange, mayGive }: RightsChoiceProps) {
  const { fields } = useForm()
  const set = (right: Right, on: boolean): void =>
    onChange(on ? [...value, right] : value.filter((one) => one !== right))
  return (
    <FieldGroup
      legend={t('What it allows')}
      note={t('No more than you may do yourself, everywhere. Owners may choose everything.')}
    >
      {fields.rights ? <p className="t13 stop">{fields.rights}</p> : null}
      <div className={css.choices}>
        {rights.map((right) => {
          const words = rightWords(right)
          return (
            <Checkbox
              key={right}
              name={`right-${right}`}
              label={words.charAt(0).toLocaleUpperCase() + words.slice(1)}
              checked={value.includes(right)}
              disabled={!mayGive.includes(right) && !value.includes(right)}
              onChange={(on) => set(right, on)}
            />
          )
        })}
      </div>
    </FieldGroup>
  )
}
