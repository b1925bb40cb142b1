import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { SectionHead } from '#web/design/rows.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { MemberView } from '../../contract/shapes.ts'
import type { Branch } from '../tree.ts'
import type { Role } from '../words.ts'
import { DepartmentField } from './department-field.tsx'
import { MayList } from './may-list.tsx'
import { MemberField } from './member-field.tsx'
import { RoleChoice } from './role-choice.tsx'

type Change = Parameters<typeof api.people.updateMember>[0]

type MemberFormProps = {
  member: MemberView
  tree: readonly Branch[]
  /** What was saved is taken back: the fields must be read anew. */
  onUndone: () => void
}

/** Title, department, manager and roles. Saving says so and can be undone. */
export function MemberForm({ member, tree, onUndone }: MemberFormProps) {
  const queries = useQueryClient()
  const [departmentId, setDepartment] = useState(member.departmentId)
  const [managerId, setManager] = useState(member.manager?.id ?? null)
  const [roles, setRoles] = useState<Role[]>(member.roles)
  const save = async (change: Change): Promise<void> => {
    const saved = await api.people.updateMember(change)
    queries.setQueryData(orpc.people.member.queryKey({ input: { memberId: member.id } }), saved)
    void queries.invalidateQueries({ queryKey: orpc.people.key() })
  }
  const submit = async (data: FormData): Promise<void> => {
    const { id: memberId, name, title } = member
    const before = {
      memberId,
      name,
      title,
      departmentId: member.departmentId,
      managerId: member.manager?.id ?? null,
      roles: member.roles,
    }
    const given = { name: String(data.get('name')), title: String(data.get('title')).trim() || null }
    await save({
      memberId,
      ...given,
      departmentId,
      managerId,
      ...(member.mayNot.roles === null ? { roles } : {}),
    })
    const undo = (): void => {
      save(member.mayNot.roles === null ? before : { ...before, roles: undefined }).then(onUndone, toastError)
    }
    toast(t('Saved.'), { undo })
  }
  return (
    <Form onSubmit={submit} label={t('Change {name}', { name: member.name })}>
      <SectionHead title={t('Change')} level={3} />
      <FormRow>
        <TextField name="name" label={t('Name')} defaultValue={member.name} required />
        <TextField name="title" label={t('Title')} defaultValue={member.title ?? ''} />
      </FormRow>
      <FormRow>
        <DepartmentField
          name="departmentId"
          label={t('Department')}
          tree={tree}
          none={t('In no department')}
          value={departmentId}
          onChange={setDepartment}
        />
        <MemberField
          name="managerId"
          label={t('Reports to')}
          chosen={member.manager}
          onChange={setManager}
          without={member.id}
        />
      </FormRow>
      <RoleChoice value={roles} onChange={setRoles} mayNot={member.mayNot.roles} />
      <MayList roles={roles} />
      <FormActions>
        <Submit>{t('Save')}</Submit>
      </FormActions>
    </Form>
  )
}
