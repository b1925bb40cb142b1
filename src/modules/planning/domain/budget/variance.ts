import { type Amount, addUp } from './amount.ts'

export interface Variance {
  /** (actual + committed − plan) ÷ plan × 100. */
  readonly percent: number | null
  readonly reason: string | null
}

export const noPlan = 'Nothing is planned here, so there is nothing to be over or under.'

/** How far spending is from plan (metrics.md, budget variance). A plan of 0 gives no percentage. */
export function varianceOf({
  plan,
  committed,
  actual,
}: {
  readonly plan: Amount
  readonly committed: Amount
  readonly actual: Amount
}): Variance {
  const all = addUp([plan, committed, actual])
  if (all.minor === null) return { percent: null, reason: all.reason }
  if (plan.minor === null || plan.minor === 0) return { percent: null, reason: noPlan }
  const spent = (committed.minor ?? 0) + (actual.minor ?? 0)
  return { percent: (100 * (spent - plan.minor)) / plan.minor, reason: null }
}
