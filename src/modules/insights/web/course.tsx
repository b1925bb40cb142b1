import type { ChartPoint } from '#web/design/chart-scale.ts'
import { LineChart } from '#web/design/line-chart.tsx'
import { t } from '#web/i18n.ts'
import type { Gap, Point } from '../contract.ts'
import type { Grain } from './period.ts'
import { chartGaps, chartPoints, endOf, momentName } from './series.ts'
import { usePeriod } from './use-period.ts'
import type { Part } from './words.ts'

type CourseProps = {
  /** What is drawn, in words for readers. */
  label: string
  metricId: string
  part: Part
  grain: Grain
  points: readonly Point[]
  gaps: readonly Gap[]
  height: number
  onPoint?: ((point: ChartPoint) => void) | undefined
  /** The path to a target, and what people said about days, numbered. */
  goalPath?: readonly { at: string; value: number }[] | undefined
  events?: readonly { at: string; label: string }[] | undefined
}

/** How a figure went over the period. Where nothing at all could be drawn, words say so. */
export function Course(props: CourseProps) {
  const { label, metricId, part, grain, points, gaps, height, onPoint, goalPath, events } = props
  const { zone } = usePeriod()
  const now = new Date()
  const drawn = chartPoints(points, part.id, part.unit, metricId)
  const shaded = chartGaps(points, gaps, now)
  if (shaded.length === 0 && drawn.every((point) => point.nothing))
    return <p className="q">{t('Nothing happened in these days that could be drawn.')}</p>
  return (
    <LineChart
      label={label}
      points={drawn}
      unit={part.unit}
      gaps={shaded}
      until={endOf(points, now)}
      zone={zone}
      momentName={momentName(points, grain, zone)}
      height={height}
      onPoint={onPoint}
      goalPath={goalPath}
      events={events}
    />
  )
}
