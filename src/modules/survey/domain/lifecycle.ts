export const surveyStates = ['draft', 'open', 'closed'] as const
export type SurveyState = (typeof surveyStates)[number]

/** What a survey becomes, or null when it cannot from here. A closed one stays closed: people answered its words. */
export function surveyNext(state: SurveyState, act: 'open' | 'close'): SurveyState | null {
  if (act === 'open') return state === 'draft' ? 'open' : null
  return state === 'open' ? 'closed' : null
}

export const planStates = ['draft', 'submitted', 'approved', 'returned', 'replaced'] as const
export type PlanState = (typeof planStates)[number]
export type PlanAct = 'save' | 'submit' | 'take-back' | 'approve' | 'return' | 'replace'

const plan: Readonly<Record<PlanState, Partial<Record<PlanAct, PlanState>>>> = {
  draft: { save: 'draft', submit: 'submitted', replace: 'replaced' },
  submitted: { 'take-back': 'draft', approve: 'approved', return: 'returned', replace: 'replaced' },
  returned: { save: 'draft', submit: 'submitted', replace: 'replaced' },
  approved: { replace: 'replaced' },
  replaced: {},
}

/** What a plan version becomes, or null when it cannot from here. An approved version is changed by a new one only. */
export function planNext(state: PlanState, act: PlanAct): PlanState | null {
  return plan[state][act] ?? null
}

/** An earmark sleeps until an approved wave invites; the person's answer decides what follows. */
export const earmarkStates = ['dormant', 'invited', 'active', 'ended'] as const
export type EarmarkState = (typeof earmarkStates)[number]
export const invitationAnswers = ['yes', 'later', 'no'] as const
export type InvitationAnswer = (typeof invitationAnswers)[number]

/** After “later” nobody is asked again for so long. */
export const REST_DAYS = 60
/** An address that was not confirmed within so many days is erased with its answers. */
export const CONFIRM_DAYS = 7

export function earmarkAfter(answer: InvitationAnswer): EarmarkState {
  if (answer === 'yes') return 'active'
  return answer === 'later' ? 'dormant' : 'ended'
}
