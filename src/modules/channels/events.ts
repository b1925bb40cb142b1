import type { DomainEvent } from '#kernel/event.ts'

/** An account was connected for the first time. */
export function channelConnected(channelId: string, network: string): DomainEvent {
  return { type: 'channel.connected', version: 1, subject: channelId, data: { network } }
}

/** A known account was connected again, after its access ended or after it was disconnected. */
export function channelReconnected(channelId: string, network: string): DomainEvent {
  return { type: 'channel.reconnected', version: 1, subject: channelId, data: { network } }
}

/** The network takes our access no more; somebody has to sign in again. */
export function channelNeedsReconnection(channelId: string, network: string, reason: string): DomainEvent {
  return { type: 'channel.needs-reconnection', version: 1, subject: channelId, data: { network, reason } }
}

export function channelDisconnected(channelId: string, network: string): DomainEvent {
  return { type: 'channel.disconnected', version: 1, subject: channelId, data: { network } }
}

/** Who posts by hand on a channel is somebody else now; nobody, when the list is empty. */
export function channelPostersChanged(channelId: string, posters: readonly string[]): DomainEvent {
  return { type: 'channel.posters-changed', version: 1, subject: channelId, data: { posters: [...posters] } }
}

export function channelRenamed(channelId: string, name: string): DomainEvent {
  return { type: 'channel.renamed', version: 1, subject: channelId, data: { name } }
}
