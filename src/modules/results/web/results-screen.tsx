import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { orpc } from '#web/api.ts'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { usePlace, useSearch } from '#web/screen-hooks.ts'
import { ExportMenu } from './export-menu.tsx'
import { Filters } from './filters.tsx'
import { NothingHere } from './nothing-here.tsx'
import css from './results.module.css'
import { ResultsLines } from './results-lines.tsx'
import { ResultsTable } from './results-table.tsx'
import type { PeriodId, ResultsSearch } from './search.ts'
import { useNarrow } from './use-narrow.ts'
import { useCatchUp } from './use-visit.ts'

const days: Record<PeriodId, number | null> = { '28d': 28, '90d': 90, '365d': 365, all: null }

/** From the full hour so many days ago, so that the address of a question does not change with every second. */
function since(period: PeriodId): string | undefined {
  const span = days[period]
  if (span === null) return undefined
  const hour = Math.floor(Date.now() / 3_600_000) * 3_600_000
  return new Date(hour - span * 86_400_000).toISOString()
}

/** What went out, with what became of it. */
export function Screen() {
  const search = useSearch<ResultsSearch>()
  const narrow = useNarrow()
  usePlace([t('Publish'), t('Results')])
  useCatchUp()
  const { channel, department, period = '90d', figure = 'together', by, changed, kind } = search
  const filters = useMemo(
    () => ({
      channelId: channel,
      departmentId: department,
      from: since(period),
      changed: changed ? ('yes' as const) : undefined,
      kind,
    }),
    [channel, department, period, changed, kind],
  )
  const sorted = channel && by ? { sort: figure, moment: by } : { sort: 'newest' as const }
  const query = useInfiniteQuery(
    orpc.results.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...filters, ...sorted, cursor, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  )
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const more = hasNextPage ? () => void fetchNextPage() : undefined
  return (
    <Page>
      <PageTitle
        title={t('Results')}
        note={t('What became of posts after a day, a week and four weeks')}
        actions={<ExportMenu filters={filters} />}
      />
      <Filters search={search} />
      <QueryView
        query={query}
        skeleton="table"
        what={t('The results could not be loaded.')}
        isEmpty={({ pages }) => pages.every((page) => page.rows.length === 0)}
        empty={<NothingHere filtered={Boolean(channel || department || changed || kind || search.period)} />}
      >
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          return narrow ? (
            <ResultsLines rows={rows} figure={figure} more={more} busy={isFetchingNextPage} />
          ) : (
            <div className={css.table}>
              <ResultsTable
                rows={rows}
                figure={figure}
                by={channel ? by : undefined}
                sortable={channel !== undefined}
                onEnd={isFetchingNextPage ? undefined : more}
              />
            </div>
          )
        }}
      </QueryView>
    </Page>
  )
}
