import { type Currency, exchanged, isCurrency } from '#kernel/money.ts'
import { type Amount, known, unknown } from '../budget/amount.ts'

/** One entered rate: so much of `quote` for one of `base`, on a day. */
export interface Rate {
  readonly base: string
  readonly quote: string
  readonly day: string
  readonly rate: string
}

/** How old a rate may be on the day it is used. */
export const RATE_DAYS = 31
const DAY = 86_400_000

/** Rates to look up by day. */
export interface RateBook {
  readonly byPair: ReadonlyMap<string, readonly Rate[]>
}

export function rateBook(rates: readonly Rate[]): RateBook {
  const byPair = new Map<string, Rate[]>()
  for (const rate of rates) {
    const key = `${rate.base}/${rate.quote}`
    byPair.set(key, [...(byPair.get(key) ?? []), rate])
  }
  for (const list of byPair.values()) list.sort((a, b) => (a.day < b.day ? -1 : 1))
  return { byPair }
}

function latest(book: RateBook, pair: string, day: string): Rate | undefined {
  const found = book.byPair.get(pair)?.findLast((rate) => rate.day <= day)
  if (!found) return undefined
  return Date.parse(day) - Date.parse(found.day) <= RATE_DAYS * DAY ? found : undefined
}

/** An amount in another currency at the rate of a day: the last one entered until then, at most 31 days old. */
export function inCurrency(
  book: RateBook,
  minor: number,
  { from, to, day }: { readonly from: string; readonly to: string; readonly day: string },
): Amount {
  if (from === to || minor === 0) return known(minor)
  if (!isCurrency(from) || !isCurrency(to)) return missing(from, to, day)
  const straight = latest(book, `${from}/${to}`, day)
  const turned = latest(book, `${to}/${from}`, day)
  const pair = { from, to } satisfies { from: Currency; to: Currency }
  if (straight && (!turned || straight.day >= turned.day))
    return known(exchanged(minor, { ...pair, rate: straight.rate }))
  if (turned) return known(exchanged(minor, { ...pair, rate: turned.rate, inverse: true }))
  return missing(from, to, day)
}

const missing = (from: string, to: string, day: string): Amount =>
  unknown(`There is no rate from ${from} to ${to} in the 31 days up to ${day}.`)

/** The rate of a day to come is not known: what is dated later is valued with today's. */
export const valueDay = (day: string, today: string): string => [day, today].sort()[0] ?? today
