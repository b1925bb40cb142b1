import type { DomainEvent } from '#kernel/event.ts'

/**
 * The facts this room tells. Events stay for good and people may withdraw, so nothing here names a person or an
 * answer; what concerns one person is told by the system, not by them (see quiet.ts).
 */
const event = (type: string, subject: string, data: DomainEvent['data'] = {}): DomainEvent => ({
  type,
  version: 1,
  subject,
  data,
})

export function surveyEvent(
  what: 'created' | 'changed' | 'opened' | 'closed' | 'removed',
  surveyId: string,
): DomainEvent {
  return event(`survey.${what}`, surveyId)
}

/** Somebody answered, changed, confirmed, withdrew or was forgotten; how many answers were erased by time. */
export function responseEvent(
  what: 'answered' | 'withdrawn' | 'erased' | 'earmarked',
  surveyId: string,
  count = 1,
): DomainEvent {
  return event(`survey.${what}`, surveyId, { count })
}

export function planEvent(
  what: 'drafted' | 'submitted' | 'taken-back' | 'approved' | 'returned' | 'replaced' | 'paused' | 'resumed',
  plan: { readonly id: string; readonly surveyId: string; readonly version: number },
): DomainEvent {
  return event(`activation.${what}`, plan.id, { surveyId: plan.surveyId, version: plan.version })
}

export function waveSent(
  waveId: string,
  plan: { readonly id: string; readonly surveyId: string },
  invited: number,
): DomainEvent {
  return event('activation.wave-sent', waveId, { planId: plan.id, surveyId: plan.surveyId, invited })
}

/** The subject is the invitation's id, which leads nowhere once the person withdraws. */
export function invitationAnswered(invitationId: string, surveyId: string, answer: string): DomainEvent {
  return event('activation.answered', invitationId, { surveyId, answer })
}
