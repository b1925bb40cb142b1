import { addMonths, localTime, startOfDay } from '#kernel/local-time.ts'

interface Figure {
  readonly value: number | null
  readonly reason: string | null
  readonly n: number
}

interface Window {
  readonly from: Date
  readonly to: Date
}

/** So many whole months a course shows, before the figure of today. */
const MONTHS = 6

/**
 * The last whole calendar months of the organisation, the oldest first, half-open: the very windows of a metric's page by
 * month, so a line in a cell and the page behind it stand on the same figures. The month that runs is left out: half a
 * month beside whole ones would always seem to fall. In its place the line ends in the figure that stands in the cell.
 */
export function wholeMonths(now: Date, zone: string): Window[] {
  const first = `${localTime(now, zone).day.slice(0, 7)}-01`
  return Array.from({ length: MONTHS }, (_, index) => ({
    from: startOfDay(addMonths(first, index - MONTHS), zone),
    to: startOfDay(addMonths(first, index - MONTHS + 1), zone),
  }))
}

/**
 * The values of a course, month by month, and last the one of today; null where one is unknown, and null as a whole where a figure in it, or the one
 * that stands in the cell today, is kept back because it is of too few people: what lies around a figure that is kept back
 * can tell it. What the rooms hold of the time before the house was set up counts only where it is something.
 */
export function courseOf(
  months: readonly { readonly window: Window; readonly figure: Figure }[],
  today: Figure,
  since: Date,
): (number | null)[] | null {
  if (isKeptBack(today) || months.some(({ figure }) => isKeptBack(figure))) return null
  const past = months.map(({ window, figure }) =>
    window.to <= since && figure.n === 0 ? null : figure.value,
  )
  return [...past, today.value]
}

/** Reasons that speak of too few people begin alike; those of chance alone end in what they would do. */
export function isKeptBack({ value, reason }: Pick<Figure, 'value' | 'reason'>): boolean {
  return value === null && reason !== null && /^Fewer than \d+/.test(reason) && !/mislead\.$/.test(reason)
}
