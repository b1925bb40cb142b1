import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { useSearch } from '#web/screen-hooks.ts'
import type { MetricCard } from '../contract.ts'
import { Course } from './course.tsx'
import { GrainChoice } from './grain-choice.tsx'
import { daysIn, grainFor } from './period.ts'
import styles from './scoreboard.module.css'
import { metricAddress, type ScoreSearch, usePeriod } from './use-period.ts'
import { grainName, partsOf } from './words.ts'

/** The course of the first response over the period. */
export function ResponseChart({ metric }: { metric: MetricCard }) {
  const { period, carried } = usePeriod()
  const { grain = grainFor(daysIn(period)) } = useSearch<ScoreSearch>()
  const [part] = partsOf(metric)
  const input = { metricId: metric.id, from: period.from, to: period.to, grain }
  const series = useQuery(orpc.insights.series.queryOptions({ input, refetchInterval: 60_000 }))
  const what = t('Median first response, {how}', { how: grainName(grain) })
  return (
    <Panel
      title={what}
      end={
        <Link to={metricAddress(metric.id, { ...carried, grain })} className={`link t13 ${styles.noPrint}`}>
          {t('Open the metric')}
        </Link>
      }
    >
      <GrainChoice value={grain} />
      <QueryView query={series} skeleton="chart" what={t('The course could not be loaded.')}>
        {({ points, gaps }) => (
          <Course
            label={what}
            metricId={metric.id}
            part={part}
            grain={grain}
            points={points}
            gaps={gaps}
            height={196}
          />
        )}
      </QueryView>
    </Panel>
  )
}
