export const meetingStates = ['planned', 'open', 'closed', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

type MeetingAct = 'open' | 'close' | 'cancel' | 'change'

const meetingNextOf: Readonly<Record<MeetingState, Partial<Record<MeetingAct, MeetingState>>>> = {
  planned: { open: 'open', cancel: 'cancelled', change: 'planned' },
  open: { close: 'closed', change: 'open' },
  closed: {},
  cancelled: {},
}

/** The state after an act, or null when it cannot be done in this one. */
export function meetingNext(state: MeetingState, act: MeetingAct): MeetingState | null {
  return meetingNextOf[state][act] ?? null
}

export const itemStates = ['open', 'discussed', 'voted', 'withdrawn'] as const
export type ItemState = (typeof itemStates)[number]

/** `none`: not put to the vote (again) yet. */
export type Voting = 'none' | 'open' | 'closed'

export const questionStates = ['open', 'accepted', 'declined', 'withdrawn'] as const
export type QuestionState = (typeof questionStates)[number]

export const minutesStates = ['draft', 'sealed', 'approved'] as const
export type MinutesState = (typeof minutesStates)[number]

/** `none`: a person carries it out; `waiting`: its day has not come; `failed`: it could not be carried out, see the reason. */
export const applyStates = ['none', 'waiting', 'applied', 'failed'] as const
export type ApplyState = (typeof applyStates)[number]

/** Overdue is not kept but seen: a decision that is open and whose day has passed. */
export function decisionState(
  decision: { readonly state: 'open' | 'done'; readonly dueOn: string | null },
  today: string,
): 'open' | 'overdue' | 'done' {
  if (decision.state === 'done') return 'done'
  return decision.dueOn !== null && decision.dueOn < today ? 'overdue' : 'open'
}
