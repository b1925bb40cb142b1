import type { ChartGap, ChartPoint, ChartUnit } from '#web/design/chart-scale.ts'
import { formatDay, formatDays } from '#web/i18n.ts'
import type { Gap, Point } from '../contract.ts'
import type { Grain } from './period.ts'
import { said } from './said.ts'
import { basisWords, coverageWords, plotted } from './words.ts'

/** One part of a series as a chart takes it. */
export function chartPoints(
  points: readonly Point[],
  part: string,
  unit: ChartUnit,
  metricId: string,
): ChartPoint[] {
  return points.map((point) => {
    const figure = point.figures[part]
    const value = figure?.value ?? null
    const listened = point.coverage < 1 ? coverageWords(point.coverage, metricId) : ''
    return {
      at: point.from,
      value: plotted(value, unit),
      // Nothing to measure is only nothing when we listened.
      nothing: value === null && figure?.n === 0 && point.coverage > 0,
      reason: value === null && figure?.reason ? said(figure.reason) : undefined,
      note: [figure && figure.n > 0 ? basisWords(metricId, figure.n) : '', listened]
        .filter(Boolean)
        .join(', '),
    }
  })
}

/**
 * Times in which a channel was not heard; one that lasts reaches to now. Only where the metric says that something is
 * missing to it: what went out of our own house is counted whole, whoever could not be heard meanwhile.
 */
export function chartGaps(points: readonly Point[], gaps: readonly Gap[], now: Date): ChartGap[] {
  const incomplete = points.filter(({ coverage }) => coverage < 1)
  const concerns = (from: string, to: string): boolean =>
    incomplete.some(
      (point) => Date.parse(from) < Date.parse(point.to) && Date.parse(to) > Date.parse(point.from),
    )
  return gaps
    .map((gap) => ({
      from: gap.from,
      to: gap.to ?? now.toISOString(),
      reason: `${said(gap.channelName)}: ${gap.reason}`,
    }))
    .filter(({ from, to }) => concerns(from, to))
}

/** Where the time line ends: with the last period, or now when that is still running. */
export function endOf(points: readonly Point[], now: Date): string | undefined {
  const last = points.at(-1)
  if (!last) return undefined
  return Date.parse(last.to) > now.getTime() ? now.toISOString() : last.to
}

/** What a period of the series is called: a day, “2 – 8 March 2026”, “March 2026”. */
export function momentName(points: readonly Point[], grain: Grain, zone: string): (at: string) => string {
  return (at) => {
    if (grain === 'day') return formatDay(at, 'plain', zone)
    if (grain === 'month') return formatDay(at, 'month', zone)
    const point = points.find(({ from }) => from === at)
    return formatDays(at, point ? Date.parse(point.to) - 1 : at, zone)
  }
}
