import { useQueries, useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import type { MatrixRule } from '../types.ts'
import type { GroupNames } from '../words/groups.ts'
import { roleName } from '../words/roles.ts'

/** Names of the people and roles that a matrix points at; there are few of them. */
export function useGroupNames(matrix: readonly MatrixRule[]): GroupNames {
  const groups = matrix.flatMap((row) => row.steps.flatMap((step) => step.from))
  const ids = [...new Set(groups.flatMap((group) => (group.of === 'member' ? [group.memberId] : [])))]
  const members = useQueries({
    queries: ids.map((memberId) => orpc.people.member.queryOptions({ input: { memberId } })),
  })
  const asksRoles = groups.some((group) => group.of === 'role')
  const roles = useQuery({ ...orpc.people.roles.queryOptions(), enabled: asksRoles }).data?.roles
  return {
    member: (id) => members[ids.indexOf(id)]?.data?.name ?? '…',
    role: (id) => roleName(id, roles?.find((role) => role.id === id)?.name),
  }
}
