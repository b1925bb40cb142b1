/**
 * - `safe`: on no list, and nothing about it is odd; or somebody said so.
 * - `unknown`: it says nothing about where it leads, and nobody has followed it yet.
 * - `suspicious`, `dangerous`: held back until somebody has looked.
 */
export const verdicts = ['safe', 'unknown', 'suspicious', 'dangerous'] as const
export type Verdict = (typeof verdicts)[number]

/** One thing known about one address. */
export interface Finding {
  /** Stable id, e.g. `link.listed`. */
  readonly rule: string
  readonly verdict: Verdict
  readonly message: string
  readonly advice: string | null
  /** The list that says so. */
  readonly list: string | null
}

export const rank = (verdict: Verdict): number => verdicts.indexOf(verdict)

/** The gravest; of equals the first. */
export function gravest(findings: readonly Finding[]): Finding | undefined {
  return findings.reduce<Finding | undefined>(
    (worst, one) => (worst && rank(worst.verdict) >= rank(one.verdict) ? worst : one),
    undefined,
  )
}

export const isHeld = (verdict: Verdict): verdict is 'suspicious' | 'dangerous' => rank(verdict) >= 2
