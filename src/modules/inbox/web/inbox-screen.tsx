import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
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
import { type Narrowing, scopeOf } from './work/narrowing.ts'
import { useSavedViews } from './work/saved-views.tsx'
import { useSelection } from './work/use-selection.ts'

/** The inbox: views, list, thread, person. The address says which view and which conversation. */
export function Screen() {
  const { view: param, conversationId } = useParams<{ view?: string; conversationId?: string }>()
  const asked = useSearch<Narrowing>()
  const kept = useSavedViews()
  const view = viewOf(param)
  const views = useQuery(orpc.inbox.views.queryOptions()).data
  const list = useConversations(view, asked)
  const order = useMemo(() => list.items.map((card) => card.id), [list.items])
  const chosen = useSelection(`${view.id} ${scopeOf(asked)}`, order)
  const onShown = useMoveOn(view, asked, list.items, conversationId)
  const acts = useActs(onShown)
  const go = useOpen(view, asked, conversationId)
  const name = viewName(view, views, kept)
  const open = list.items.find((card) => card.id === conversationId)
  const narrowed = asked.q !== undefined || asked.f !== undefined
  const count = narrowed ? undefined : countOf(view, views, kept)
  usePlace(
    open ? [t('Inbox'), name, open.contact.name] : [t('Inbox'), name],
    open?.title ?? (count === undefined ? undefined : conversationsIn(count)),
  )
  usePrefetchNeighbours(list.items, conversationId)
  useShortcuts(t('Conversations'), cursorShortcuts('inbox', order, conversationId, go))
  const at = conversationId ?? order[0]
  useShortcuts(t('Choosing'), [
    { id: 'inbox.choose', key: 'x', label: t('Choose it'), run: () => at && chosen.toggle(at, false) },
    {
      id: 'inbox.choose-to',
      key: 'v',
      label: t('Choose up to it'),
      run: () => at && chosen.toggle(at, true),
    },
  ])
  return (
    <Panes
      title={t('Inbox')}
      areas={conversationId ? ['views', 'list', 'main', 'aside'] : ['views', 'list', 'main']}
      show={conversationId ? 'main' : 'list'}
    >
      <ViewsPane view={view} views={views} kept={kept} />
      <ListPane
        key={view.id}
        view={view}
        views={views}
        kept={kept}
        asked={asked}
        list={list}
        chosen={chosen}
        conversationId={conversationId}
      />
      {conversationId ? (
        <ConversationPanes
          key={conversationId}
          id={conversationId}
          listed={open}
          back={pathOf(view, undefined, asked)}
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
  n > 999
    ? t('more than 999 conversations')
    : t('{n, plural, =0 {no conversation} one {# conversation} other {# conversations}}', { n })

/** Opens a conversation. From one to the next it replaces, so that Back leaves the walk through the list at once. */
function useOpen(view: View, asked: Narrowing, current: string | undefined): (id: string) => void {
  const go = useGo()
  return (id) => go(pathOf(view, id, asked), { replace: current !== undefined })
}

/** When the open conversation leaves the view, the next one in the list opens; after the last one, none. */
function useMoveOn(
  view: View,
  asked: Narrowing,
  items: readonly ConversationCard[],
  current: string | undefined,
) {
  const go = useGo()
  const me = useSession().member.id
  const now = useRef({ view, asked, items, current })
  useEffect(() => {
    now.current = { view, asked, items, current }
  })
  return useCallback(
    (card: ConversationCard) => {
      const { view: here, asked: words, items: rows, current: open } = now.current
      if (card.id !== open || fits(here, card, me)) return
      const at = rows.findIndex((row) => row.id === card.id)
      const next = rows[at + 1] ?? rows[at - 1]
      if (at >= 0) go(pathOf(here, next?.id, words), { replace: true })
    },
    [go, me],
  )
}

/** The conversations before and after are there before they are asked for, the next one first. */
function usePrefetchNeighbours(items: readonly ConversationCard[], current: string | undefined): void {
  const queries = useQueryClient()
  const at = items.findIndex((card) => card.id === current)
  const next = items[at + 1]?.id
  const before = at > 0 ? items[at - 1]?.id : undefined
  useEffect(() => {
    if (!current) return
    const timer = setTimeout(async () => {
      for (const id of [next, before])
        if (id)
          await queries.prefetchQuery({
            ...orpc.inbox.get.queryOptions({ input: { id } }),
            staleTime: FRESH_MS,
          })
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [queries, next, before, current])
}

/** Whoever walks through the list quickly asks for none of what is passed by. */
const REST_MS = 100
/** What was fetched ahead is good for so long; events say when it is not. */
const FRESH_MS = 30_000

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
