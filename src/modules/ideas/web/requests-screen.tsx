import { useInfiniteQuery } from '@tanstack/react-query'
import type { RequestCard } from '#modules/ideas/contract.ts'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Unavailable } from '#web/design/error-state.tsx'
import { Pane, Panes, PaneToggle } from '#web/design/panes.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { PaneHead } from '#web/design/rows.tsx'
import { VirtualList } from '#web/design/virtual-list.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch } from '#web/screen-hooks.ts'
import css from './ideas.module.css'
import { RequestLine } from './request-line.tsx'
import { SearchField } from './search-field.tsx'
import { useRights } from './use-rights.ts'
import { type RequestListView, requestViewName } from './views.ts'
import { ViewsPane } from './views-pane.tsx'

type Search = { view?: RequestListView; box?: string; q?: string }
const keyOf = (request: RequestCard): string => request.id

/** What people outside asked for: to sort, sorted, and what was set apart. */
export function Screen() {
  const { view = 'new', box, q } = useSearch<Search>()
  const { manage } = useRights()
  const name = requestViewName(view)
  usePlace([t('Publish'), t('Ideas'), t('Requests')])
  return (
    <Panes title={t('Requests')} areas={['views', 'main']}>
      <ViewsPane current={`requests.${view}`} />
      <Pane area="main" label={name} still>
        <PaneHead
          large
          title={name}
          actions={
            <>
              <PaneToggle area="views" label={t('Views')} />
              <ButtonLink size="s" to="/publish/ideas/requests/boxes">
                {t('Request boxes')}
              </ButtonLink>
            </>
          }
        />
        {manage ? (
          <>
            <div className={css.filters}>
              <SearchField key={view} q={q} label={t('Find a request')} />
            </div>
            <div className={css.list}>
              <Requests view={view} box={box} q={q} />
            </div>
          </>
        ) : (
          <Unavailable>{t('Sorting requests needs the right to keep ideas.')}</Unavailable>
        )}
      </Pane>
    </Panes>
  )
}

type Shown = { view: RequestListView; box: string | undefined; q: string | undefined }

function Requests({ view, box, q }: Shown) {
  const query = useInfiniteQuery(
    orpc.ideas.requests.infiniteOptions({
      input: (cursor: string | undefined) => ({ view, boxId: box, q, cursor, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  )
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  return (
    <QueryView
      query={query}
      skeleton="list"
      what={t('The requests could not be loaded.')}
      isEmpty={(data) => data.pages.every((page) => page.requests.length === 0)}
      empty={<Nothing view={view} q={q} />}
    >
      {(data) => (
        <VirtualList
          label={requestViewName(view)}
          items={data.pages.flatMap((page) => page.requests)}
          keyOf={keyOf}
          estimate={116}
          scope={`${view} ${box ?? ''} ${q ?? ''}`}
          onEnd={hasNextPage && !isFetchingNextPage ? fetchNextPage : undefined}
          loading={isFetchingNextPage}
          render={(request) => <RequestLine request={request} />}
        />
      )}
    </QueryView>
  )
}

function Nothing({ view, q }: { view: RequestListView; q: string | undefined }) {
  if (q)
    return (
      <div className={css.nothing}>
        <EmptyState icon="search" title={t('No request says that')} text={t('Try other words.')} />
      </div>
    )
  const words: Record<RequestListView, [string, string]> = {
    new: [
      t('Nothing waits to be sorted'),
      t('Open a request box and hand out its address; what people ask for stands here.'),
    ],
    settled: [t('Nothing was sorted yet'), t('What became an idea or was declined stands here.')],
    spam: [
      t('Nothing was set apart'),
      t('What looks like spam stands here instead of among the requests. Nothing is thrown away.'),
    ],
  }
  const [title, text] = words[view]
  return (
    <div className={css.nothing}>
      <EmptyState
        icon="inbox"
        title={title}
        text={text}
        action={
          view === 'new' ? { label: t('Request boxes'), to: '/publish/ideas/requests/boxes' } : undefined
        }
      />
    </div>
  )
}
