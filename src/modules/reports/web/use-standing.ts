import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'

/** How many reports stand still that this member can put right. */
export function useStanding(): number | undefined {
  const { data } = useQuery(orpc.reports.standing.queryOptions())
  return data?.reports.length
}
