/** How sure a guess is, from the best margin and its lead over the second. */
export interface Confidence {
  readonly best: number
  readonly lead: number
  readonly base: number
}

/** One guess whose truth is known. */
export interface Judged {
  readonly best: number
  readonly lead: number
  readonly right: boolean
}

/** What is assumed where nothing was there to learn it from. */
export const assumed: Confidence = { best: 1, lead: 1.5, base: 0.3 }

/** The chance that a guess is right, from 0 to 1. */
export function chance({ best, lead, base }: Confidence, margin: number, ahead: number): number {
  return 1 / (1 + Math.exp(-(base + best * margin + lead * ahead)))
}

const least = 20
const steps = 25
/** Keeps the curve finite where right and wrong do not mix. */
const ridge = 0.01

/** Fits the curve to guesses that were not learned from (logistic regression by Newton's method). */
export function fitConfidence(judged: readonly Judged[]): Confidence {
  const rights = judged.filter((one) => one.right).length
  if (judged.length < least || rights === 0 || rights === judged.length) return assumed
  let weights: Triple = [0, 0, 0]
  for (let step = 0; step < steps; step += 1) {
    const change = newton(judged, weights)
    weights = [weights[0] + change[0], weights[1] + change[1], weights[2] + change[2]]
    if (Math.max(...change.map(Math.abs)) < 1e-6) break
  }
  const [base, best, lead] = weights
  return weights.every(Number.isFinite) ? { base, best, lead } : assumed
}

type Triple = [number, number, number]

function newton(judged: readonly Judged[], weights: Triple): Triple {
  const slope: Triple = [-ridge * weights[0], -ridge * weights[1], -ridge * weights[2]]
  const bend: [Triple, Triple, Triple] = [
    [ridge, 0, 0],
    [0, ridge, 0],
    [0, 0, ridge],
  ]
  const [base, best, lead] = weights
  for (const one of judged) {
    const x: Triple = [1, one.best, one.lead]
    const is = chance({ base, best, lead }, one.best, one.lead)
    const miss = (one.right ? 1 : 0) - is
    const sway = is * (1 - is)
    for (const i of [0, 1, 2] as const) {
      slope[i] += miss * x[i]
      for (const j of [0, 1, 2] as const) bend[i][j] += sway * x[i] * x[j]
    }
  }
  return solve(bend, slope)
}

/** Cramer's rule; three unknowns are few. */
function solve(matrix: [Triple, Triple, Triple], right: Triple): Triple {
  const whole = determinant(matrix)
  const swapped = (column: 0 | 1 | 2): number =>
    determinant(
      matrix.map((row, at) => {
        const copy: Triple = [...row]
        copy[column] = right[at] ?? 0
        return copy
      }) as [Triple, Triple, Triple],
    ) / whole
  return [swapped(0), swapped(1), swapped(2)]
}

function determinant([a, b, c]: [Triple, Triple, Triple]): number {
  return (
    a[0] * (b[1] * c[2] - b[2] * c[1]) -
    a[1] * (b[0] * c[2] - b[2] * c[0]) +
    a[2] * (b[0] * c[1] - b[1] * c[0])
  )
}
