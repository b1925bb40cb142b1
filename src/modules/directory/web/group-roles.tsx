import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Row, SectionHead } from '#web/design/rows.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import css from './directory.module.css'
import { type GroupRole, groupRoles, roleName } from './role-words.ts'

type Rows = Awaited<ReturnType<typeof api.directory.scim>>['groupRoles']

/** Which groups of the other system are roles here. Every other group is a department of the same name. */
export function GroupRoles({ rows }: { rows: Rows }) {
  const queries = useQueryClient()
  const [role, setRole] = useState<GroupRole>('agent')
  const [round, setRound] = useState(0)
  const refresh = (): void => void queries.invalidateQueries({ queryKey: orpc.directory.scim.key() })
  const submit = async (data: FormData): Promise<void> => {
    await api.directory.mapGroup({ groupName: String(data.get('groupName')), role })
    setRound((before) => before + 1)
    refresh()
  }
  const remove = async (id: string): Promise<void> => {
    try {
      await api.directory.unmapGroup({ id })
      refresh()
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <section className={css.part}>
      <SectionHead title={t('Groups that are roles')} level={3} />
      <p className={`q ${css.words}`}>
        {t(
          'A group of the other system is the department of the same name here. The groups named below are roles instead. Nobody becomes an owner by a group.',
        )}
      </p>
      <div>
        {rows.map((row) => (
          <Row
            key={row.id}
            title={row.groupName}
            note={roleName(row.role)}
            end={
              <IconButton
                icon="close"
                size="s"
                label={t('{group} is no role any more', { group: row.groupName })}
                onPress={() => void remove(row.id)}
              />
            }
          />
        ))}
      </div>
      <Form key={round} onSubmit={submit} label={t('Groups that are roles')}>
        <FormRow>
          <TextField name="groupName" label={t('Name of the group there')} required />
          <Select
            name="role"
            label={t('Role here')}
            options={groupRoles.map((value) => ({ value, label: roleName(value) }))}
            value={role}
            onChange={setRole}
          />
        </FormRow>
        <FormActions>
          <Submit kind="plain">{t('Add')}</Submit>
        </FormActions>
      </Form>
    </section>
  )
}
