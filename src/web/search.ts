/** Readers for one value of an address's search part. Wrong or missing values become the fallback, never an error. */
export type RawSearch = Readonly<Record<string, unknown>>

export function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function oneOf<const T extends string>(value: unknown, allowed: readonly T[], fallback: T): T {
  return allowed.find((item) => item === value) ?? fallback
}

/** A whole number at or above `least`. */
export function whole(value: unknown, fallback: number, least = 0): number {
  const number = typeof value === 'string' ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number >= least ? number : fallback
}

export function flag(value: unknown): boolean {
  return value === true || value === 'true' || value === 1
}
