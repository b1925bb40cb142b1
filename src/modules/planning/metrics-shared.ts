import { majorOf } from '#kernel/money.ts'
import type { Changes, Figure } from '#platform/metric.ts'
import type { Amount } from './domain/budget/amount.ts'
import { currencyOf } from './queries/settings.ts'

export const unknown = (reason: string | null, n = 0): Figure => ({ value: null, reason, n })
export const noChannel = 'Budget and time belong to no channel.'

/** In the currency of the house, with the reason where it is unknown. */
export const money = (amount: Amount, currency: string, n: number): Figure =>
  amount.minor === null
    ? unknown(amount.reason, n)
    : { value: majorOf(amount.minor, currencyOf(currency)), reason: null, n }

/** In the currency of the house; null where it is unknown. */
export const majorIn = (currency: string, { minor }: Amount): number | null =>
  minor === null ? null : majorOf(minor, currencyOf(currency))

/** What changes plans and money, whichever day it was posted for: of any year may be planned or posted at any time. */
export const ofMoney: Changes = {
  name: 'planning.money',
  on: ['plan.', 'budget.', 'planning.', 'department.', 'organisation.'],
}

/** Time, on the days it was given; what an hour costs is among the money. */
export const ofTime: Changes = {
  name: 'planning.time',
  on: ['time.'],
  touched: async (_ctx, facts) =>
    facts.flatMap(({ data }) =>
      Array.isArray(data.days) ? data.days.map((day) => new Date(`${day}T12:00:00Z`)) : [],
    ),
}
