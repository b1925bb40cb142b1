/** What came through one placement in a window. */
export interface Came {
  readonly placementId: string
  /** Visits of people while it stood, and in the look-back after it. */
  readonly visits: number
  /** Visits after the look-back: counted apart, they are no longer the placement's. */
  readonly late: number
}

export interface Share {
  readonly placementId: string
  readonly visits: number
  /** 0–100 of all coded visits; null when nothing was coded. */
  readonly share: number | null
}

export interface Sources {
  readonly shares: readonly Share[]
  readonly coded: number
  readonly late: number
  /** Visits without any code, as reported; null when nobody reported them for the whole window. */
  readonly uncoded: number | null
  /** 0–100: what carried no code ÷ all visits. */
  readonly uncodedShare: number | null
  /** Days of the window for which uncoded visits were reported ÷ days of the window. */
  readonly coverage: number
}

/**
 * Source of reference: visits with placement code p ÷ all coded, with the uncoded share beside it. Ratios with nothing
 * below the line are unknown; uncoded days that nobody reported are missing, not 0.
 */
export function sourcesOf(
  came: readonly Came[],
  uncoded: { readonly n: number; readonly days: number },
  days: number,
): Sources {
  const coded = came.reduce((sum, one) => sum + one.visits, 0)
  const late = came.reduce((sum, one) => sum + one.late, 0)
  const shares = came
    .map(({ placementId, visits }) => ({
      placementId,
      visits,
      share: coded === 0 ? null : (100 * visits) / coded,
    }))
    .sort((a, b) => b.visits - a.visits || a.placementId.localeCompare(b.placementId))
  const whole = days > 0 && uncoded.days >= days
  const all = coded + uncoded.n
  return {
    shares,
    coded,
    late,
    uncoded: whole ? uncoded.n : null,
    uncodedShare: whole && all > 0 ? (100 * uncoded.n) / all : null,
    coverage: days > 0 ? Math.min(1, uncoded.days / days) : 0,
  }
}
