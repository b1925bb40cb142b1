import type { DomainEvent } from '#kernel/event.ts'

type Settlement =
  | 'requested'
  /** One person consented; others of the step may still have to. */
  | 'consented'
  /** A step is done, the next one is asked for. */
  | 'advanced'
  | 'granted'
  | 'declined'
  | 'expired'
  | 'voided'
  | 'revoked'

/** A consent changed state. `subjectId` is what the consent is about (a draft or a post). */
export function approvalEvent(
  what: Settlement,
  approval: {
    readonly id: string
    readonly subjectType: string
    readonly subjectId: string
    readonly digest: string
    readonly authorId: string
  },
): DomainEvent {
  const { subjectType, subjectId, digest, authorId } = approval
  return {
    type: `approval.${what}`,
    version: 1,
    subject: approval.id,
    data: { subjectType, subjectId, digest, authorId },
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
  pause: { readonly id: string; readonly scope: string; readonly scopeId: string | null },
): DomainEvent {
  return {
    type: `pause.${what}`,
    version: 1,
    subject: pause.id,
    data: { scope: pause.scope, scopeId: pause.scopeId },
  }
}

/** With the hash of question and answer, so that the chain proves what the record says. */
export function decisionRecorded(decision: {
  readonly id: string
  readonly subjectId: string
  readonly digest: string
  readonly outcome: string
  readonly rulesVersion: number
  readonly record: string
}): DomainEvent {
  const { subjectId, digest, outcome, rulesVersion, record } = decision
  const data = { subjectId, digest, outcome, rulesVersion, record }
  return { type: 'decision.recorded', version: 2, subject: decision.id, data }
}

export function rulesEvent(version: number, organisationId: string): DomainEvent {
  return { type: 'rules.adopted', version: 1, subject: organisationId, data: { version } }
}

export function quietEvent(what: 'set' | 'ended', id: string): DomainEvent {
  return { type: `quiet.${what}`, version: 1, subject: id, data: {} }
}

export function registerChanged(channelId: string): DomainEvent {
  return { type: 'register.changed', version: 1, subject: channelId, data: {} }
}

export function readingEvent(what: 'drawn' | 'read', id: string): DomainEvent {
  return { type: `reading.${what}`, version: 1, subject: id, data: {} }
}

export function judged(judgement: {
  readonly id: string
  readonly subjectId: string
  readonly class: string
}): DomainEvent {
  const { id, subjectId, class: contentClass } = judgement
  return { type: 'content.judged', version: 1, subject: id, data: { subjectId, contentClass } }
}
