import { useState } from 'react'
import type { ConversationCard, Views } from '#modules/inbox/contract.ts'
import { ErrorState } from '#web/design/error-state.tsx'
import { Icon } from '#web/design/icon.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Pane, PaneToggle } from '#web/design/panes.tsx'
import { PaneHead } from '#web/design/rows.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { VirtualList } from '#web/design/virtual-list.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import { ConversationRow } from './conversation-row.tsx'
import { EmptyList } from './empty-list.tsx'
import styles from './inbox.module.css'
import { SearchBox } from './search-box.tsx'
import type { ConversationList } from './use-conversations.ts'
import { countOf, pathOf, type View, viewName } from './views.ts'

type ListPaneProps = {
  view: View
  views: Views | undefined
  q: string | undefined
  list: ConversationList
  conversationId: string | undefined
}

/** The middle pane: the view’s conversations by time left. */
export function ListPane({ view, views, q, list, conversationId }: ListPaneProps) {
  const [searching, setSearching] = useState(q !== undefined)
  const name = viewName(view, views)
  return (
    <Pane area="list" label={t('Conversations: {view}', { view: name })} still className={styles.list}>
      <PaneHead
        large
        lead={<PaneToggle area="views" label={t('Views')} />}
        title={name}
        count={q === undefined ? countOf(view, views) || undefined : undefined}
        actions={
          <>
            <span className={styles.order}>
              <Icon name="sort" size="s" />
              {view.kind === 'closed' ? t('Newest first') : t('Time left')}
            </span>
            <IconButton
              icon="search"
              label={t('Search in {view}', { view: name })}
              expanded={searching}
              onPress={() => setSearching(!searching)}
            />
          </>
        }
      />
      {searching ? (
        <SearchBox q={q} label={t('Search in {view}', { view: name })} onClose={() => setSearching(false)} />
      ) : null}
      <ListBody view={view} views={views} q={q} list={list} conversationId={conversationId} />
    </Pane>
  )
}

const keyOf = (card: ConversationCard): string => card.id

function ListBody({ view, views, q, list, conversationId }: ListPaneProps) {
  const me = useSession().member.id
  const { query, items, more, seen, loadingMore } = list
  if (query.isPending) return <Skeleton shape="cards" label={t('Loading conversations')} />
  if (query.error && items.length === 0) {
    return (
      <ErrorState
        error={query.error}
        what={t('The conversations could not be loaded.')}
        onRetry={() => void query.refetch()}
      />
    )
  }
  if (items.length === 0) return <EmptyList view={view} views={views} q={q} />
  return (
    <VirtualList
      label={t('Conversations: {view}', { view: viewName(view, views) })}
      scope={`${view.id} ${q ?? ''}`}
      items={items}
      keyOf={keyOf}
      currentKey={conversationId}
      onEnd={more}
      loading={loadingMore}
      render={(card, { index, current }) => {
        seen(index)
        return (
          <ConversationRow
            card={card}
            to={pathOf(view, card.id, q)}
            current={current}
            me={me}
            quietDesk={view.kind === 'desk'}
          />
        )
      }}
    />
  )
}
