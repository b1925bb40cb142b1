import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { t } from '#web/i18n.ts'
import { MemberField } from '#web/member-field.tsx'
import type { ApproverGroup } from '../types.ts'
import { departmentKindName, departmentKinds } from '../words/groups.ts'
import { roleName } from '../words/roles.ts'

type GroupTargetProps = { name: string; group: ApproverGroup; onChange: (group: ApproverGroup) => void }

/** Which department, role or person, for the groups that point at one. */
export function GroupTarget({ name, group, onChange }: GroupTargetProps) {
  if (group.of === 'department')
    return (
      <Select
        name={name}
        label={t('Which kind of department')}
        silentLabel
        value={group.department}
        onChange={(department) => onChange({ of: 'department', department })}
        options={departmentKinds.map((value) => ({
          value: value as string,
          label: departmentKindName(value),
        }))}
      />
    )
  if (group.of === 'role')
    return <RoleTarget name={name} role={group.role} onChange={(role) => onChange({ of: 'role', role })} />
  if (group.of === 'member')
    return (
      <MemberTarget
        name={name}
        memberId={group.memberId}
        onChange={(memberId) => onChange({ of: 'member', memberId })}
      />
    )
  return <span />
}

type RoleTargetProps = { name: string; role: string; onChange: (role: string) => void }

function RoleTarget({ name, role, onChange }: RoleTargetProps) {
  const roles = useQuery(orpc.people.roles.queryOptions()).data?.roles ?? []
  const known = roles.some((one) => one.id === role) ? roles : [...roles, { id: role, name: null }]
  return (
    <Select
      name={name}
      label={t('Which role')}
      silentLabel
      value={role}
      onChange={onChange}
      options={known.map((one) => ({ value: one.id, label: roleName(one.id, one.name) }))}
    />
  )
}

type MemberTargetProps = { name: string; memberId: string; onChange: (memberId: string) => void }

function MemberTarget({ name, memberId, onChange }: MemberTargetProps) {
  const query = useQuery({
    ...orpc.people.member.queryOptions({ input: { memberId } }),
    enabled: memberId !== '',
  })
  return (
    <MemberField
      name={name}
      label={t('Which person')}
      value={memberId === '' ? null : { id: memberId, name: query.data?.name ?? '…' }}
      error={memberId === '' ? t('Choose a member.') : undefined}
      onChange={(person) => onChange(person?.id ?? '')}
    />
  )
}
