import type { DomainEvent, EventData } from '#kernel/event.ts'

type Fact =
  | 'opened'
  | 'joined'
  | 'reopened'
  | 'assigned'
  | 'handed'
  | 'replied'
  | 'closed'
  | 'snoozed'
  | 'woken'
  | 'changed'

export function conversationEvent(what: Fact, conversationId: string, data: EventData = {}): DomainEvent {
  return { type: `conversation.${what}`, version: 1, subject: conversationId, data }
}

export function noteAdded(conversationId: string, noteId: string): DomainEvent {
  return { type: 'note.added', version: 1, subject: conversationId, data: { noteId } }
}

export function clockBreached(conversationId: string, clockId: string): DomainEvent {
  return { type: 'clock.breached', version: 1, subject: conversationId, data: { clockId } }
}

export function routesChanged(organisationId: string, version: number): DomainEvent {
  return { type: 'routes.changed', version: 1, subject: organisationId, data: { version } }
}
