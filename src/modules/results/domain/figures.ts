import type { Count } from '#networks/contract/measure.ts'

/** What a network counts of a post; `together` is ours: likes, shares and replies. */
export const counts = ['views', 'likes', 'shares', 'replies'] as const
export type CountName = (typeof counts)[number]
export const figureNames = [...counts, 'together'] as const
export type FigureName = (typeof figureNames)[number]

/** As stored: a number, or null with the reason under the same name. */
export type StoredCounts = Record<CountName, number | null> & {
  readonly unknown: Readonly<Partial<Record<CountName, string>>>
}

/** A number, or why it is not known; never 0 for the latter. */
export interface Value {
  readonly value: number | null
  readonly reason: string | null
}

/** Turns what an adapter told into what is stored. Numbers that cannot be counts are unknown. */
export function toStored(told: Readonly<Record<CountName, Count>>): StoredCounts {
  const numbers: Record<CountName, number | null> = { views: null, likes: null, shares: null, replies: null }
  const unknown: Partial<Record<CountName, string>> = {}
  for (const name of counts) {
    const count = told[name]
    if (typeof count !== 'number') unknown[name] = count.unknown
    else if (Number.isSafeInteger(count) && count >= 0) numbers[name] = count
    else unknown[name] = 'The network told something that is no count.'
  }
  return { ...numbers, unknown }
}

/** One figure of a measurement. Together is known only when all three parts are. */
export function readFigure(stored: StoredCounts, name: FigureName): Value {
  if (name !== 'together') {
    const value = stored[name]
    return { value, reason: value === null ? (stored.unknown[name] ?? 'The network did not tell.') : null }
  }
  let sum = 0
  for (const part of ['likes', 'shares', 'replies'] as const) {
    const value = stored[part]
    if (value === null) return { value: null, reason: stored.unknown[part] ?? 'The network did not tell.' }
    sum += value
  }
  return { value: sum, reason: null }
}

/** Fewer posts than this are no habit to compare with. */
export const LEAST_FOR_USUAL = 5

/** How many times the usual this is; null where there is no usual, or the usual is nothing. */
export function timesUsual(
  value: number | null,
  usual: { readonly median: number; readonly n: number } | undefined,
): number | null {
  if (value === null || !usual || usual.n < LEAST_FOR_USUAL || usual.median <= 0) return null
  return value / usual.median
}
