import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import type { ConversationCard } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { KeyHint } from '#web/design/key-hint.tsx'
import { Pane, Panes } from '#web/design/panes.tsx'
import { t } from '#web/i18n.ts'
import { useGo, useParams, usePlace, useSearch } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import { cursorShortcuts } from '#web/shell/cursor.ts'
import { useShortcuts } from '#web/shell/shortcuts.ts'
import { ConversationPanes } from './conversation-panes.tsx'
import styles from './inbox.module.css'
import { ListPane } from './list-pane.tsx'
import { useActs } from './use-acts.ts'
import { useConversations } from './use-conversations.ts'
import { countOf, fits, pathOf, type View, viewName, viewOf } from './views.ts'
import { ViewsPane } from './views-pane.tsx'

/** The inbox: views, list, thread, person. The address says which view and which conversation. */
export function Screen() {
  const { view: param, conversationId } = useParams<{ view?: string; conversationId?: string }>()
  const { q } = useSearch<{ q?: string }>()
  const view = viewOf(param)
  const views = useQuery(orpc.inbox.views.queryOptions()).data
  const list = useConversations(view, q)
  const onShown = useMoveOn(view, q, list.items, conversationId)
  const acts = useActs(onShown)
  const go = useOpen(view, q, conversationId)
  const name = viewName(view, views)
  const open = list.items.find((card) => card.id === conversationId)
  const count = q === undefined ? countOf(view, views) : undefined
  usePlace(
    open ? [t('Inbox'), name, open.contact.name] : [t('Inbox'), name],
    open?.title ?? (count === undefined ? undefined : conversationsIn(count)),
  )
  usePrefetchNext(list.items, conversationId)
  useShortcuts(
    t('Conversations'),
    cursorShortcuts(
      'inbox',
      list.items.map((card) => card.id),
      conversationId,
      go,
    ),
  )
  return (
    <Panes
      title={t('Inbox')}
      areas={conversationId ? ['views', 'list', 'main', 'aside'] : ['views', 'list', 'main']}
      show={conversationId ? 'main' : 'list'}
    >
      <ViewsPane view={view} views={views} />
      <ListPane key={view.id} view={view} views={views} q={q} list={list} conversationId={conversationId} />
      {conversationId ? (
        <ConversationPanes
          key={conversationId}
          id={conversationId}
          listed={open}
          back={pathOf(view, undefined, q)}
          views={views}
          acts={acts}
        />
      ) : (
        <NothingOpen choice={list.items.length > 0} />
      )}
    </Panes>
  )
}

const conversationsIn = (n: number): string =>
  t('{n, plural, =0 {no conversation} one {# conversation} other {# conversations}}', { n })

/** Opens a conversation. From one to the next it replaces, so that Back leaves the walk through the list at once. */
function useOpen(view: View, q: string | undefined, current: string | undefined): (id: string) => void {
  const go = useGo()
  return (id) => go(pathOf(view, id, q), { replace: current !== undefined })
}

/** When the open conversation leaves the view, the next one in the list opens; after the last one, none. */
function useMoveOn(
  view: View,
  q: string | undefined,
  items: readonly ConversationCard[],
  current: string | undefined,
) {
  const go = useGo()
  const me = useSession().member.id
  const now = useRef({ view, q, items, current })
  useEffect(() => {
    now.current = { view, q, items, current }
  })
  return useCallback(
    (card: ConversationCard) => {
      const { view: here, q: words, items: rows, current: open } = now.current
      if (card.id !== open || fits(here, card, me)) return
      const at = rows.findIndex((row) => row.id === card.id)
      const next = rows[at + 1] ?? rows[at - 1]
      if (at >= 0) go(pathOf(here, next?.id, words), { replace: true })
    },
    [go, me],
  )
}

/** The next conversation is there before it is asked for. */
function usePrefetchNext(items: readonly ConversationCard[], current: string | undefined): void {
  const queries = useQueryClient()
  const next = items[items.findIndex((card) => card.id === current) + 1]?.id
  useEffect(() => {
    if (!next || !current) return
    const timer = setTimeout(
      () => void queries.prefetchQuery(orpc.inbox.get.queryOptions({ input: { id: next } })),
      300,
    )
    return () => clearTimeout(timer)
  }, [queries, next, current])
}

/** Says how to begin, where there is something to begin with. */
function NothingOpen({ choice }: { choice: boolean }) {
  const keys = [
    ['j', t('Next')],
    ['k', t('The one before')],
    ['?', t('All keys')],
  ] as const
  return (
    <Pane area="main" label={t('Conversation')} still>
      {choice ? (
        <div className={styles.nothing}>
          <EmptyState
            title={t('No conversation is open')}
            text={
              <>
                <p>{t('Choose one from the list.')}</p>
                <div className={styles.keys}>
                  {keys.map(([key, word]) => (
                    <div key={key} className="row">
                      <KeyHint keys={key} /> {word}
                    </div>
                  ))}
                </div>
              </>
            }
          />
        </div>
      ) : null}
    </Pane>
  )
}
