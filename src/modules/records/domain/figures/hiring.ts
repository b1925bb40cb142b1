import { daysBetween, monthsOf, type Span } from './days.ts'

export interface Headcount {
  readonly unit: string
  readonly day: string
  readonly people: number
}

/** People at the ends of months: the mean of each department's counts, added up. Null of none. */
export function meanHeadcount(counts: readonly Headcount[]): number | null {
  if (counts.length === 0) return null
  const units = Map.groupBy(counts, ({ unit }) => unit)
  return [...units.values()].reduce(
    (sum, rows) => sum + rows.reduce((all, { people }) => all + people, 0) / rows.length,
    0,
  )
}

/** Separations ÷ people × 100, in percent of a year: × 12 ÷ months of the span (SHRM, ISO 30414). */
export const turnoverRate = (separations: number, people: number, span: Span): number =>
  ((100 * separations) / people) * (12 / monthsOf(span))

export interface Cost {
  readonly from: string
  readonly until: string
  readonly side: string
  readonly amount: number
  readonly currency: string
}

/** What of a cost falls into a span, by its days; both ends of a cost are included. */
export function costWithin({ from, until, amount }: Cost, span: Span): number {
  const whole = daysBetween(from, until) + 1
  const begin = from > span.from ? from : span.from
  // A day after the last one that counts.
  const after =
    daysBetween(until, span.until) >= 1 ? daysBetween(begin, until) + 1 : daysBetween(begin, span.until)
  return after <= 0 ? 0 : (amount * after) / whole
}

/** Sums of both sides within a span, rounded to the smallest unit once. */
export function costSums(costs: readonly Cost[], span: Span): { external: number; internal: number } {
  const sum = (side: string): number =>
    Math.round(
      100 * costs.filter((one) => one.side === side).reduce((all, one) => all + costWithin(one, span), 0),
    ) / 100
  return { external: sum('external'), internal: sum('internal') }
}
