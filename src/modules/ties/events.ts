import type { DomainEvent } from '#kernel/event.ts'

/**
 * The facts this room tells. Events stay for good and consents end, so none names a person, not even as its actor; that
 * two people had to do with each other is no fact at all.
 */
export function consentEvent(
  what: 'given' | 'renewed' | 'withdrawn' | 'ended',
  organisationId: string,
  count = 1,
): DomainEvent {
  return { type: `ties.consent-${what}`, version: 1, subject: organisationId, data: { count } }
}
