import type { DomainEvent } from '#kernel/event.ts'

/**
 * An inbound item that speaks to us, or holds addresses (`links`), is stored and readable; `last`: of those stored together.
 * Before 2026-11-23 each that was merely heard was told so, too.
 */
export function mentionReady(
  mentionId: string,
  channelId: string,
  {
    addressed,
    links,
    last,
  }: { readonly addressed: boolean; readonly links: boolean; readonly last: boolean },
): DomainEvent {
  const data = { channelId, addressed, ...(links ? { links } : {}), ...(last ? { last } : {}) }
  return { type: 'mention.ready', version: 1, subject: mentionId, data }
}

/** These were heard on a channel, in the order they came, and ask for no more than a look; `last`: of those stored together. */
export function mentionsHeard(channelId: string, mentionIds: readonly string[], last: boolean): DomainEvent {
  const data = { subjects: mentionIds, ...(last ? { last } : {}) }
  return { type: 'mentions.heard', version: 1, subject: channelId, data }
}

/** Its author changed the words. */
export function mentionEdited(mentionId: string, channelId: string): DomainEvent {
  return { type: 'mention.edited', version: 1, subject: mentionId, data: { channelId } }
}

/** A person put right what it is, or with null took that back. */
export function mentionCorrected(
  mentionId: string,
  channelId: string,
  fact: string,
  value: string | null,
): DomainEvent {
  return { type: 'mention.corrected', version: 1, subject: mentionId, data: { channelId, fact, value } }
}

/** A model was made of corrections; `used` when it is better than what was in use. */
export function modelTrained(fact: string, model: number, used: boolean): DomainEvent {
  return { type: 'model.trained', version: 1, subject: `listening.${fact}`, data: { fact, model, used } }
}

/** Somebody went back to a model, or with null to the rules alone. */
export function modelChosen(fact: string, model: number | null): DomainEvent {
  return { type: 'model.chosen', version: 1, subject: `listening.${fact}`, data: { fact, model } }
}

/** What was heard lately was read again by the models of now. */
export function modelReadAgain(count: number): DomainEvent {
  return { type: 'model.read-again', version: 1, subject: 'listening.models', data: { count } }
}

/** The posts of a month were drawn for the sentiment audit. */
export function auditStarted(month: string, size: number): DomainEvent {
  return { type: 'audit.started', version: 1, subject: `listening.audit.${month}`, data: { month, size } }
}

/** A member was asked to code, or with `asked` false is not any more. */
export function auditCoderAsked(month: string, memberId: string, asked: boolean): DomainEvent {
  const data = { month, memberId, asked }
  return { type: 'audit.coder-asked', version: 1, subject: `listening.audit.${month}`, data }
}

/** The figures of a month's audit stand. */
export function auditPublished(month: string, coded: number): DomainEvent {
  return { type: 'audit.published', version: 1, subject: `listening.audit.${month}`, data: { month, coded } }
}

/** Its author, or the network, took it away. */
export function mentionDeleted(mentionId: string, channelId: string): DomainEvent {
  return { type: 'mention.deleted', version: 1, subject: mentionId, data: { channelId } }
}

/** Collecting stopped; nobody knows what is said there since `from`. */
export function gapOpened(gapId: string, channelId: string, from: Date, reason: string): DomainEvent {
  const data = { channelId, from: from.toISOString(), reason }
  return { type: 'source.gap-opened', version: 1, subject: gapId, data }
}

/** Collecting goes on; `lateItems` came afterwards. */
export function gapClosed(gapId: string, channelId: string, to: Date, lateItems: number): DomainEvent {
  const data = { channelId, to: to.toISOString(), lateItems }
  return { type: 'source.gap-closed', version: 1, subject: gapId, data }
}

/** Items of a channel could not be read and wait in the list of dead letters. */
export function itemsUnreadable(channelId: string, count: number): DomainEvent {
  return { type: 'source.items-unreadable', version: 1, subject: channelId, data: { channelId, count } }
}

/** Dead letters were handed in again. */
export function itemsReplayed(channelId: string, count: number): DomainEvent {
  return { type: 'source.items-replayed', version: 1, subject: channelId, data: { channelId, count } }
}

/** Somebody listens to a search, a tag or a server. */
export function sourceAdded(sourceId: string, channelId: string, kind: string, term: string): DomainEvent {
  return { type: 'source.added', version: 1, subject: sourceId, data: { channelId, kind, term } }
}

/** Nobody listens there any more. */
export function sourceRemoved(sourceId: string, channelId: string, kind: string, term: string): DomainEvent {
  return { type: 'source.removed', version: 1, subject: sourceId, data: { channelId, kind, term } }
}

/** A query was saved for the first time. */
export function querySaved(queryId: string, purpose: string): DomainEvent {
  return { type: 'query.saved', version: 1, subject: queryId, data: { purpose } }
}

/** A query has other facts, or with `reworded` other words. */
export function queryChanged(queryId: string, version: number, reworded: boolean): DomainEvent {
  return { type: 'query.changed', version: 1, subject: queryId, data: { version, reworded } }
}

/** A query was paused, goes on, was put away or brought back. */
export function queryStateSet(queryId: string, state: string): DomainEvent {
  return { type: 'query.state-set', version: 1, subject: queryId, data: { state } }
}

/** Fewer mentions than wished for; the expert gets a task. */
export function querySilent(queryId: string, expertId: string | null, heard: number): DomainEvent {
  return { type: 'query.silent', version: 1, subject: queryId, data: { expertId, heard } }
}

/** A silence is over. */
export function queryHeardAgain(queryId: string): DomainEvent {
  return { type: 'query.heard-again', version: 1, subject: queryId, data: {} }
}
