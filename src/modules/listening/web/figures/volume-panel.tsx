import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Volume } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import { StackedBar } from '#web/design/bar-chart.tsx'
import { Figure } from '#web/design/figure.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { CsvButton } from './csv-button.tsx'
import css from './figures.module.css'
import type { PanelProps } from './tab.ts'
import { useFigures } from './use-figures.ts'
import { VolumeChart } from './volume-chart.tsx'
import { seriesWord, splitWord } from './words.ts'

/** How much was said, over time; split, each part by itself. */
export function VolumePanel({ onOpen }: PanelProps) {
  const { asked, search } = useFigures()
  const { grain, split } = search
  const query = useQuery(
    orpc.listening.volume.queryOptions({
      input: { ...asked, grain, split },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <QueryView query={query} skeleton="chart" what={t('The course could not be loaded.')}>
      {(data) => (
        <section
          className={css.panel}
          aria-label={t('How much was said')}
          aria-busy={query.isPlaceholderData}
        >
          <Head volume={data} />
          {split === 'none' || data.series.length === 0 ? null : (
            <StackedBar
              label={splitWord(split)}
              parts={data.series.map(({ key, label, total }) => ({
                id: key,
                label: seriesWord(split, key, label),
                value: total,
              }))}
            />
          )}
          <div className={split === 'none' ? css.single : css.several}>
            {data.series.map((series) => (
              <VolumeChart key={series.key} volume={data} series={series} onOpen={onOpen} />
            ))}
          </div>
          <p className="t13 qq">
            {split === 'none'
              ? t('Press a point to read its posts.')
              : t('Each line has its own scale. Press a point to read its posts.')}
          </p>
        </section>
      )}
    </QueryView>
  )
}

function Head({ volume }: { volume: Volume }) {
  const { search, firstDay, lastDay } = useFigures()
  const total = volume.series.reduce((sum, { total: n }) => sum + n, 0)
  const nothing = volume.series.every(({ points }) => points.every((n) => n === null))
  const names = volume.series.map(({ key, label }) => seriesWord(search.split, key, label))
  return (
    <header className={css.head}>
      <Figure
        value={nothing ? '?' : formatNumber(total)}
        note={
          search.split === 'query'
            ? t('posts; one that several queries find counts for each')
            : t('different posts')
        }
      />
      <CsvButton
        name={`weft-volume-${firstDay}-${lastDay}`}
        header={[t('From'), ...names]}
        rows={volume.starts.map((at, place) => [
          at,
          ...volume.series.map(({ points }) => points[place] ?? null),
        ])}
      />
    </header>
  )
}
