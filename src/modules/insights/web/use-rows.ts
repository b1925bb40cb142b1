import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { orpc } from '#web/api.ts'
import { useScope } from './use-scope.ts'

const page = 200

/** The rows behind a figure, the newest first, page by page. */
export function useRows() {
  const { input } = useScope()
  const query = useInfiniteQuery(
    orpc.insights.rows.infiniteOptions({
      input: (offset: number) => ({ ...input, limit: page, offset }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const here = pages.reduce((sum, { rows }) => sum + rows.length, 0)
        return last.rows.length > 0 && here < last.total ? here : undefined
      },
    }),
  )
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return { query, more, total: query.data?.pages[0]?.total ?? 0 }
}
