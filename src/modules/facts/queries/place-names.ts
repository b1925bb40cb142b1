import type { ChannelCard } from '#modules/channels/index.ts'

/** Networks and places of our own that a fact can be meant for, whether or not a channel is connected there. */
export const knownPlaces: Readonly<Record<string, string>> = {
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  linkedin: 'LinkedIn',
  x: 'X',
  instagram: 'Instagram',
  facebook: 'Facebook',
  youtube: 'YouTube',
  tiktok: 'TikTok',
  newsroom: 'the newsroom',
  showcase: 'the showcase',
}

/** What a place is called: a network, one of our channels, or the word itself. */
export function placeNames(channels: readonly ChannelCard[]): (place: string) => string {
  const own = new Map(channels.map((card) => [card.id, `${card.networkName} (${card.handle})`]))
  const networks = new Map(channels.map((card) => [card.network, card.networkName]))
  return (place) => own.get(place) ?? knownPlaces[place] ?? networks.get(place) ?? place
}
