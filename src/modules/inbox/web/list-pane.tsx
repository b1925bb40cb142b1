import { useRef, useState } from 'react'
import type { ConversationCard, SavedView, Views } from '#modules/inbox/contract.ts'
import { MOST_SUBJECTS } from '#modules/presence/contract.ts'
import { ErrorState } from '#web/design/error-state.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Pane, PaneToggle } from '#web/design/panes.tsx'
import { PaneHead } from '#web/design/rows.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { VirtualList } from '#web/design/virtual-list.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import { useShortcuts } from '#web/shell/shortcuts.ts'
import { ConversationRow } from './conversation-row.tsx'
import { EmptyList } from './empty-list.tsx'
import styles from './inbox.module.css'
import { useListPresence } from './presence/on-cards.ts'
import { SearchBox } from './search-box.tsx'
import type { ConversationList } from './use-conversations.ts'
import { countOf, pathOf, selectionOf, type View, viewName } from './views.ts'
import { BulkBar } from './work/bulk-bar.tsx'
import { exportList } from './work/export-list.ts'
import { FilterChips } from './work/filter-chips.tsx'
import { FilterSheet } from './work/filter-sheet.tsx'
import { ListTools } from './work/list-tools.tsx'
import type { Filters, Narrowing, Sort } from './work/narrowing.ts'
import { scopeOf } from './work/narrowing.ts'
import { SaveViewDialog } from './work/save-view-dialog.tsx'
import type { Chosen } from './work/use-selection.ts'

type ListPaneProps = {
  view: View
  views: Views | undefined
  kept: readonly SavedView[] | undefined
  asked: Narrowing
  list: ConversationList
  chosen: Chosen
  conversationId: string | undefined
}

/** The middle pane: the view’s conversations, what they are narrowed by, and what can be done to many of them. */
export function ListPane(props: ListPaneProps) {
  const { view, views, kept, asked, list, chosen } = props
  const [searching, setSearching] = useState(asked.q !== undefined)
  const [open, setOpen] = useState<'filter' | 'save' | null>(null)
  const set = useSetSearch()
  const saved = kept?.find((one) => one.id === view.savedViewId)
  const sort = sortOf(view, asked, saved)
  const narrow = (f: Filters | undefined): void => set({ f })
  const desks = views?.desks ?? []
  const whole = saved && asked.f === undefined ? saved.filters : { ...saved?.filters, ...asked.f }
  return (
    <Pane
      area="list"
      label={t('Conversations: {view}', { view: viewName(view, views, kept) })}
      still
      className={styles.list}
    >
      <Head {...props} sort={sort} searching={searching} onSearch={setSearching} onOpen={setOpen} />
      {searching ? (
        <SearchBox
          q={asked.q}
          label={t('Search in {view}', { view: viewName(view, views, kept) })}
          unclear={list.unclear}
          filling={list.filling}
          onClose={() => setSearching(false)}
        />
      ) : null}
      {asked.f ? (
        <FilterChips filters={asked.f} desks={desks} onChange={narrow} onSave={() => setOpen('save')} />
      ) : null}
      {chosen.count > 0 ? (
        <BulkBar
          chosen={chosen}
          cards={list.items.filter((card) => chosen.ids.has(card.id))}
          selection={selectionOf(view, asked)}
          total={asked.q === undefined && asked.f === undefined ? countOf(view, views, kept) : undefined}
          hasMore={list.hasMore}
          desks={desks}
        />
      ) : null}
      <ListBody {...props} />
      {open === 'filter' ? (
        <FilterSheet filters={asked.f} desks={desks} onApply={narrow} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'save' ? (
        <SaveViewDialog
          view={saved?.mine ? saved : undefined}
          filters={saved ? whole : filtersOfView(view, asked.f)}
          sort={sort}
          desks={desks}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Pane>
  )
}

const sortOf = (view: View, asked: Narrowing, saved: SavedView | undefined): Sort =>
  asked.sort ?? saved?.sort ?? (view.kind === 'closed' ? 'newest' : 'due')

/** A view as filters, so that it can be saved with what narrows it. */
function filtersOfView(view: View, f: Filters | undefined): Filters {
  const own: Filters =
    view.kind === 'mine'
      ? { owners: ['me'] }
      : view.kind === 'unassigned'
        ? { owners: ['nobody'] }
        : view.kind === 'snoozed' || view.kind === 'closed'
          ? { states: [view.kind] }
          : view.departmentId
            ? { desks: [view.departmentId] }
            : {}
  return { ...own, ...f }
}

type HeadProps = ListPaneProps & {
  sort: Sort
  searching: boolean
  onSearch: (open: boolean) => void
  onOpen: (what: 'filter' | 'save') => void
}

function Head({ view, views, kept, asked, sort, searching, onSearch, onOpen }: HeadProps) {
  const set = useSetSearch()
  const tools = useRef<HTMLButtonElement>(null)
  const name = viewName(view, views, kept)
  useShortcuts(t('List'), [
    { id: 'inbox.search', key: '/', label: t('Search'), run: () => onSearch(true) },
    { id: 'inbox.filter', key: 'f', label: t('Narrow the list'), run: () => onOpen('filter') },
    { id: 'inbox.sort', key: 'o', label: t('Order and more'), run: () => tools.current?.click() },
  ])
  return (
    <PaneHead
      large
      lead={<PaneToggle area="views" label={t('Views')} />}
      title={name}
      count={
        asked.q === undefined && asked.f === undefined ? countOf(view, views, kept) || undefined : undefined
      }
      actions={
        <>
          <ListTools
            ref={tools}
            sort={sort}
            searching={asked.q !== undefined}
            closed={view.kind === 'closed'}
            onSort={(wanted) => set({ sort: wanted })}
            onFilter={() => onOpen('filter')}
            onSave={() => onOpen('save')}
            onExport={() => void exportList(selectionOf(view, asked))}
          />
          <IconButton
            icon="search"
            label={t('Search in {view}', { view: name })}
            keyHint="/"
            expanded={searching}
            onPress={() => onSearch(!searching)}
          />
        </>
      }
    />
  )
}

const keyOf = (card: ConversationCard): string => card.id

function ListBody({ view, views, kept, asked, list, chosen, conversationId }: ListPaneProps) {
  const me = useSession().member.id
  const { query, items, hits, more, seen, loadingMore } = list
  useListPresence(items.slice(0, MOST_SUBJECTS).map(keyOf))
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
  if (items.length === 0) return <EmptyList view={view} views={views} kept={kept} asked={asked} />
  return (
    <VirtualList
      label={t('Conversations: {view}', { view: viewName(view, views, kept) })}
      scope={`${view.id} ${scopeOf(asked)}`}
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
            to={pathOf(view, card.id, asked)}
            current={current}
            me={me}
            quietDesk={view.kind === 'desk'}
            found={hits.get(card.id)}
            ticked={chosen.ids.has(card.id)}
            choosing={chosen.count > 0}
            onTick={chosen.toggle}
          />
        )
      }}
    />
  )
}
