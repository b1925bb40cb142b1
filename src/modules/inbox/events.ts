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
  | 'labelled'
  | 'prioritised'
  | 'restored'
  | 'merged'
  | 'split'
  | 'undone'
  | 'paused'
  | 'resumed'
  | 'answering'
  | 'unsent'
  | 'triaged'
  | 'liked'
  | 'unliked'
  | 'hidden'
  | 'shown-again'
  | 'deleted'
  | 'helped'

export function conversationEvent(what: Fact, conversationId: string, data: EventData = {}): DomainEvent {
  return { type: `conversation.${what}`, version: 1, subject: conversationId, data }
}

/** `mentions`: members who are named in it. */
export function noteAdded(
  conversationId: string,
  noteId: string,
  mentions: readonly string[] = [],
): DomainEvent {
  return { type: 'note.added', version: 1, subject: conversationId, data: { noteId, mentions } }
}

export function clockBreached(conversationId: string, clockId: string, kind: string): DomainEvent {
  return { type: 'clock.breached', version: 1, subject: conversationId, data: { clockId, kind } }
}

/** Somebody was told that a clock is about to run out (step -1) or that it ran out and nobody answered since (from 1 on). */
export function clockWarned(
  conversationId: string,
  data: {
    readonly clockId: string
    readonly kind: string
    readonly step: number
    readonly memberId: string | null
  },
): DomainEvent {
  return { type: 'clock.warned', version: 1, subject: conversationId, data }
}

export function clockRulesChanged(
  organisationId: string,
  version: number,
  since: string | null,
): DomainEvent {
  return { type: 'clock-rules.changed', version: 1, subject: organisationId, data: { version, since } }
}

/** Clocks were measured anew, because hours or rules changed: how many were looked at, and how many came out otherwise. */
export function clocksRemeasured(organisationId: string, looked: number, changed: number): DomainEvent {
  return { type: 'clocks.remeasured', version: 1, subject: organisationId, data: { looked, changed } }
}

export function routesChanged(organisationId: string, version: number): DomainEvent {
  return { type: 'routes.changed', version: 1, subject: organisationId, data: { version } }
}

/** How a desk gives what comes in to its people changed. */
export function givingChanged(departmentId: string, version: number, way: string): DomainEvent {
  return { type: 'giving.changed', version: 1, subject: departmentId, data: { version, way } }
}

/** A question to somebody outside the inbox. Its words are not told: events stay for good. */
export function expertEvent(
  what: 'asked' | 'reminded' | 'late' | 'answered' | 'withdrawn',
  question: {
    readonly id: string
    readonly conversationId: string
    readonly memberId: string
    readonly askedBy: string
  },
): DomainEvent {
  const { id, conversationId, memberId, askedBy } = question
  return { type: `expert.${what}`, version: 1, subject: id, data: { conversationId, memberId, askedBy } }
}

/** What was learned about which desk gets what, and whether it is used. */
export function desksLearned(
  what: 'trained' | 'chosen',
  organisationId: string,
  data: { readonly version: number | null; readonly used: boolean },
): DomainEvent {
  return { type: `desks-learned.${what}`, version: 1, subject: organisationId, data }
}

type ContactFact =
  | 'merged'
  | 'parted'
  | 'changed'
  | 'noted'
  | 'blocked'
  | 'unblocked'
  | 'exported'
  | 'erasing'
  | 'erased'

/** Something about a person outside: ids only, never what is known of them. */
export function contactEvent(what: ContactFact, contactId: string, data: EventData = {}): DomainEvent {
  return { type: `contact.${what}`, version: 1, subject: contactId, data }
}

export function rotaChanged(scenarioId: string): DomainEvent {
  return { type: 'rota.changed', version: 1, subject: scenarioId, data: {} }
}

/** A label was made, changed or removed. */
export function labelsChanged(organisationId: string, labelId: string): DomainEvent {
  return { type: 'labels.changed', version: 1, subject: organisationId, data: { labelId } }
}

/** A saved view was made, changed or removed. */
export function savedViewsChanged(viewId: string, shared: string): DomainEvent {
  return { type: 'view.changed', version: 1, subject: viewId, data: { shared } }
}

/** One thing was done to many conversations, or taken back; each has its own event, too. */
export function bulkEvent(
  what: 'begun' | 'done' | 'undone',
  runId: string,
  data: { readonly act: string; readonly total: number },
): DomainEvent {
  return { type: `bulk.${what}`, version: 1, subject: runId, data }
}
