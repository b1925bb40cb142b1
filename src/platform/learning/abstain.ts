/** A guess with its confidence, and whether it is right; `outside` belongs to none of the classes. */
export interface Guess {
  readonly confidence: number
  readonly right: boolean
  readonly outside: boolean
}

/** Of the guesses right so far, so many may be given up to keep strangers out. */
const mostGivenUp = 0.06
/** So many guesses are made even if fewer are right than asked. */
const leastKept = 0.6

/**
 * The confidence below which "not sure" is said. With guesses from outside all classes it is as high as needed to
 * withhold `caught` of them, as long as few right guesses go with them; without, as high as needed for `keptRight` of the
 * rest to be right. Zero, which is never, when neither is asked.
 */
export function thresholdFor(
  guesses: readonly Guess[],
  { caught, keptRight }: { readonly caught: number; readonly keptRight: number | null },
): number {
  const outside = guesses.filter((one) => one.outside)
  if (outside.length > 0) return againstStrangers(guesses, outside, caught)
  return keptRight === null ? 0 : forKept(guesses, keptRight)
}

function againstStrangers(guesses: readonly Guess[], outside: readonly Guess[], caught: number): number {
  const needed = justAbove(outside, caught)
  const rights = guesses.filter((one) => one.right)
  return rights.length === 0 ? needed : Math.min(needed, justAbove(rights, mostGivenUp))
}

/** The lowest threshold that withholds such a share of the guesses. */
function justAbove(guesses: readonly Guess[], share: number): number {
  const sorted = guesses.map((one) => one.confidence).sort((a, b) => a - b)
  const last = sorted[Math.ceil(sorted.length * share) - 1]
  return last === undefined ? 0 : last + 1e-9
}

function forKept(guesses: readonly Guess[], keptRight: number): number {
  const sorted = [...guesses].sort((a, b) => a.confidence - b.confidence)
  let right = sorted.filter((one) => one.right).length
  let kept = sorted.length
  let threshold = 0
  for (const one of sorted) {
    if (right >= keptRight * kept || kept <= leastKept * sorted.length) break
    kept -= 1
    if (one.right) right -= 1
    threshold = one.confidence + 1e-9
  }
  return threshold
}
