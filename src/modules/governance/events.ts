import type { DomainEvent } from '#kernel/event.ts'

type Settlement = 'requested' | 'granted' | 'declined' | 'expired' | 'voided'

/** A consent changed state. `subjectId` is what the consent is about (a draft or a post). */
export function approvalEvent(
  what: Settlement,
  approval: {
    readonly id: string
    readonly subjectType: string
    readonly subjectId: string
    readonly digest: string
  },
): DomainEvent {
  const { subjectType, subjectId, digest } = approval
  return {
    type: `approval.${what}`,
    version: 1,
    subject: approval.id,
    data: { subjectType, subjectId, digest },
  }
}

export function mandateEvent(
  what: 'granted' | 'revoked',
  mandate: { readonly id: string; readonly memberId: string },
): DomainEvent {
  return { type: `mandate.${what}`, version: 1, subject: mandate.id, data: { memberId: mandate.memberId } }
}

export function pauseEvent(
  what: 'set' | 'lifted',
  pause: { readonly id: string; readonly channelId: string | null },
): DomainEvent {
  return { type: `pause.${what}`, version: 1, subject: pause.id, data: { channelId: pause.channelId } }
}

export function decisionRecorded(decision: {
  readonly id: string
  readonly subjectId: string
  readonly digest: string
  readonly outcome: string
}): DomainEvent {
  const { subjectId, digest, outcome } = decision
  return { type: 'decision.recorded', version: 1, subject: decision.id, data: { subjectId, digest, outcome } }
}
