import { useQuery } from '@tanstack/react-query'
import type { StudyCard } from '#modules/campaigns/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatDay, formatDays, t } from '#web/i18n.ts'
import { useGo, usePlace, useSearch, useSetSearch } from '#web/screen-hooks.ts'
import { SeriesPanel } from './series-panel.tsx'
import { StudyForm } from './study-form.tsx'
import { verdictWord } from './words.ts'

/** What something moved, as it was registered before anybody could know. */
export function Screen() {
  const { add } = useSearch<{ add?: boolean }>()
  const set = useSetSearch()
  const go = useGo()
  const query = useQuery(orpc.campaigns.studies.queryOptions())
  usePlace([t('Programmes'), t('Uplift')])
  const mayChange = query.data?.mayChange ?? false
  const adding = add === true && mayChange
  return (
    <Page>
      <PageTitle
        title={t('Uplift')}
        note={t(
          'What a campaign moved, and how sure that is. What is looked at is written down before it begins.',
        )}
        actions={
          mayChange ? (
            <Button
              kind="pri"
              icon="plus"
              expanded={adding}
              onPress={() => set({ add: adding ? undefined : true })}
            >
              {t('Register a study')}
            </Button>
          ) : null
        }
      />
      {adding ? <StudyForm onDone={(id) => (id ? go(`/uplift/${id}`) : set({ add: undefined }))} /> : null}
      <QueryView
        query={query}
        skeleton="table"
        what={t('The studies could not be loaded.')}
        isEmpty={(data) => data.studies.length === 0 && !adding}
        empty={
          <EmptyState
            icon="chart"
            title={t('No study is registered yet')}
            text={t(
              'Say before something begins what it is to move and until when you look. Afterwards Weft says what it moved, or why that cannot be told.',
            )}
            action={
              mayChange
                ? { label: t('Register a study'), icon: 'plus', run: () => set({ add: true }) }
                : undefined
            }
          />
        }
      >
        {({ studies }) => (
          <DataTable
            caption={t('Studies')}
            columns={columns()}
            rows={studies}
            keyOf={({ id }) => id}
            rowTo={({ id }) => `/uplift/${id}`}
          />
        )}
      </QueryView>
      <SeriesPanel mayChange={mayChange} />
    </Page>
  )
}

function columns(): Column<StudyCard>[] {
  return [
    { id: 'name', head: t('Study'), cell: ({ name }) => name, names: true },
    { id: 'campaign', head: t('Campaign'), cell: ({ campaign }) => campaign?.name ?? '–' },
    { id: 'window', head: t('Looked at'), cell: ({ start, end }) => formatDays(start, end) },
    {
      id: 'version',
      head: t('Version'),
      align: 'end',
      cell: ({ version, afterFact }) =>
        afterFact ? t('{version}, after the fact', { version }) : String(version),
    },
    {
      id: 'verdict',
      head: t('What came out'),
      cell: ({ verdict, state, runsAt }) => {
        if (verdict === null || state === 'waiting')
          return t('known from {day} on', { day: formatDay(runsAt) })
        const { tone, words } = verdictWord(verdict)
        return <StateWord tone={tone}>{words}</StateWord>
      },
    },
  ]
}
