/** What a line is: money for its own tactic, or a tool that all share. */
export const lineKinds = ['spend', 'tools'] as const
export type LineKind = (typeof lineKinds)[number]

export const postingKinds = ['committed', 'actual'] as const
export type PostingKind = (typeof postingKinds)[number]

/** The rows of a line in a table of the budget. */
export const cellRows = ['plan', 'committed', 'actual', 'forecast'] as const
export type CellRow = (typeof cellRows)[number]

/** The twelve months of a year, 0 is January: first day, and first day of the next. */
export function monthSpan(year: number, month: number): { readonly from: string; readonly until: string } {
  const day = (at: number): string => new Date(Date.UTC(year, at, 1)).toISOString().slice(0, 10)
  return { from: day(month), until: day(month + 1) }
}

/** 0 for a day in January. */
export const monthOf = (day: string): number => Number(day.slice(5, 7)) - 1
export const yearOf = (day: string): number => Number(day.slice(0, 4))

const DAY = 86_400_000
const days = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / DAY

/**
 * How much of each month of a year lies in [from, until): its days within, and all it has. Days are calendar days of
 * the organisation; a month half inside counts half.
 */
export function coveredMonths(
  year: number,
  from: string,
  until: string,
): { readonly month: number; readonly inside: number; readonly all: number }[] {
  return Array.from({ length: 12 }, (_, month) => {
    const span = monthSpan(year, month)
    const [begin, end] = [span.from > from ? span.from : from, span.until < until ? span.until : until]
    return { month, inside: Math.max(0, days(begin, end)), all: days(span.from, span.until) }
  }).filter(({ inside }) => inside > 0)
}
