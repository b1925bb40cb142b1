import type { DomainEvent } from '#kernel/event.ts'

/** The facts this room tells: ids only. How somebody voted is never among them. */
const event = (what: string, subject: string, data: DomainEvent['data'] = {}): DomainEvent => ({
  type: `council.${what}`,
  version: 1,
  subject,
  data,
})

export function charterChanged(organisationId: string, version: number): DomainEvent {
  return event('charter-changed', organisationId, { version })
}

export function seatEvent(
  what: 'added' | 'changed' | 'removed' | 'named' | 'vacated',
  seatId: string,
  memberId: string | null = null,
  because: string | null = null,
): DomainEvent {
  return event(`seat-${what}`, seatId, { memberId, because })
}

export function meetingEvent(
  what: 'planned' | 'changed' | 'cancelled' | 'invited' | 'opened' | 'closed' | 'attended',
  meetingId: string,
): DomainEvent {
  return event(`meeting-${what}`, meetingId)
}

export function itemEvent(
  what: 'added' | 'changed' | 'moved' | 'withdrawn',
  item: { readonly id: string; readonly meetingId: string | null },
): DomainEvent {
  return event(`item-${what}`, item.id, { meetingId: item.meetingId })
}

/** `cast` says that somebody voted; `outcome` is known once it is closed. */
export function voteEvent(
  what: 'opened' | 'cast' | 'closed',
  item: { readonly id: string; readonly meetingId: string | null; readonly round: number },
  outcome: string | null = null,
): DomainEvent {
  return event(`vote-${what}`, item.id, { meetingId: item.meetingId, round: item.round, outcome })
}

export function decisionEvent(
  what: 'made' | 'applied' | 'not-applied' | 'done' | 'changed' | 'reminded',
  decision: { readonly id: string; readonly itemId: string; readonly kind: string },
  ref: string | null = null,
): DomainEvent {
  return event(`decision-${what}`, decision.id, { itemId: decision.itemId, kind: decision.kind, ref })
}

export function exceptionEvent(
  what: 'granted' | 'ended' | 'expired',
  exception: {
    readonly id: string
    readonly decisionId: string
    readonly memberId: string | null
    readonly departmentId: string | null
  },
): DomainEvent {
  const { id, decisionId, memberId, departmentId } = exception
  return event(`exception-${what}`, id, { decisionId, memberId, departmentId })
}

export function questionEvent(
  what: 'asked' | 'accepted' | 'declined' | 'withdrawn',
  questionId: string,
  itemId: string | null = null,
): DomainEvent {
  return event(`question-${what}`, questionId, { itemId })
}

/** `digest`: SHA-256 of the text, so that the chain proves what was sealed. */
export function minutesEvent(
  what: 'drafted' | 'changed' | 'sealed' | 'approved',
  meetingId: string,
  digest: string | null = null,
): DomainEvent {
  return event(`minutes-${what}`, meetingId, { digest })
}
