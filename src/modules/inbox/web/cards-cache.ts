import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Conversation, ConversationCard } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { fits, type View } from './views.ts'

type Page = { conversations: ConversationCard[] }
type Asked = { view?: View['kind']; departmentId?: string }

const lists = () => orpc.inbox.list.key({ type: 'infinite' })

/** Remembers the lists as they stand; calling what it returns puts them back. */
export function rememberLists(queries: QueryClient): () => void {
  const kept = queries.getQueriesData({ queryKey: lists() })
  return () => {
    for (const [key, data] of kept) queries.setQueryData(key, data)
  }
}

/** Shows a conversation's new state everywhere at once: in every loaded list (gone where it no longer fits) and open. */
export function showCard(queries: QueryClient, card: ConversationCard, me: string): void {
  for (const [key, data] of queries.getQueriesData<InfiniteData<Page>>({ queryKey: lists() })) {
    if (!data) continue
    const asked = (key[1] as { input?: Asked } | undefined)?.input ?? {}
    const stays = fits({ kind: asked.view ?? 'all', departmentId: asked.departmentId }, card, me)
    queries.setQueryData(key, {
      ...data,
      pages: data.pages.map((page) => ({ ...page, conversations: swap(page.conversations, card, stays) })),
    })
  }
  queries.setQueryData<Conversation>(orpc.inbox.get.queryKey({ input: { id: card.id } }), (open) =>
    open ? { ...open, ...card } : open,
  )
}

function swap(
  cards: readonly ConversationCard[],
  card: ConversationCard,
  stays: boolean,
): ConversationCard[] {
  return cards.flatMap((one) => (one.id === card.id ? (stays ? [card] : []) : [one]))
}

/** What the server has to say again after something was done to a conversation. Open lists follow its event. */
export async function lookAgain(queries: QueryClient, id: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: orpc.inbox.get.key({ input: { id } }) }),
    queries.invalidateQueries({ queryKey: orpc.inbox.views.key() }),
    queries.invalidateQueries({ queryKey: orpc.inbox.list.key({ type: 'query' }) }),
  ])
}
