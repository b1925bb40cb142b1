import { addDays } from '#kernel/local-time.ts'
import { houseExchange } from '#modules/planning/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { todayOf } from './facts.ts'

interface Posted {
  readonly amount: number
  readonly currency: string
  /** The day it was posted: its rate counts. */
  readonly day: string
}

export type OneCurrency =
  | { readonly currency: string; readonly amounts: readonly number[]; readonly reason: null }
  | { readonly currency: null; readonly amounts: readonly []; readonly reason: string }

/**
 * Amounts in one currency, in their order: as they are where all have the same, else each in the currency of the house at
 * the rate of its posting day (the exchange rates of planning). One without a rate makes the whole unknown.
 */
export async function inOneCurrency(ctx: Ctx, posted: readonly Posted[]): Promise<OneCurrency> {
  const [first, ...others] = new Set(posted.map(({ currency }) => currency))
  if (first === undefined || others.length === 0)
    return { currency: first ?? '', amounts: posted.map(({ amount }) => amount), reason: null }
  const days = [...posted.map(({ day }) => day), await todayOf(ctx)].sort()
  const exchange = await houseExchange(ctx, {
    from: days[0] ?? '',
    until: addDays(days.at(-1) ?? '', 1),
  })
  const found = posted.map(({ amount, currency, day }) => exchange.inHouse(amount, currency, day))
  const amounts: number[] = []
  for (const one of found) {
    if (one.value === null) return { currency: null, amounts: [], reason: one.reason }
    amounts.push(one.value)
  }
  return { currency: exchange.currency, amounts, reason: null }
}
