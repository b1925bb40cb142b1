import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { useSession } from '#web/session.ts'

/** Plans that failed and people who left with things in hand: for those who manage people. */
export function useChanges() {
  const manages = useSession().member.rights.includes('people.manage')
  const plans = useQuery({ ...orpc.people.plans.queryOptions({ input: {} }), enabled: manages })
  const left = useQuery({ ...orpc.people.handovers.queryOptions(), enabled: manages })
  const failed = plans.data?.plans.filter((plan) => plan.failure !== null) ?? []
  return { manages, left, failed, people: left.data?.people ?? [] }
}

/** How many of them wait; 0 for those who cannot help it. */
export function useChangesCount(): number | undefined {
  const { manages, left, failed, people } = useChanges()
  if (!manages) return 0
  return left.data ? failed.length + people.length : undefined
}
