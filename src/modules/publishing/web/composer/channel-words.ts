import type { ChannelCard } from '#modules/channels/contract.ts'

/** `@fjell.example`: as people of the network write it. */
export function handleOf(channel: Pick<ChannelCard, 'handle'>): string {
  return channel.handle.startsWith('@') ? channel.handle : `@${channel.handle}`
}

/** The network’s name, with the handle where another column is on the same network. */
export function columnName(channel: ChannelCard, all: readonly ChannelCard[]): string {
  const alike = all.filter((other) => other.network === channel.network)
  return alike.length > 1 ? `${channel.networkName} (${handleOf(channel)})` : channel.networkName
}

/** Where something can be published at all; feeds only bring things in. */
export function isPublishable(channel: ChannelCard): boolean {
  return channel.canPublish && channel.state !== 'disconnected'
}
