import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { HeardMention } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import type { StreamFilter } from './stream-search.ts'
import { useFresh } from './use-fresh.ts'

const limit = 50

/** What was heard under a filter, newest first: pages backwards on demand, and what happens now as it happens. */
export function useStream(filter: StreamFilter) {
  const options = orpc.listening.mentions.infiniteOptions({
    input: (before: string | undefined) => ({ ...filter, before, limit }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    // A page that is there stays true: what changes is told live.
    staleTime: Number.POSITIVE_INFINITY,
  })
  const query = useInfiniteQuery(options)
  useFresh(options.queryKey, filter)
  const items = useMemo<HeardMention[]>(
    () => query.data?.pages.flatMap((page) => page.items) ?? [],
    [query.data],
  )
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = query
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return { query, items, more, loadingMore: isFetchingNextPage }
}
