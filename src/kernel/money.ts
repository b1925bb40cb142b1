/**
 * Money as a whole number of the currency's smallest unit (cents, yen, fils), never a fraction: what is shared out or
 * changed into another currency is rounded once, at the end, half away from zero (ISO 4217 gives the decimals).
 */
export interface Money {
  readonly minor: number
  readonly currency: Currency
}

const decimals = {
  AED: 2,
  AUD: 2,
  BGN: 2,
  BHD: 3,
  BRL: 2,
  CAD: 2,
  CHF: 2,
  CLP: 0,
  CNY: 2,
  CZK: 2,
  DKK: 2,
  EUR: 2,
  GBP: 2,
  HKD: 2,
  HUF: 2,
  ILS: 2,
  INR: 2,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KRW: 0,
  KWD: 3,
  MXN: 2,
  NOK: 2,
  NZD: 2,
  OMR: 3,
  PLN: 2,
  RON: 2,
  RSD: 2,
  SAR: 2,
  SEK: 2,
  SGD: 2,
  THB: 2,
  TND: 3,
  TRY: 2,
  UAH: 2,
  USD: 2,
  VND: 0,
  ZAR: 2,
} as const

export type Currency = keyof typeof decimals

/** Currencies that amounts can be kept in, by code. */
export const currencies = Object.keys(decimals) as [Currency, ...Currency[]]

export const isCurrency = (text: string): text is Currency => Object.hasOwn(decimals, text)

/** How many decimals the currency has: 2 for euro, 0 for yen, 3 for Kuwaiti dinar. */
export const decimalsOf = (currency: Currency): number => decimals[currency]

/** A line may hold a little less than what a number keeps exactly: nine million millions of the smallest unit. */
export const MOST_MINOR = 9_000_000_000_000

/** The amount as a plain decimal number for tables: 1234.5, never with a sign that groups. */
export const majorOf = (minor: number, currency: Currency): number => minor / 10 ** decimals[currency]

/** `number × part ÷ whole`, rounded half away from zero. `whole` is not 0. */
export function share(minor: number, part: number | bigint, whole: number | bigint): number {
  return Number(divided(BigInt(minor) * BigInt(part), BigInt(whole)))
}

function divided(over: bigint, under: bigint): bigint {
  const negative = over < 0n !== under < 0n
  const [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under]
  const whole = (a + b / 2n) / b
  return negative ? -whole : whole
}

/**
 * Shares an amount out by weights so that nothing is lost: each gets the part rounded towards zero, and the units left
 * over go one each to the largest remainders, the first of equal ones first. All weights 0: alike.
 */
export function allocate(minor: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return []
  if (weights.some((weight) => weight < 0 || !Number.isSafeInteger(weight)))
    throw new Error('Weights are whole numbers from 0.')
  const given = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1)
  const sum = given.reduce((all, weight) => all + BigInt(weight), 0n)
  const sign = minor < 0 ? -1 : 1
  const amount = BigInt(Math.abs(minor))
  const parts = given.map((weight) => Number((amount * BigInt(weight)) / sum))
  const order = given
    .map((weight, index) => ({ index, rest: (amount * BigInt(weight)) % sum }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  const over = Math.abs(minor) - parts.reduce((all, part) => all + part, 0)
  for (const { index } of order.slice(0, over)) parts[index] = (parts[index] ?? 0) + 1
  return parts.map((part) => (part === 0 ? 0 : part * sign))
}

/**
 * Changes an amount into another currency. `rate` is a decimal text, so much of `to` for one of `from` ("11.4275");
 * with `inverse` it is the other way round.
 */
export function exchanged(
  minor: number,
  { from, to, rate, inverse = false }: { from: Currency; to: Currency; rate: string; inverse?: boolean },
): number {
  const [whole = '0', fraction = ''] = rate.split('.')
  const scaled = BigInt(whole + fraction)
  const unit = 10n ** BigInt(fraction.length)
  const [over, under] = inverse ? [unit, scaled] : [scaled, unit]
  const up = 10n ** BigInt(decimals[to])
  const down = 10n ** BigInt(decimals[from])
  return Number(divided(BigInt(minor) * over * up, under * down))
}

export type ReadAmount =
  | { readonly minor: number }
  | { readonly wrong: 'none' | 'ambiguous' | 'too-precise' | 'too-large' }

/**
 * Reads an amount as people write it: "1 234,50", "1,234.50", "1.234,50", "1'234.50", "-12", "(12.50)". "1,234" may
 * be a thousand or one: ambiguous, unless `decimal` says which sign stands before the decimals.
 */
export function readAmount(text: string, currency: Currency, decimal: '.' | ',' | null = null): ReadAmount {
  const bare = text.trim().replace(/[\s\u00a0\u202f'’_]/g, '')
  const inside = /^\((.+)\)$/.exec(bare)?.[1]
  const negative = inside !== undefined || /^[-−]/.test(bare)
  const digits = (inside ?? bare).replace(/^[-−+]/, '')
  if (!/^\d[\d.,]*$/.test(digits)) return { wrong: 'none' }
  const sign = decimal ?? decimalSign(digits, decimals[currency])
  if (sign === 'ambiguous') return { wrong: 'ambiguous' }
  const grouping = sign === '.' ? ',' : '.'
  const [whole = '', fraction = '', more] = sign === '' ? [digits.replace(/[.,]/g, '')] : digits.split(sign)
  if (more !== undefined || fraction.includes(grouping) || !wellGrouped(whole, grouping))
    return { wrong: 'none' }
  const kept = fraction.replace(/0+$/, '')
  if (kept.length > decimals[currency]) return { wrong: 'too-precise' }
  const minor = Number(whole.replaceAll(grouping, '') + kept.padEnd(decimals[currency], '0'))
  if (minor > MOST_MINOR) return { wrong: 'too-large' }
  return { minor: negative && minor !== 0 ? -minor : minor }
}

const wellGrouped = (whole: string, sign: string): boolean =>
  !whole.includes(sign) ||
  whole.split(sign).every((part, at) => (at === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part))

/** Which sign stands before the decimals; '' when there are none. */
export function decimalSign(digits: string, places: number): '.' | ',' | '' | 'ambiguous' {
  const [dots, commas] = [digits.split('.').length - 1, digits.split(',').length - 1]
  if (dots === 0 && commas === 0) return ''
  if (dots > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ','
  const sign = dots > 0 ? '.' : ','
  if (dots + commas > 1) return wellGrouped(digits, sign) ? '' : sign
  const after = digits.length - digits.indexOf(sign) - 1
  if (after !== 3 || /^0/.test(digits)) return sign
  return places === 0 ? '' : 'ambiguous'
}
