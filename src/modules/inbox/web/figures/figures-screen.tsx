import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import { CutPanel } from './cut-panel.tsx'
import { FigureFilters } from './figure-filters.tsx'
import { FigureTiles } from './figure-tiles.tsx'
import css from './figures.module.css'
import { FirstPanel } from './first-panel.tsx'
import { RowsPanel } from './rows-panel.tsx'
import { useFigures } from './use-figures.ts'

/** Inbox, Figures: how long people wait for us, how it ends, where and when; each figure opens its rows. */
export function Screen() {
  const { asked } = useFigures()
  const figures = useQuery(
    orpc.inbox.figures.queryOptions({
      input: asked,
      refetchInterval: 60_000,
      placeholderData: keepPreviousData,
    }),
  )
  usePlace([t('Inbox'), t('Figures')])
  return (
    <Page>
      <PageTitle title={t('Figures')} note={t('How long people wait for us, and how it ends')} />
      <FigureFilters />
      <QueryView
        query={figures}
        skeleton="chart"
        what={t('The figures could not be worked out.')}
        isEmpty={({ conversations, waits }) => conversations === 0 && waits.every(({ n }) => n === 0)}
        empty={
          <EmptyState
            title={t('Nothing came in these days')}
            text={t('Choose more days, another desk or another channel.')}
          />
        }
      >
        {(data) => (
          <div aria-busy={figures.isPlaceholderData} className={css.page}>
            <FirstPanel figures={data} />
            <FigureTiles figures={data} />
            <CutPanel />
            <RowsPanel />
            <p className="t13 q">
              {data.coverage >= 1
                ? t('We listened all the time.')
                : t('We listened {share} of the time.', {
                    share: formatNumber(Math.min(0.99, data.coverage), 'percent'),
                  })}
            </p>
          </div>
        )}
      </QueryView>
    </Page>
  )
}
