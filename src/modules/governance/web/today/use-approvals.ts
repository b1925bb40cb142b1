import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { useSession } from '#web/session.ts'

const of = (view: 'mine' | 'asked' | 'given' | 'overdue') =>
  orpc.governance.approvals.queryOptions({ input: { view } })

/** Every list of consents on Today: to give, asked for, overdue below me, given and not out yet. */
export function useApprovals() {
  const { rights } = useSession().member
  const mine = useQuery(of('mine'))
  const asked = useQuery(of('asked'))
  const overdue = useQuery({
    ...of('overdue'),
    select: ({ approvals }) => ({ approvals: approvals.filter((card) => card.mayNot === null) }),
  })
  const given = useQuery({ ...of('given'), enabled: rights.includes('publish.approve') })
  const waiting = new Set(mine.data?.approvals.map((card) => card.id))
  const below = overdue.data
    ? { approvals: overdue.data.approvals.filter((card) => !waiting.has(card.id)) }
    : undefined
  return { mine, asked, overdue: { ...overdue, data: below }, given }
}
