export const visitSorts = ['person', 'bot', 'preview', 'own'] as const
/** `preview`: what a network or messenger fetches to draw a card, and what a browser fetches ahead; `own`: from a network of ours. */
export type VisitSort = (typeof visitSorts)[number]

/** Fetchers of cards: what their user agent says, and who they are. The first that fits counts. */
const fetchers: readonly (readonly [RegExp, string])[] = [
  [/facebookexternalhit|facebookcatalog|meta-externalfetcher|facebot/i, 'facebook'],
  [/twitterbot/i, 'x'],
  [/linkedinbot/i, 'linkedin'],
  [/pinterest/i, 'pinterest'],
  [/redditbot/i, 'reddit'],
  [/bluesky|cardyb/i, 'bluesky'],
  [/mastodon|pleroma|akkoma|misskey|friendica|lemmy|gotosocial/i, 'fediverse'],
  [/tiktokspider|bytespider/i, 'tiktok'],
  [/slackbot|slack-imgproxy/i, 'slack'],
  [/discordbot/i, 'discord'],
  [/telegrambot/i, 'telegram'],
  [/whatsapp/i, 'whatsapp'],
  [/skypeuripreview|microsoftpreview/i, 'teams'],
  [/viber|line-poker|snap url preview|vkshare|embedly|iframely|google-pagerenderer/i, 'other'],
]

/** Whose card fetcher this user agent is, or null. */
export function fetcherOf(agent: string): string | null {
  return fetchers.find(([words]) => words.test(agent))?.[1] ?? null
}

/** Hosts of networks, as a referring address names them; parts before them count too. */
const networks: Readonly<Record<string, string>> = {
  't.co': 'x',
  'x.com': 'x',
  'twitter.com': 'x',
  'facebook.com': 'facebook',
  'fb.com': 'facebook',
  'instagram.com': 'instagram',
  'threads.net': 'threads',
  'threads.com': 'threads',
  'linkedin.com': 'linkedin',
  'lnkd.in': 'linkedin',
  'youtube.com': 'youtube',
  'youtu.be': 'youtube',
  'reddit.com': 'reddit',
  'pinterest.com': 'pinterest',
  'pin.it': 'pinterest',
  'tiktok.com': 'tiktok',
  'bsky.app': 'bluesky',
  'whatsapp.com': 'whatsapp',
  'telegram.org': 'telegram',
  't.me': 'telegram',
  'google.com': 'search',
  'bing.com': 'search',
  'duckduckgo.com': 'search',
  'ecosia.org': 'search',
  'mail.google.com': 'mail',
  'outlook.live.com': 'mail',
  'outlook.office.com': 'mail',
}

/** The network that a Referer names: its id, `site` for any other page, `unknown` for none or one that cannot be read. */
export function originOf(referer: string | undefined): string {
  if (!referer) return 'unknown'
  const host = hostOf(referer)
  if (host === null) return 'unknown'
  const parts = host.split('.')
  for (let from = 0; from < parts.length - 1; from += 1) {
    const known = networks[parts.slice(from).join('.')]
    if (known) return known
  }
  if (/^(www\.)?google\.[a-z.]{2,6}$/.test(host)) return 'search'
  return 'site'
}

function hostOf(referer: string): string | null {
  try {
    const { hostname, protocol } = new URL(referer)
    // Apps send their own: android-app://org.telegram.messenger/ belongs to telegram.org.
    if (protocol === 'android-app:') return hostname.split('.').slice(0, 2).reverse().join('.')
    return hostname === '' ? null : hostname.toLowerCase()
  } catch {
    return null
  }
}
