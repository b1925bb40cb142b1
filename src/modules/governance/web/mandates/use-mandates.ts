import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import type { MandateView } from './search.ts'

/** The register by pages of a hundred. */
export function useMandates(view: MandateView, q: string | undefined) {
  const query = useInfiniteQuery(
    orpc.governance.mandates.infiniteOptions({
      input: (cursor: string | undefined) => ({ view, q, cursor, limit: 100 }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      placeholderData: (before) => before,
    }),
  )
  const pages = query.data?.pages
  return { query, mandates: pages?.flatMap((page) => page.mandates), flagged: pages?.[0]?.flagged }
}
