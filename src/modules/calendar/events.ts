import type { DomainEvent } from '#kernel/event.ts'

const event = (type: string, subject: string, data: DomainEvent['data'] = {}): DomainEvent => ({
  type,
  version: 1,
  subject,
  data,
})

/** The plan changed: slots, targets, blackouts or events. The subject is the row. */
export function planChanged(what: 'slot' | 'target' | 'blackout' | 'event', id: string): DomainEvent {
  return event('calendar.changed', id, { what })
}

/** A series was begun, changed, or a day of it was dealt with. */
export function programmeEvent(
  what: 'begun' | 'changed' | 'paused' | 'resumed' | 'ended' | 'draft-made' | 'day-skipped',
  programmeId: string,
  data: DomainEvent['data'] = {},
): DomainEvent {
  return event(`programme.${what}`, programmeId, data)
}

/** A post is to be brought up to date, or a draft for that was made. */
export function evergreenEvent(what: 'set' | 'made' | 'ended', id: string, draftId: string): DomainEvent {
  return event(`evergreen.${what}`, id, { draftId })
}

/** Many drafts were edited at once, or put back. */
export function bulkEvent(what: 'done' | 'undone', changeId: string, count: number): DomainEvent {
  return event(`calendar.bulk-${what}`, changeId, { count })
}
