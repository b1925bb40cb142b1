import { useInfiniteQuery } from '@tanstack/react-query'
import type { IdeaCard } from '#modules/ideas/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Pane, Panes, PaneToggle } from '#web/design/panes.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { PaneHead } from '#web/design/rows.tsx'
import { VirtualList } from '#web/design/virtual-list.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { Filters, type IdeaSearch, sources } from './filters.tsx'
import { IdeaLine } from './idea-line.tsx'
import css from './ideas.module.css'
import { NewIdea } from './new-idea.tsx'
import { useRights } from './use-rights.ts'
import { ideaViewName } from './views.ts'
import { ViewsPane } from './views-pane.tsx'

const keyOf = (idea: IdeaCard): string => idea.id

/** Ideas by how far they are, the best first. */
export function Screen() {
  const search = useSearch<IdeaSearch>()
  const set = useSetSearch()
  const { add } = useRights()
  const { view = 'open' } = search
  const adding = search.add === true && add
  const name = ideaViewName(view)
  usePlace([t('Publish'), t('Ideas'), name])
  return (
    <Panes title={t('Ideas')} areas={['views', 'main']}>
      <ViewsPane current={`ideas.${view}`} />
      <Pane area="main" label={name} still>
        <PaneHead
          large
          title={name}
          actions={
            <>
              <PaneToggle area="views" label={t('Views')} />
              {add ? (
                <Button
                  size="s"
                  kind={adding ? 'plain' : 'pri'}
                  icon={adding ? undefined : 'plus'}
                  expanded={adding}
                  onPress={() => set({ add: adding ? undefined : true })}
                >
                  {adding ? t('Close the form') : t('Add an idea')}
                </Button>
              ) : null}
            </>
          }
        />
        {adding ? (
          <div className={css.form}>
            <NewIdea onClose={() => set({ add: undefined })} />
          </div>
        ) : (
          <>
            <Filters key={view} search={search} />
            <div className={css.list}>
              <Ideas search={search} />
            </div>
          </>
        )}
      </Pane>
    </Panes>
  )
}

function Ideas({ search }: { search: IdeaSearch }) {
  const { view = 'open', sort = 'score', q, tag, department } = search
  const source = sources.find((one) => one === search.source)
  const query = useInfiniteQuery(
    orpc.ideas.list.infiniteOptions({
      input: (cursor: string | undefined) => ({
        view,
        sort,
        q,
        tag,
        source,
        departmentId: department,
        cursor,
        limit: 50,
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  )
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const narrowed = Boolean(q || tag || department || source)
  return (
    <QueryView
      query={query}
      skeleton="table"
      what={t('The ideas could not be loaded.')}
      isEmpty={(data) => data.pages.every((page) => page.ideas.length === 0)}
      empty={<Nothing view={view} narrowed={narrowed} />}
    >
      {(data) => (
        <VirtualList
          label={ideaViewName(view)}
          items={data.pages.flatMap((page) => page.ideas)}
          keyOf={keyOf}
          estimate={65}
          scope={`${view} ${sort} ${q ?? ''} ${tag ?? ''} ${department ?? ''} ${source ?? ''}`}
          onEnd={hasNextPage && !isFetchingNextPage ? fetchNextPage : undefined}
          loading={isFetchingNextPage}
          render={(idea) => <IdeaLine idea={idea} />}
        />
      )}
    </QueryView>
  )
}

function Nothing({ view, narrowed }: { view: string; narrowed: boolean }) {
  const { add } = useRights()
  const set = useSetSearch()
  return (
    <div className={css.nothing}>
      {narrowed ? (
        <EmptyState icon="search" title={t('No idea fits')} text={t('Widen the search or the filters.')} />
      ) : (
        <EmptyState
          icon="file"
          title={view === 'open' || view === 'all' ? t('No ideas yet') : t('Nothing stands here')}
          text={t(
            'An idea says what would be worth telling and for whom. Colleagues vote, a draft is begun from it, and whoever asked for it is thanked when it is out.',
          )}
          action={add ? { label: t('Add an idea'), run: () => set({ add: true }), icon: 'plus' } : undefined}
        />
      )}
    </div>
  )
}
