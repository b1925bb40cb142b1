import { formatDay, t } from '#web/i18n.ts'
import type { Courses, MetricCard } from '../../contract.ts'
import { partsOf, writeFigure } from '../words.ts'
import { LEAST_POINTS } from './spark-shape.ts'

type Months = Courses['months']

/**
 * A course as words, for whoever does not see the line: “3 in May 2026, 5 in the last 28 days”, then how many months between
 * are unknown. Empty when there is no line.
 */
export function courseWords(
  points: readonly (number | null)[],
  months: Months,
  metric: Pick<MetricCard, 'id' | 'unit' | 'main'>,
): string {
  const known = points.flatMap((value, index) => (value === null ? [] : [{ value, index }]))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || known.length < LEAST_POINTS) return ''
  const { unit } = partsOf(metric).find(({ id }) => id === metric.main) ?? metric
  const ends = [first, last].map(({ value, index }) => {
    const figure = writeFigure({ value }, unit) ?? ''
    const month = months[index]
    return month
      ? t('{figure} in {month}', { figure, month: monthName(month) })
      : t('{figure} in the last 28 days', { figure })
  })
  const missing = points.slice(0, -1).filter((value) => value === null).length
  const gaps = missing === 0 ? [] : [t('{n, plural, one {# month} other {# months}} unknown', { n: missing })]
  return [...ends, ...gaps].join(', ')
}

/** Midnight of the organisation may lie in the month before, seen from elsewhere: the middle of a month lies in no other. */
function monthName(month: Months[number]): string {
  return formatDay((Date.parse(month.from) + Date.parse(month.to)) / 2, 'month')
}
