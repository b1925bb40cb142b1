import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'

/** How many requests from outside wait to be looked at; 0 for those who do not sort them. */
export function useWaiting(): number | undefined {
  return useQuery(orpc.ideas.waiting.queryOptions({ input: {} })).data?.count
}
