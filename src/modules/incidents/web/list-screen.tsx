import { useInfiniteQuery } from '@tanstack/react-query'
import type { IncidentCard } from '#modules/incidents/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TabNav } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { IncidentLine } from './incident-line.tsx'
import css from './incidents.module.css'
import { NewIncident } from './new-incident.tsx'
import { OfSignal } from './of-signal.tsx'

type View = 'running' | 'suspected' | 'past' | 'none'
type Search = { view?: View; q?: string; add?: boolean; signal?: string }

/** What runs, what is suspected, what is over; and the way to say that something happens. */
export function Screen() {
  const { signal } = useSearch<Search>()
  return signal ? <OfSignal signalId={signal} /> : <Incidents />
}

function Incidents() {
  const { view = 'running', q, add } = useSearch<Search>()
  const set = useSetSearch()
  usePlace([t('Incidents')])
  const query = useInfiniteQuery(
    orpc.incidents.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ view, q, cursor, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  )
  const counts = query.data?.pages[0]?.counts
  const tab = (id: View, label: string, count?: number) => ({
    to: id === 'running' ? '/incidents' : `/incidents?view=${id}`,
    label,
    count,
    current: view === id,
  })
  return (
    <Page>
      <PageTitle
        title={t('Incidents')}
        actions={
          add ? null : (
            <Button kind="pri" icon="plus" onPress={() => set({ add: true })}>
              {t('Open an incident')}
            </Button>
          )
        }
      />
      {add ? (
        <NewIncident onClose={() => set({ add: undefined })} />
      ) : (
        <>
          <TabNav
            label={t('Incidents')}
            items={[
              tab('running', t('Running'), counts?.running),
              tab('suspected', t('Suspected'), counts?.suspected),
              tab('past', t('Past')),
              tab('none', t('Were none')),
            ]}
          />
          <QueryView
            query={query}
            skeleton="table"
            what={t('The incidents could not be loaded.')}
            isEmpty={(data) => data.pages.every((page) => page.incidents.length === 0)}
            empty={<Nothing view={view} />}
          >
            {(data) => (
              <>
                <ul className={css.list}>
                  {data.pages
                    .flatMap((page): IncidentCard[] => page.incidents)
                    .map((one) => (
                      <li key={one.id}>
                        <IncidentLine incident={one} />
                      </li>
                    ))}
                </ul>
                {query.hasNextPage ? (
                  <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                    {t('Show earlier ones')}
                  </Button>
                ) : null}
              </>
            )}
          </QueryView>
        </>
      )}
    </Page>
  )
}

function Nothing({ view }: { view: View }) {
  const set = useSetSearch()
  if (view === 'running')
    return (
      <EmptyState
        icon="incident"
        title={t('Nothing burns')}
        text={t(
          'What is noticed and grave opens an incident by itself and rings whoever is on call. Anybody can open one by hand.',
        )}
        action={{ label: t('Open an incident'), run: () => set({ add: true }), icon: 'plus' }}
      />
    )
  const words = {
    suspected: t('What is noticed and not grave waits here until somebody says what it is.'),
    past: t('Incidents that are over stand here with their reports and reviews.'),
    none: t('What turned out to be no incident stands here, with the reason.'),
  }
  return <EmptyState icon="incident" title={t('Nothing stands here')} text={words[view]} />
}
