import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import type { ChartPoint } from '#web/design/chart-scale.ts'
import { Figure } from '#web/design/figure.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import type { Answer, Point } from '../contract.ts'
import { Course } from './course.tsx'
import { intervalWords } from './interval.ts'
import styles from './metric.module.css'
import { useMarks } from './notes/use-marks.ts'
import { usePart } from './part-tabs.tsx'
import { dayIn } from './period.ts'
import { said } from './said.ts'
import { usePeriod } from './use-period.ts'
import { useScope } from './use-scope.ts'
import { grainName, writeFigure } from './words.ts'

/** The figure over the whole period, and its course. A press on a point opens the rows of its days. */
export function MetricChart({ answer }: { answer: Answer }) {
  const { metric } = answer
  const { input, grain } = useScope()
  const { goalPath, marks } = useMarks(metric.id, usePart(metric), input.departmentId, input)
  const { zone } = usePeriod()
  const part = usePart(metric)
  const narrow = useNarrow(zone)
  const figure = answer.figures[part.id] ?? { value: null, reason: 'Not measured.', n: 0 }
  const series = useQuery(
    orpc.insights.series.queryOptions({
      input: { ...input, grain },
      refetchInterval: 60_000,
      placeholderData: keepPreviousData,
    }),
  )
  const what = t('{metric}, {part}, {how}', {
    metric: said(metric.name),
    part: part.label,
    how: grainName(grain),
  })
  return (
    <section aria-label={what} className={styles.chart}>
      <Figure
        value={writeFigure(figure, part.unit)}
        reason={said(figure.reason ?? '')}
        note={
          figure.value === null
            ? said(figure.reason ?? '')
            : [part.label, intervalWords(answer.figures, part)].filter(Boolean).join(', ')
        }
      />
      <QueryView query={series} skeleton="chart" what={t('The course could not be loaded.')}>
        {({ points, gaps, breaks }) => (
          <Course
            label={what}
            metricId={metric.id}
            part={part}
            grain={grain}
            points={points}
            gaps={gaps}
            height={220}
            onPoint={(point) => narrow(points, point)}
            goalPath={goalPath}
            events={[...marks, ...breaks.map(({ at, what }) => ({ at, label: said(what) }))]}
          />
        )}
      </QueryView>
      <p className={`t13 qq ${styles.hint}`}>{t('Press a point to see the rows of its days.')}</p>
    </section>
  )
}

/** Narrows the address to the days of one point; Back widens it again. */
function useNarrow(zone: string): (points: readonly Point[], chosen: ChartPoint) => void {
  const setSearch = useSetSearch()
  return (points, chosen) => {
    const point = points.find(({ from }) => from === chosen.at)
    if (!point) return
    const from = dayIn(zone, new Date(point.from))
    const to = dayIn(zone, new Date(Date.parse(point.to) - 1))
    setSearch({ period: 'custom', from, to, grain: undefined }, { push: true })
  }
}
