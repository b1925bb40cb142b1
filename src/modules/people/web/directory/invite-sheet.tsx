import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { currentLocale, t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import type { Branch } from '../tree.ts'
import type { Role } from '../words.ts'
import { DepartmentField } from './department-field.tsx'
import { HandOver } from './hand-over.tsx'
import { MemberField } from './member-field.tsx'
import { RoleChoice } from './role-choice.tsx'

type Sent = { name: string; email: string; link: string | null; expiresAt: string }
type InviteSheetProps = { tree: readonly Branch[]; departmentId: string | undefined }

/** Invites one person after another; each time says what happened to the invitation. */
export function InviteSheet({ tree, departmentId }: InviteSheetProps) {
  const setSearch = useSetSearch()
  const [sent, setSent] = useState<Sent | null>(null)
  const close = (): void => setSearch({ invite: undefined })
  return (
    <Sheet
      title={sent ? t('{name} is invited', { name: sent.name }) : t('Invite somebody')}
      open
      onClose={close}
      actions={
        sent ? (
          <>
            <Button kind="pri" onPress={() => setSent(null)}>
              {t('Invite another person')}
            </Button>
            <Button onPress={close}>{t('Done')}</Button>
          </>
        ) : undefined
      }
    >
      {sent ? (
        <HandOver {...sent} />
      ) : (
        <InviteForm tree={tree} departmentId={departmentId} onSent={setSent} />
      )}
    </Sheet>
  )
}

function InviteForm({ tree, departmentId, onSent }: InviteSheetProps & { onSent: (sent: Sent) => void }) {
  const queries = useQueryClient()
  const [department, setDepartment] = useState(
    tree.some((one) => one.id === departmentId) ? (departmentId ?? null) : null,
  )
  const [managerId, setManager] = useState<string | null>(null)
  const [roles, setRoles] = useState<Role[]>(['agent'])
  const submit = async (data: FormData): Promise<void> => {
    const [name, email, title] = ['name', 'email', 'title'].map((field) => String(data.get(field)).trim())
    const person = { name: name ?? '', email: email ?? '', title: title || null }
    const answer = await api.people.invite({
      ...person,
      departmentId: department,
      managerId,
      roles,
      locale: currentLocale(),
    })
    void queries.invalidateQueries({ queryKey: orpc.people.key() })
    onSent({ ...person, ...answer })
  }
  return (
    <Form onSubmit={submit} label={t('Invite somebody')}>
      <FormRow>
        <TextField name="name" label={t('Name')} required autoFocus />
        <TextField name="title" label={t('Title')} hint={t('What they are called at work.')} />
      </FormRow>
      <TextField
        name="email"
        label={t('E-mail address')}
        type="email"
        hint={t('The invitation works for this address alone.')}
        required
      />
      <FormRow>
        <DepartmentField
          name="departmentId"
          label={t('Department')}
          tree={tree}
          none={t('In no department')}
          value={department}
          onChange={setDepartment}
        />
        <MemberField name="managerId" label={t('Reports to')} chosen={null} onChange={setManager} />
      </FormRow>
      <RoleChoice value={roles} onChange={setRoles} />
      <FormActions>
        <Submit>{t('Invite')}</Submit>
      </FormActions>
    </Form>
  )
}
