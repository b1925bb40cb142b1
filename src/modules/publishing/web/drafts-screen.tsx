import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Pane, Panes, PaneToggle } from '#web/design/panes.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { PaneHead } from '#web/design/rows.tsx'
import { VirtualList } from '#web/design/virtual-list.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch } from '#web/screen-hooks.ts'
import { useSession } from '#web/session.ts'
import type { DraftCard } from '../contract.ts'
import { DraftLine } from './drafts/draft-line.tsx'
import styles from './drafts/drafts.module.css'
import { SearchField } from './drafts/search-field.tsx'
import { type DraftView, draftViewName } from './drafts/views.ts'
import { useHidden } from './removal.ts'
import { useNarrow } from './use-narrow.ts'
import { ViewsPane } from './views-pane.tsx'
import { useMayWrite, WriteLink } from './write-link.tsx'

const keyOf = (draft: DraftCard): string => draft.id

/** Drafts by how far they are, the last changed first. */
export function Screen() {
  const { view = 'open', q } = useSearch<{ view?: DraftView; q?: string }>()
  const narrow = useNarrow()
  const name = draftViewName(view)
  usePlace([t('Publish'), name])
  return (
    <Panes title={t('Publish')} areas={['views', 'main']}>
      <ViewsPane current={view} />
      <Pane area="main" label={name} still>
        <PaneHead
          large
          title={name}
          actions={
            <>
              <PaneToggle area="views" label={t('Views')} />
              {narrow ? null : <SearchField key={view} q={q} />}
              <WriteLink className={styles.write} />
            </>
          }
        />
        {narrow ? (
          <div className={styles.find}>
            <SearchField key={view} q={q} />
          </div>
        ) : null}
        <div className={styles.list}>
          <Drafts view={view} q={q} />
        </div>
      </Pane>
    </Panes>
  )
}

function Drafts({ view, q }: { view: DraftView; q: string | undefined }) {
  const me = useSession().member.id
  const hidden = useHidden()
  const query = useInfiniteQuery(
    orpc.publishing.drafts.infiniteOptions({
      input: (cursor: string | undefined) => ({ view, q, cursor, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  )
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  return (
    <QueryView
      query={query}
      skeleton="table"
      what={t('The drafts could not be loaded.')}
      isEmpty={(data) => data.pages.every((page) => page.drafts.every((draft) => hidden.has(draft.id)))}
      empty={<Nothing view={view} q={q} />}
    >
      {(data) => (
        <VirtualList
          label={draftViewName(view)}
          items={data.pages.flatMap((page) => page.drafts).filter((draft) => !hidden.has(draft.id))}
          keyOf={keyOf}
          estimate={57}
          scope={`${view} ${q ?? ''}`}
          onEnd={hasNextPage && !isFetchingNextPage ? fetchNextPage : undefined}
          loading={isFetchingNextPage}
          render={(draft) => <DraftLine draft={draft} me={me} />}
        />
      )}
    </QueryView>
  )
}

function Nothing({ view, q }: { view: DraftView; q: string | undefined }) {
  const write = useMayWrite() ? { label: t('Write a post'), to: '/publish/new' } : undefined
  const words = {
    open: [
      t('Nothing is being written'),
      t('A draft holds one idea and its text for each channel. Somebody else consents before it goes out.'),
    ],
    submitted: [
      t('Nothing waits on consent'),
      t('What you send for consent stands here until somebody has read it.'),
    ],
    scheduled: [t('Nothing is scheduled'), t('What was consented to stands here until its minute.')],
    live: [t('Nothing went out yet'), t('What went out stands here, with the way to it on its network.')],
    all: [
      t('No drafts yet'),
      t('A draft holds one idea and its text for each channel. Somebody else consents before it goes out.'),
    ],
  }[view]
  return (
    <div className={styles.nothing}>
      {q ? (
        <EmptyState
          icon="search"
          title={t('No draft is called that')}
          text={t('The words are looked for in titles and ideas.')}
        />
      ) : (
        <EmptyState title={words[0] ?? ''} text={words[1]} action={write} />
      )}
    </div>
  )
}
