import type { DomainEvent } from '#kernel/event.ts'

/** The facts this room tells. Ids only: what a fact says may be secret, events stay for good. */

type FactChange = 'proposed' | 'changed' | 'reviewed' | 'review-due' | 'owner-left' | 'withdrawn'

export function factEvent(what: FactChange, factId: string): DomainEvent {
  return { type: `fact.${what}`, version: 1, subject: factId, data: {} }
}

type WordingChange =
  | 'wording-proposed'
  | 'consented'
  | 'approved'
  | 'released'
  | 'live'
  | 'superseded'
  | 'declined'
  | 'wording-withdrawn'

export function wordingEvent(
  what: WordingChange,
  wording: { readonly id: string; readonly factId: string; readonly lang: string },
): DomainEvent {
  const { id, factId, lang } = wording
  return { type: `fact.${what}`, version: 1, subject: factId, data: { wordingId: id, lang } }
}

export function factRuleChanged(organisationId: string, kind: string): DomainEvent {
  return { type: 'fact.rule-changed', version: 1, subject: organisationId, data: { kind } }
}

export function profileEvent(
  what: 'read' | 'unreadable' | 'expectation-changed' | 'administrators-changed' | 'confirmed',
  channelId: string,
): DomainEvent {
  return { type: `profile.${what}`, version: 1, subject: channelId, data: {} }
}

export function driftEvent(
  what: 'opened' | 'closed',
  drift: { readonly id: string; readonly channelId: string; readonly field: string },
): DomainEvent {
  const { channelId, field } = drift
  return { type: `profile.drift-${what}`, version: 1, subject: drift.id, data: { channelId, field } }
}

/** A field was written to the network, or it was tried. */
export function profileEntered(entry: {
  readonly id: string
  readonly channelId: string
  readonly field: string
  readonly wordingId: string
  readonly outcome: string
}): DomainEvent {
  const { channelId, field, wordingId, outcome } = entry
  return {
    type: 'profile.entered',
    version: 1,
    subject: entry.id,
    data: { channelId, field, wordingId, outcome },
  }
}
