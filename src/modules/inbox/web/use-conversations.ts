import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { ConversationCard, Hit } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { watchLive } from '#web/live.ts'
import { listInput, type View } from './views.ts'
import { foundText } from './work/found-text.ts'
import type { Narrowing } from './work/narrowing.ts'

/** Rows asked for at once: a screenful and more to begin with, then by the larger part. */
const page = 100
const furtherPage = 200
/** A burst of events becomes one look at the server. */
const restMs = 300

type Page = {
  conversations: ConversationCard[]
  nextCursor: string | null
  hits: Hit[]
  unclear: string[]
  filling: boolean
}
type Pages = InfiniteData<Page, string | undefined>

const changesLists = (type: string): boolean => type.startsWith('conversation.') || type.startsWith('clock.')

/** A view's conversations by time left, page after page, following what happens. */
export function useConversations(view: View, asked: Narrowing) {
  const options = orpc.inbox.list.infiniteOptions({
    input: (cursor: string | undefined) => listInput(view, asked, cursor, cursor ? furtherPage : page),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
  const query = useInfiniteQuery(options)
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = query
  const depth = useRef(0)
  useFollow(options.queryKey, depth, query.refetch)

  const items = useMemo(() => unique(query.data?.pages ?? []), [query.data])
  const hits = useMemo(
    () =>
      new Map(
        query.data?.pages.flatMap((one) => one.hits).map((hit) => [hit.conversationId, foundText(hit)]),
      ),
    [query.data],
  )
  const [first] = query.data?.pages ?? []
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  /** Tell it which rows are drawn: pages far below them are not fetched again. */
  const seen = useCallback((index: number) => {
    depth.current = index
  }, [])
  return {
    query,
    items,
    /** What was found in each, when something was looked for. */
    hits,
    unclear: first?.unclear ?? [],
    filling: first?.filling ?? false,
    more,
    hasMore: hasNextPage,
    seen,
    loadingMore: isFetchingNextPage,
  }
}

export type ConversationList = ReturnType<typeof useConversations>

/** A row that moved between two pages while they were fetched stands once. */
function unique(pages: readonly Page[]): ConversationCard[] {
  const rows = new Map<string, ConversationCard>()
  for (const one of pages)
    for (const card of one.conversations) if (!rows.has(card.id)) rows.set(card.id, card)
  return [...rows.values()]
}

type Refetch = (options: { cancelRefetch: boolean }) => Promise<unknown>

/**
 * Looks again after events: never two looks at once, and only at the pages down to the rows that are drawn, so that a
 * list somebody has scrolled to its five-thousandth row does not fetch fifty pages for each event.
 */
function useFollow(key: readonly unknown[], depth: { current: number }, refetch: Refetch): void {
  const queries = useQueryClient()
  const now = useRef({ key, refetch })
  useEffect(() => {
    now.current = { key, refetch }
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let busy = false
    let again = false
    const look = async (): Promise<void> => {
      timer = undefined
      busy = true
      const keep = Math.floor(depth.current / page) + 2
      queries.setQueryData<Pages>(now.current.key, (data) =>
        data && data.pages.length > keep
          ? { pages: data.pages.slice(0, keep), pageParams: data.pageParams.slice(0, keep) }
          : data,
      )
      await now.current.refetch({ cancelRefetch: false })
      busy = false
      if (again) soon()
    }
    const soon = (): void => {
      again = busy
      if (!busy) timer ??= setTimeout(() => void look(), restMs)
    }
    const stop = watchLive((event) => {
      if (changesLists(event.type)) soon()
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [queries, depth])
}
