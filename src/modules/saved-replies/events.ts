import type { DomainEvent } from '#kernel/event.ts'

/** A reply was kept, changed, put out of use or used; which one is the subject. */
export function savedReplyEvent(
  what: 'created' | 'changed' | 'archived' | 'restored' | 'used',
  id: string,
  data: DomainEvent['data'] = {},
): DomainEvent {
  return { type: `saved-reply.${what}`, version: 1, subject: id, data }
}
