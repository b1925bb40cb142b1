import { share } from '#kernel/money.ts'
import { type Amount, addUp, unknown } from '../budget/amount.ts'
import { inCurrency, type RateBook } from '../rates/book.ts'

/** Where an entry comes from; what somebody wrote down themselves is an estimate and says so. */
export const timeSources = ['timer', 'calendar', 'self'] as const
export type TimeSource = (typeof timeSources)[number]

/** Sums of fewer people are not shown: they would be somebody's time. */
export const FEWEST_PEOPLE = 3
export const fewPeople = 'Fewer than 3 people, so this would be somebody’s time.'
export const noRate = 'No rate is entered for these hours.'

/** Minutes of one department on one day. */
export interface DayMinutes {
  readonly departmentId: string | null
  readonly day: string
  readonly minutes: number
}

/** What an hour costs the house on average in a role group, from a day on. */
export interface LoadedRate {
  readonly departmentId: string | null
  readonly validFrom: string
  readonly minor: number
  readonly currency: string
}

/** Full-time equivalents: hours ÷ hours of full weeks in as many days. Null when there are no days. */
export function fteOf(minutes: number, days: number, weekMinutes: number): number | null {
  return days <= 0 || weekMinutes <= 0 ? null : minutes / ((weekMinutes * days) / 7)
}

/** What time costs at role-average rates: the department's own rate, else the house's; without one it is unknown. */
export function costOf(
  spent: readonly DayMinutes[],
  rates: readonly LoadedRate[],
  money: { readonly book: RateBook; readonly currency: string },
): Amount {
  return addUp(
    spent.map(({ departmentId, day, minutes }) => {
      const rate = rateOn(rates, departmentId, day)
      if (!rate) return unknown(noRate)
      return inCurrency(money.book, share(rate.minor, minutes, 60), {
        from: rate.currency,
        to: money.currency,
        day,
      })
    }),
  )
}

function rateOn(
  rates: readonly LoadedRate[],
  departmentId: string | null,
  day: string,
): LoadedRate | undefined {
  const latest = (of: string | null): LoadedRate | undefined =>
    rates
      .filter((rate) => rate.departmentId === of && rate.validFrom <= day)
      .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]
  return (departmentId === null ? undefined : latest(departmentId)) ?? latest(null)
}
