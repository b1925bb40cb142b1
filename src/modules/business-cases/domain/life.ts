export const caseStates = ['draft', 'submitted', 'decided', 'reviewed', 'withdrawn'] as const
export type CaseState = (typeof caseStates)[number]

export const verdicts = ['adopted', 'trial', 'postponed', 'declined'] as const
export type Verdict = (typeof verdicts)[number]

export const caseSteps = ['submit', 'take-back', 'decide', 'review', 'withdraw', 'reopen'] as const
export type CaseStep = (typeof caseSteps)[number]

const ways: Readonly<Record<CaseState, Partial<Record<CaseStep, CaseState>>>> = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { decide: 'decided', 'take-back': 'draft', withdraw: 'withdrawn' },
  // What was postponed or declined may be asked again, as a further submission of the same case.
  decided: { review: 'reviewed', reopen: 'draft' },
  reviewed: { reopen: 'draft' },
  withdrawn: { reopen: 'draft' },
}

/** Where a step leads from here, or null when it does not lead anywhere. */
export function after(state: CaseState, step: CaseStep): CaseState | null {
  return ways[state][step] ?? null
}

/** A decision to do something has a day on which somebody looks whether it came. */
export const needsReview = (verdict: Verdict): boolean => verdict === 'adopted' || verdict === 'trial'
