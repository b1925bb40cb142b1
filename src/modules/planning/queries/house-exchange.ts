import { type Currency, decimalsOf, isCurrency, majorOf } from '#kernel/money.ts'
import type { Ctx } from '#platform/ctx.ts'
import { inCurrency, valueDay } from '../domain/rates/book.ts'
import { exchangeBook } from './exchange-book.ts'
import { currencyOf, settingsOf } from './settings.ts'
import { todayOf } from './today.ts'

export interface HouseExchange {
  /** The currency of the house. */
  readonly currency: Currency
  /** An amount in whole units at the rate of its posting day, or null with the reason; what is dated later takes today's. */
  inHouse(
    amount: number,
    currency: string,
    day: string,
  ): { readonly value: number; readonly reason: null } | { readonly value: null; readonly reason: string }
}

/** The exchange rates of the house for amounts posted on days in [from, until), for rooms above that keep money. */
export async function houseExchange(
  ctx: Ctx,
  span: { readonly from: string; readonly until: string },
): Promise<HouseExchange> {
  const today = await todayOf(ctx)
  return ctx.read(async (tx) => {
    const currency = currencyOf((await settingsOf(tx, ctx.organisationId)).currency)
    const book = await exchangeBook(tx, ctx.organisationId, span)
    return {
      currency,
      inHouse(amount, from, day) {
        if (!isCurrency(from)) return { value: null, reason: `${from} is no currency we keep rates of.` }
        const minor = Math.round(amount * 10 ** decimalsOf(from))
        const found = inCurrency(book, minor, { from, to: currency, day: valueDay(day, today) })
        return found.minor === null
          ? { value: null, reason: found.reason }
          : { value: majorOf(found.minor, currency), reason: null }
      },
    }
  })
}
