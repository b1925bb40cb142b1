import { useInfiniteQuery } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { factClasses, factKinds } from '../contract.ts'
import { FactFilters, type FactSearch } from './fact-filters.tsx'
import { FactTable } from './fact-table.tsx'
import { ProposeForm } from './propose-form.tsx'
import { SectionNav } from './section-nav.tsx'

const states = ['live', 'waiting', 'review', 'withdrawn'] as const

/** The vault: what we say about ourselves, in which words, and how far each may travel. */
export function Screen() {
  const search = useSearch<FactSearch & { propose?: boolean }>()
  const set = useSetSearch()
  usePlace([t('People'), t('Facts')])
  const query = useFacts(search)
  const first = query.data?.pages[0]
  const proposing = search.propose === true && first?.mayNotPropose === null
  const filtered = Boolean(search.kind ?? search.class ?? search.state ?? search.q)
  return (
    <Page>
      <PageTitle
        title={t('Facts')}
        note={t('What we say about ourselves, in approved words')}
        actions={
          <Button
            kind={proposing ? 'plain' : 'pri'}
            icon={proposing ? undefined : 'plus'}
            disabledReason={first?.mayNotPropose ?? undefined}
            expanded={proposing}
            onPress={() => set({ propose: proposing ? undefined : true })}
          >
            {proposing ? t('Close the form') : t('Propose a fact')}
          </Button>
        }
      />
      <SectionNav current="vault" />
      {proposing ? (
        <Panel title={t('Propose a fact')}>
          <ProposeForm onDone={() => set({ propose: undefined })} />
        </Panel>
      ) : null}
      <Panel>
        <FactFilters search={search} />
        <QueryView
          query={query}
          skeleton="table"
          what={t('The facts could not be loaded.')}
          isEmpty={(data) => data.pages[0]?.facts.length === 0}
          empty={
            filtered ? (
              <EmptyState
                title={t('Nothing fits these filters')}
                action={{
                  label: t('Show all'),
                  run: () => set({ kind: undefined, class: undefined, state: undefined, q: undefined }),
                }}
              />
            ) : (
              <EmptyState
                title={t('No fact is registered yet')}
                text={t(
                  'Begin with the sentence that says what you do. Once it is approved and entered, every draft and every profile is compared with it.',
                )}
                action={
                  first?.mayNotPropose === null
                    ? { label: t('Propose the first fact'), run: () => set({ propose: true }), icon: 'plus' }
                    : undefined
                }
              />
            )
          }
        >
          {(data) => (
            <FactTable
              facts={data.pages.flatMap((page) => page.facts)}
              onEnd={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
            />
          )}
        </QueryView>
      </Panel>
    </Page>
  )
}

function useFacts({ kind, class: factClass, state, q }: FactSearch) {
  const input = {
    limit: 100,
    ...(q ? { q } : {}),
    kind: factKinds.find((one) => one === kind),
    class: factClasses.find((one) => one === factClass),
    state: states.find((one) => one === state),
  }
  return useInfiniteQuery({
    queryKey: [...orpc.facts.list.key(), 'pages', input],
    queryFn: ({ pageParam }) => api.facts.list({ ...input, ...(pageParam ? { cursor: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
