import type { ChartUnit } from '#web/design/chart-scale.ts'
import { formatDays, formatDuration, formatLocale, formatNumber, t } from '#web/i18n.ts'
import type { Figure, MetricCard } from '../contract.ts'
import { isHeard } from './heard-metrics.ts'
import { recordParts } from './record-parts.ts'
import { isOfTies, tieParts } from './tie-parts.ts'

type Unit = MetricCard['unit']

import type { Grain, Period, PeriodId } from './period.ts'

/** A figure of a metric as people call it, and how its value is written. */
export type Part = {
  id: string
  label: string
  unit: ChartUnit
  /** Which way is good; counts have none. */
  better?: 'less' | 'more' | undefined
}

const waitingTimes = [
  'first-response-time',
  'first-response-time-business',
  'next-response-time',
  'resolution-time',
]

/** The parts a metric's answers have, in the order they are read; the first is the one that leads. */
export function partsOf(metric: Pick<MetricCard, 'id' | 'unit'>): readonly [Part, ...Part[]] {
  if (waitingTimes.includes(metric.id))
    return [
      { id: 'median', label: t('Median'), unit: 'minutes', better: 'less' },
      { id: 'p90', label: t('90th percentile'), unit: 'minutes', better: 'less' },
      { id: 'unanswered', label: t('Still waiting'), unit: 'count', better: 'less' },
      { id: 'kept', label: t('Clocks kept'), unit: 'percent', better: 'more' },
    ]
  if (metric.id === 'approval-time')
    return [
      { id: 'median', label: t('Median'), unit: 'minutes', better: 'less' },
      { id: 'p90', label: t('90th percentile'), unit: 'minutes', better: 'less' },
      { id: 'waiting', label: t('Still waiting'), unit: 'count', better: 'less' },
      { id: 'late', label: t('Late'), unit: 'percent', better: 'less' },
    ]
  if (metric.id === 'profile-drift')
    return [
      { id: 'open', label: t('Open now'), unit: 'count', better: 'less' },
      { id: 'value', label: t('in these days'), unit: 'count', better: 'less' },
    ]
  if (metric.id === 'post-views' || metric.id === 'post-shares' || metric.id === 'post-comments')
    return [
      { id: 'value', label: t('After 7 days'), unit: 'count' },
      { id: 'after-24h', label: t('After 24 hours'), unit: 'count' },
      { id: 'after-28d', label: t('After 28 days'), unit: 'count' },
      { id: 'unknown', label: t('Not told'), unit: 'count', better: 'less' },
    ]
  if (metric.id === 'active-employees')
    return [
      { id: 'value', label: t('in these days'), unit: 'count' },
      { id: 'rate', label: t('Of all who work here'), unit: 'percent', better: 'more' },
      { id: 'eligible', label: t('Of those who may take part'), unit: 'percent', better: 'more' },
    ]
  if (metric.id === 'active-eligible')
    return [
      { id: 'value', label: t('Of those who may take part'), unit: 'percent', better: 'more' },
      { id: 'people', label: t('May take part'), unit: 'count' },
    ]
  if (metric.id === 'originality')
    return [
      { id: 'value', label: t('Median'), unit: 'one', better: 'more' },
      { id: 'recycled', label: t('Said before'), unit: 'percent', better: 'less' },
    ]
  if (metric.id === 'links-in')
    return [
      { id: 'value', label: t('Visits by links of employees'), unit: 'count' },
      { id: 'blogs', label: t('Articles elsewhere that link to us'), unit: 'count' },
    ]
  if (metric.id === 'net-sentiment')
    return [
      { id: 'value', label: t('With the neutral ones'), unit: 'one', better: 'more' },
      { id: 'polarity', label: t('Polarity'), unit: 'one', better: 'more' },
    ]
  if (metric.id === 'consumer-conversation')
    return [
      { id: 'value', label: t('People'), unit: 'count' },
      { id: 'posts', label: t('Posts'), unit: 'count' },
      { id: 'bots', label: t('Posts by programs'), unit: 'count' },
      { id: 'reposts', label: t('Only passed on'), unit: 'count' },
    ]
  return (
    recordParts(metric.id) ??
    tieParts(metric.id) ?? [
      {
        id: 'value',
        label: metric.unit === 'money' ? t('in the currency of the house') : t('in these days'),
        unit: chartUnit(metric.unit),
      },
    ]
  )
}

