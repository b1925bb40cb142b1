/** A sum in the smallest unit of a currency, or unknown and why. Missing is never 0. */
export type Amount =
  | { readonly minor: number; readonly reason: null }
  | { readonly minor: null; readonly reason: string }

export const known = (minor: number): Amount => ({ minor, reason: null })
export const unknown = (reason: string): Amount => ({ minor: null, reason })

/** One unknown part makes the whole unknown. Nothing adds up to 0. */
export function addUp(parts: readonly Amount[]): Amount {
  const missing = parts.find((part) => part.minor === null)
  if (missing) return missing
  return known(parts.reduce((sum, part) => sum + (part.minor ?? 0), 0))
}

/** Amounts that change with a step of pure arithmetic stay unknown when they were. */
export const mapAmount = (amount: Amount, change: (minor: number) => number): Amount =>
  amount.minor === null ? amount : known(change(amount.minor))
