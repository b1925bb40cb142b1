const DAY = 86_400_000

/** Days [from, until) of the calendar, such as 2026-03-01 and 2026-04-01. */
export interface Span {
  readonly from: string
  readonly until: string
}

export const isIn = (day: string | null, { from, until }: Span): boolean =>
  day !== null && day >= from && day < until

/** Whole days from one day to another. */
export const daysBetween = (from: string, until: string): number =>
  (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY

/** Months of a span: whole ones are counted, anything else by its days at 365 ÷ 12 a month. */
export function monthsOf({ from, until }: Span): number {
  const whole = from.endsWith('-01') && until.endsWith('-01')
  if (!whole) return daysBetween(from, until) / (365 / 12)
  const no = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return no(until) - no(from)
}

/** How much of a span lies after the first day anything was kept, 0–1. */
export function coveredShare({ from, until }: Span, since: string): number {
  const begin = since > from ? since : from
  return Math.max(0, Math.min(1, daysBetween(begin, until) / daysBetween(from, until)))
}
