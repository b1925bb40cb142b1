import type { Volume } from '#modules/listening/contract.ts'
import { LineChart } from '#web/design/line-chart.tsx'
import { formatDay, formatExact, formatNumber, t } from '#web/i18n.ts'
import css from './figures.module.css'
import type { PanelProps } from './tab.ts'
import { useFigures } from './use-figures.ts'
import { seriesWord } from './words.ts'

type ChartProps = PanelProps & { volume: Volume; series: Volume['series'][number] }

/** The course of one series: gaps shaded, beginnings of queries marked, a point opens its posts. */
export function VolumeChart({ volume, series, onOpen }: ChartProps) {
  const { search } = useFigures()
  const { split, grain } = search
  const name = seriesWord(split, series.key, series.label)
  const total = formatNumber(series.total)
  const called = (at: string): string => {
    if (grain === 'hour') return formatExact(at)
    const day = formatDay(at, 'plain', volume.zone)
    return grain === 'week' ? t('Week from {day}', { day }) : day
  }
  const open = (at: string): void => {
    const place = volume.starts.indexOf(at)
    onOpen({
      title: split === 'none' ? called(at) : `${name}, ${called(at)}`,
      from: at,
      to: volume.starts[place + 1] ?? volume.until,
      ...(split === 'query' ? { queryIds: [series.key] } : { split, key: series.key }),
    })
  }
  const gaps = volume.gaps.filter(({ network }) => split !== 'network' || network === series.key)
  const breaks = volume.breaks.filter(({ queryId }) => split !== 'query' || queryId === series.key)
  return (
    <figure className={css.chart}>
      {split === 'none' ? null : (
        <figcaption>
          <b dir="auto">{name}</b> <span className="num">{total}</span>
        </figcaption>
      )}
      <LineChart
        label={t('{name}: {total} posts', { name, total })}
        unit="count"
        zone={volume.zone}
        until={volume.until}
        height={split === 'none' ? 240 : 140}
        points={series.points.map((value, place) => ({
          at: volume.starts[place] ?? volume.until,
          value,
          ...(value === null ? { reason: t('Nothing was collected or counted then.') } : {}),
        }))}
        gaps={gaps.map(({ from, to }) => ({
          from,
          to: to ?? volume.until,
          reason: t('A source could not be read.'),
        }))}
        events={breaks.map(({ at, name: query }) => ({ at, label: t('{query} begins', { query }) }))}
        momentName={called}
        onPoint={({ at }) => open(at)}
      />
    </figure>
  )
}
