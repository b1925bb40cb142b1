import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'

/** How many posts wait for my hands. */
export function useMine(): number | undefined {
  return useQuery(orpc.publishing.byHand.queryOptions({ input: { whose: 'mine' } })).data?.posts.length
}
