import type { DomainEvent } from '#kernel/event.ts'

const event = (what: string, subject: string, data: DomainEvent['data']): DomainEvent => ({
  type: `policy.${what}`,
  version: 1,
  subject,
  data,
})

export function policyCreated(id: string, departmentId: string | null): DomainEvent {
  return event('created', id, { departmentId })
}

/** The draft or the settings changed; `what` is a section or `settings`. */
export function policyChanged(id: string, what: string): DomainEvent {
  return event('changed', id, { what })
}

/** `material`: everybody acknowledges again. */
export function policyPublished(
  id: string,
  version: number,
  material: boolean,
  overridden: boolean,
): DomainEvent {
  return event('published', id, { version, material, overridden })
}

export function policyAcknowledged(id: string, memberId: string, version: number, lang: string): DomainEvent {
  return event('acknowledged', id, { memberId, version, lang })
}

/** So many members were asked for the first time, or reminded. */
export function policyAsked(
  id: string,
  version: number,
  how: 'asked' | 'reminded',
  count: number,
): DomainEvent {
  return event(how, id, { version, count })
}

export function policyConsent(id: string, what: 'asked' | 'given' | 'declined', digest: string): DomainEvent {
  return event(`consent-${what}`, id, { digest })
}

/** The accountable owner left, and nobody is accountable now. */
export function ownerMissing(id: string, memberId: string): DomainEvent {
  return event('owner-missing', id, { memberId })
}

export function reviewDue(id: string, reviewOn: string): DomainEvent {
  return event('review-due', id, { reviewOn })
}

/** `mode` null: it inherits again. */
export function accessChanged(
  subject: string,
  departmentId: string | null,
  mode: string | null,
): DomainEvent {
  return event('access-changed', subject, { departmentId, mode })
}

export function exceptionEvent(
  what: 'granted' | 'ended' | 'expired',
  exception: {
    readonly id: string
    readonly memberId: string | null
    readonly departmentId: string | null
    readonly mode: string
  },
): DomainEvent {
  const { id, memberId, departmentId, mode } = exception
  return event(`exception-${what}`, id, { memberId, departmentId, mode })
}
