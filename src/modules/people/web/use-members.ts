import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { orpc } from '#web/api.ts'

export type MembersFilter = {
  q?: string | undefined
  departmentId?: string | undefined
  topic?: string | undefined
  language?: string | undefined
  region?: string | undefined
  show?: 'present' | 'invited' | 'left' | undefined
}

/** The directory by pages; `more` loads the next one when there is one. */
export function useMembers(filter: MembersFilter) {
  const query = useInfiniteQuery(
    orpc.people.members.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...filter, cursor, limit: 100 }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: (before) => before,
    }),
  )
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return { query, members: query.data?.pages.flatMap((page) => page.members) ?? [], more }
}
