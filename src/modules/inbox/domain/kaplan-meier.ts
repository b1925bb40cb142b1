/** One waiting time: how long, and whether it ended with an answer (false: still open, right-censored). */
export interface Waiting {
  readonly minutes: number
  readonly answered: boolean
}

/**
 * The smallest time t at which the Kaplan–Meier estimate of "still waiting" falls to 1 − q or below
 * (Kaplan and Meier 1958), so that unanswered items count as waiting at least as long as they have. Null when the
 * estimate never falls that far: more are unanswered than the quantile allows.
 */
export function survivalQuantile(waits: readonly Waiting[], q: number): number | null {
  const sorted = [...waits].sort((a, b) => a.minutes - b.minutes || Number(b.answered) - Number(a.answered))
  let survival = 1
  let index = 0
  while (index < sorted.length) {
    const minutes = sorted[index]?.minutes ?? 0
    const atRisk = sorted.length - index
    let answered = 0
    while (index < sorted.length && sorted[index]?.minutes === minutes) {
      if (sorted[index]?.answered) answered += 1
      index += 1
    }
    survival *= 1 - answered / atRisk
    // Rounding must not hide that exactly the quantile was reached.
    if (answered > 0 && survival <= 1 - q + 1e-12) return minutes
  }
  return null
}
