import type { DomainEvent, EventData } from '#kernel/event.ts'

type Fact =
  | 'maturity.rated'
  | 'tactic.lead-named'
  | 'target.set'
  | 'target.ended'
  | 'figure.commented'
  | 'figure.comment-removed'
  | 'figure-alert.set'
  | 'figure-alert.removed'
  | 'figure-alert.crossed'

export function fact(type: Fact, subject: string, data: EventData): DomainEvent {
  return { type, version: 1, subject, data }
}
