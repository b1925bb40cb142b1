import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'

export function useCrossings(): number {
  return useQuery(orpc.insights.crossings.queryOptions({ retry: false })).data?.crossings.length ?? 0
}
