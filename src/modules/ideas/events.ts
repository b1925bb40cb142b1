import type { DomainEvent } from '#kernel/event.ts'

/** The facts this room tells. Nothing here names somebody outside or holds their words. */
const event = (type: string, subject: string, data: DomainEvent['data'] = {}): DomainEvent => ({
  type,
  version: 1,
  subject,
  data,
})

export function ideaEvent(
  what:
    | 'added'
    | 'changed'
    | 'voted'
    | 'commented'
    | 'chosen'
    | 'put-back'
    | 'declined'
    | 'assigned'
    | 'writing'
    | 'published',
  ideaId: string,
  data: DomainEvent['data'] = {},
): DomainEvent {
  return event(`idea.${what}`, ideaId, data)
}

export function ideaMerged(ideaId: string, intoId: string): DomainEvent {
  return event('idea.merged', ideaId, { intoId })
}

/** How many people outside were told that what they asked for is published. */
export function peopleTold(ideaId: string, count: number): DomainEvent {
  return event('idea.people-told', ideaId, { count })
}

export function requestEvent(
  what: 'received' | 'set-apart' | 'taken-up' | 'declined' | 'brought-back' | 'removed',
  requestId: string,
): DomainEvent {
  return event(`content-request.${what}`, requestId)
}

export function boxEvent(what: 'opened' | 'changed' | 'paused' | 'closed', boxId: string): DomainEvent {
  return event(`request-box.${what}`, boxId)
}

export function pollEvent(what: 'planned' | 'opened' | 'closed', pollId: string): DomainEvent {
  return event(`idea-poll.${what}`, pollId)
}