/** How a unit is drawn: hours as minutes, days and money as plain numbers. */
export function chartUnit(unit: Unit): ChartUnit {
  if (unit === 'hours') return 'minutes'
  return unit === 'minutes' || unit === 'count' || unit === 'percent' ? unit : 'one'
}

/** Charts and formats take a share; figures say percent. */
export const plotted = (value: number | null, unit: ChartUnit): number | null =>
  value !== null && unit === 'percent' ? value / 100 : value

/** “3 h 10”, “1,204”, “93 %”; null is for the caller to draw as missing. */
export function writeFigure({ value }: Pick<Figure, 'value'>, unit: Unit | ChartUnit): string | null {
  if (value === null) return null
  if (unit === 'hours') return formatDuration(value * 60)
  if (unit === 'days') return t('{n, plural, one {# day} other {# days}}', { n: Math.round(value * 10) / 10 })
  if (unit === 'money' || unit === 'ratio' || unit === 'points') return formatNumber(value, 'one')
  if (unit === 'minutes') return formatDuration(value)
  return formatNumber(plotted(value, unit), unit)
}

/** What a figure stands on. */
export function basisWords(metricId: string, n: number): string {
  if (metricId === 'posts-live' || metricId === 'originality')
    return t('{n, plural, one {# post} other {# posts}}', { n })
  if (metricId === 'first-response-time' || metricId === 'conversations')
    return t('{n, plural, one {# conversation} other {# conversations}}', { n })
  if (metricId === 'tie-density') return t('{n, plural, one {# person} other {# people}}', { n })
  if (isOfTies(metricId)) return t('{n, plural, one {# tie} other {# ties}}', { n })
  return t('{n, plural, one {# row} other {# rows}}', { n })
}

/**
 * Coverage in words; a whole that is not quite whole is never called one. What is entered reaches back, what is counted at
 * our own end nobody listens for.
 */
export function coverageWords(coverage: number, metricId: string): string {
  const entered = recordParts(metricId) !== null
  const heard = isHeard(metricId)
  if (isOfTies(metricId))
    return t('Allowed by {share} of those who work here.', { share: formatNumber(coverage, 'percent') })
  if (coverage >= 1) {
    if (entered) return t('Entries reach back all of this time.')
    return heard ? t('We listened all the time.') : t('Counted at our own end.')
  }
  const share = formatNumber(Math.min(0.99, Math.round(coverage * 100) / 100), 'percent')
  if (entered) return t('Entries reach back {share} of this time.', { share })
  return heard
    ? t('We listened {share} of the time.', { share })
    : t('Known for {share} of what counts.', { share })
}

export function periodName(id: PeriodId): string {
  const names: Record<PeriodId, () => string> = {
    '7d': () => t('Last 7 days'),
    '28d': () => t('Last 28 days'),
    month: () => t('This month'),
    '3m': () => t('Last 3 months'),
    custom: () => t('Chosen days'),
  }
  return names[id]()
}

/** “26 October – 22 November 2026”. Days of the calendar: no zone may move them. */
export function periodDays({ firstDay, lastDay }: Pick<Period, 'firstDay' | 'lastDay'>): string {
  return formatDays(`${firstDay}T12:00:00Z`, `${lastDay}T12:00:00Z`, 'UTC')
}

/** A moment of the organisation's clock: “4 Nov, 19:35”; the year where it is another. */
export function momentWords(at: string, zone: string): string {
  const other = new Date(at).getFullYear() !== new Date().getFullYear()
  return moments(zone, other).format(new Date(at))
}

const moments = (zone: string, year = false): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(formatLocale(), {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    ...(year ? { year: 'numeric' } : {}),
    hour: '2-digit',
    minute: '2-digit',
  })

/** When a gap was, in the organisation's zone: “4 Nov, 19:35 – 7 Nov, 14:47”; one that lasts: “since 4 Nov, 19:35”. */
export function gapTimes(from: string, to: string | null, zone: string): string {
  const format = moments(zone)
  if (to === null) return t('since {when}', { when: format.format(new Date(from)) })
  return format.formatRange(new Date(from), new Date(to))
}

export function grainName(grain: Grain): string {
  const names = { day: () => t('by day'), week: () => t('by week'), month: () => t('by month') }
  return names[grain]()
}
