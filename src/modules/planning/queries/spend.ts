import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { type Amount, addUp, known } from '../domain/budget/amount.ts'
import { bears, type Sums, sumsIn } from '../domain/budget/book.ts'
import { type YearBook, type YearLine, yearBook } from './book.ts'
import { addSums, borne } from './budget.ts'

export interface Span {
  readonly from: string
  readonly until: string
}
export interface Only {
  readonly tactic?: number | null | undefined
  readonly departmentId?: string | null | undefined
  readonly campaignId?: string | null | undefined
}

/** A line with what it came to in a span of days, borne by the department that is asked for. */
export interface SpentLine {
  readonly line: YearLine
  readonly sums: Sums
}

/**
 * Lines that count in days [from, until), over all years the span touches, in the currency of the house. Sums are told to
 * whoever may read the scoreboard; the lines themselves only to who reads the budget.
 */
export async function spentLines(
  ctx: Ctx,
  tx: Tx,
  span: Span,
  only: Only,
  { whole = true } = {},
): Promise<{ lines: SpentLine[]; books: YearBook[] }> {
  const first = Number(span.from.slice(0, 4))
  const last = Number(new Date(Date.parse(span.until) - 86_400_000).toISOString().slice(0, 4))
  const books: YearBook[] = []
  for (let year = Math.max(first, last - 9); year <= last; year += 1)
    books.push(await yearBook(ctx, tx, year, { whole }))
  const departmentId = only.departmentId ?? null
  const lines = books.flatMap((book) =>
    book.lines
      .filter(
        (line) =>
          (only.tactic == null || line.tactic === only.tactic) &&
          (only.campaignId == null || line.planned?.campaignId === only.campaignId) &&
          (departmentId === null || bears(line, departmentId)),
      )
      .map((line) => ({ line, sums: borne(line, sumsIn(line, span, book.money), departmentId) })),
  )
  return { lines, books }
}

export const sumOf = (lines: readonly SpentLine[]): Sums => addSums(lines.map(({ sums }) => sums))

/** Actual money of lines of one kind. */
export const actualOf = (lines: readonly SpentLine[], kind: 'spend' | 'tools'): Amount =>
  addUp([known(0), ...lines.filter(({ line }) => line.kind === kind).map(({ sums }) => sums.actual)])
