import { allocate, share } from '#kernel/money.ts'
import { inCurrency, type RateBook, valueDay } from '../rates/book.ts'
import { type Amount, addUp, known, mapAmount } from './amount.ts'
import { coveredMonths, type LineKind, monthOf, type PostingKind } from './lines.ts'

/** A line with all that is known of its money. */
export interface BookLine {
  readonly id: string
  /** The year whose months the plan and the forecast are of. */
  readonly year: number
  readonly tactic: number
  readonly departmentId: string | null
  readonly kind: LineKind
  readonly currency: string
  /** The approved plan by month, or null when the line stands in no approved version. */
  readonly plan: readonly number[] | null
  /** The day whose rates the plan is valued with: when it was approved. */
  readonly planDay: string
  readonly postings: readonly BookPosting[]
  readonly forecast: ReadonlyMap<number, number>
  /** Who bears it, in hundredths of a percent; empty: its own department. */
  readonly shares: readonly { readonly departmentId: string; readonly share: number }[]
}

export interface BookPosting {
  readonly kind: PostingKind
  readonly postedOn: string
  readonly minor: number
  readonly currency: string
}

export interface Sums {
  readonly plan: Amount
  readonly committed: Amount
  readonly actual: Amount
}

/** What the postings of a line come to in a currency, each at the rate of its own day (or of today, when that is to come). */
export function posted(
  line: Pick<BookLine, 'postings'>,
  kind: PostingKind,
  money: { readonly book: RateBook; readonly currency: string; readonly today: string },
  within: (day: string) => boolean = () => true,
): Amount {
  return addUp(
    line.postings
      .filter((one) => one.kind === kind && within(one.postedOn))
      .map((one) =>
        inCurrency(money.book, one.minor, {
          from: one.currency,
          to: money.currency,
          day: valueDay(one.postedOn, money.today),
        }),
      ),
  )
}

/** Plan, committed and actual of a line in days [from, until), in one currency. The plan counts by days of its months. */
export function sumsIn(
  line: BookLine,
  window: { readonly from: string; readonly until: string },
  money: { readonly book: RateBook; readonly currency: string; readonly today: string },
): Sums {
  const within = (day: string): boolean => day >= window.from && day < window.until
  const planned = coveredMonths(line.year, window.from, window.until)
    .map(({ month, inside, all }) => share(line.plan?.[month] ?? 0, inside, all))
    .reduce((sum, one) => sum + one, 0)
  return {
    plan: inCurrency(money.book, planned, { from: line.currency, to: money.currency, day: line.planDay }),
    committed: posted(line, 'committed', money, within),
    actual: posted(line, 'actual', money, within),
  }
}

/** The part of an amount that one department bears: by the charge-back, else all of it where the line stands. */
export function borneBy(line: BookLine, amount: Amount, departmentId: string | null): Amount {
  if (departmentId === null) return amount
  if (line.shares.length === 0) return line.departmentId === departmentId ? amount : known(0)
  const at = line.shares.findIndex((one) => one.departmentId === departmentId)
  if (at < 0) return known(0)
  return mapAmount(
    amount,
    (minor) =>
      allocate(
        minor,
        line.shares.map((one) => one.share),
      )[at] ?? 0,
  )
}

/** True when the department bears anything of it. */
export const bears = (line: BookLine, departmentId: string): boolean =>
  line.shares.length === 0
    ? line.departmentId === departmentId
    : line.shares.some((one) => one.departmentId === departmentId)

/** By month, 0 to 11: what was posted of a kind, in a currency. */
export function byMonth(
  line: BookLine,
  kind: PostingKind,
  money: { readonly book: RateBook; readonly currency: string; readonly today: string },
): Amount[] {
  return Array.from({ length: 12 }, (_, month) => posted(line, kind, money, (day) => monthOf(day) === month))
}
