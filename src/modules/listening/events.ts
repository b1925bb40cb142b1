import type { DomainEvent } from '#kernel/event.ts'

/** An inbound item is stored and readable. */
export function mentionReady(mentionId: string, channelId: string, addressed: boolean): DomainEvent {
  return { type: 'mention.ready', version: 1, subject: mentionId, data: { channelId, addressed } }
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
