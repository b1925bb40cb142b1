import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'

/** How many conversations I was told of because their time runs out. */
export const useClockPages = (): number | undefined =>
  useQuery(orpc.inbox.clockPages.queryOptions()).data?.pages.length
