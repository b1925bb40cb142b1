import { type Currency, readAmount } from '#kernel/money.ts'

/** What cannot be read as an amount of a case, and why. */
export type UnreadMoney = 'none' | 'ambiguous' | 'too-precise' | 'too-large' | 'negative'

/** Under this name a field that cannot be read tells the form which one it is. */
export const UNREAD = 'unread'

/** An amount of a case in the smallest unit; null where nothing is written. Costs and worths are never below zero. */
export function readMoney(
  text: string,
  currency: Currency,
): { readonly minor: number | null } | { readonly wrong: UnreadMoney } {
  if (text.trim() === '') return { minor: null }
  const read = readAmount(text, currency)
  return 'minor' in read && read.minor < 0 ? { wrong: 'negative' } : read
}
