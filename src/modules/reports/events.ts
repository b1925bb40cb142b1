import type { DomainEvent, EventData } from '#kernel/event.ts'

type Fact =
  | 'report.made'
  | 'report.changed'
  | 'report.paused'
  | 'report.resumed'
  | 'report.handed-over'
  | 'report.removed'
  | 'report.sent'
  | 'report.not-sent'
  | 'share-link.made'
  | 'share-link.revoked'

/** No names, addresses or figures: events stay for good. */
export function fact(type: Fact, subject: string, data: EventData = {}): DomainEvent {
  return { type, version: 1, subject, data }
}
