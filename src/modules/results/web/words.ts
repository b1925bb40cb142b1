import { formatLocale, t } from '#web/i18n.ts'
import type { FigureMoment, FigureName } from '../contract.ts'
import type { PeriodId } from './search.ts'

export function figureName(name: FigureName): string {
  const names: Record<FigureName, () => string> = {
    together: () => t('Reactions'),
    views: () => t('Post views'),
    likes: () => t('Likes'),
    shares: () => t('Shares'),
    replies: () => t('Replies'),
  }
  return names[name]()
}

export function momentName(moment: FigureMoment | 'now'): string {
  const names: Record<FigureMoment | 'now', () => string> = {
    '24h': () => t('24 hours'),
    '7d': () => t('7 days'),
    '28d': () => t('28 days'),
    now: () => t('Read by hand'),
  }
  return names[moment]()
}

export function periodWord(period: PeriodId): string {
  const names: Record<PeriodId, () => string> = {
    '28d': () => t('Last 28 days'),
    '90d': () => t('Last 90 days'),
    '365d': () => t('Last 365 days'),
    all: () => t('All time'),
  }
  return names[period]()
}

/** “1.8×” */
export function timesWords(usual: number): string {
  if (usual > 0 && usual < 0.05) return `<${timesWords(0.1)}`
  const digits = usual < 10 ? 1 : 0
  return `${new Intl.NumberFormat(formatLocale(), { maximumFractionDigits: digits }).format(usual)}×`
}

/** Sentences that the server says as data; one we do not know is shown as it came. */
const sentences: ReadonlySet<string> = new Set([
  'This moment is still to come.',
  'It is due and was not read yet; the channel may not be connected, or the network gives no answer.',
  'It was posted by hand, so Weft cannot read it on the network.',
  'The post is not on the network any more.',
  'The post was taken down.',
  'The network did not tell.',
  'The network did not know this post when it was asked.',
  'Mastodon does not count views.',
  'Bluesky does not report views.',
  'Mastodon does not count views. Likes are favourites, shares are boosts, replies are direct answers.',
  'Bluesky does not report views. Shares are reposts and quotes together, replies are direct answers.',
  'The demonstration network counts a view each time it shows the post to somebody.',
  'What this network counts as a view is not written down here.',
  'You may not change posts on this channel.',
  'You may not take down posts on this channel.',
  'You may not ask networks about posts.',
  'This post was taken down.',
  'This post is not on the network any more.',
  'Its channel is not there any more.',
  'There is nothing to read: the post is gone, or its channel is not connected.',
  'Consent was declined.',
  'A consent was taken back.',
  'It was changed on the network.',
  'Weft did not measure this post at that time.',
  'This is an answer in a conversation. Change it on its network; what changes there is noticed here.',
])

/** What the server says, in the viewer's language where we have it. */
export const said = (sentence: string): string => (sentences.has(sentence) ? t(sentence) : sentence)
