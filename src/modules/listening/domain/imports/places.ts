const byWord: Readonly<Record<string, string>> = {
  twitter: 'x',
  x: 'x',
  facebook: 'facebook',
  instagram: 'instagram',
  linkedin: 'linkedin',
  youtube: 'youtube',
  tiktok: 'tiktok',
  reddit: 'reddit',
  pinterest: 'pinterest',
  threads: 'threads',
  bluesky: 'bluesky',
  mastodon: 'mastodon',
  forum: 'forum',
  forums: 'forum',
  blog: 'web',
  blogs: 'web',
  news: 'web',
  web: 'web',
}

const byHost: Readonly<Record<string, string>> = {
  ...{ 'twitter.com': 'x', 'x.com': 'x', 'facebook.com': 'facebook', 'instagram.com': 'instagram' },
  ...{ 'linkedin.com': 'linkedin', 'youtube.com': 'youtube', 'youtu.be': 'youtube', 'tiktok.com': 'tiktok' },
  ...{
    'reddit.com': 'reddit',
    'pinterest.com': 'pinterest',
    'threads.net': 'threads',
    'bsky.app': 'bluesky',
  },
}

/**
 * The network a file means by “Twitter”, “facebook public” or an address; a place we do not know keeps its own name.
 * Null when nothing tells.
 */
export function networkOf(word: string, url: string | null): string | null {
  const plain = word.normalize('NFKC').toLowerCase()
  const known = plain.split(/[^a-z]+/).find((part) => byWord[part] !== undefined)
  if (known) return byWord[known] ?? null
  const host = (url && URL.parse(url)?.hostname.replace(/^(www|m|mobile|old)\./, '')) || ''
  if (byHost[host]) return byHost[host]
  const own = plain.replace(/[^a-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '')
  return own === '' ? null : own.slice(0, 40)
}

const kinds = [
  [/repl|antwort/, 'reply'],
  [/comment|kommentar/, 'comment'],
  [/review|rating|bewertung/, 'review'],
  [/quote|zitat/, 'quote'],
  [/message|\bdm\b|nachricht/, 'message'],
  [/article|news|blog|artikel/, 'article'],
] as const

/** What kind of thing a row calls itself; anything else is a mention. */
export function kindOf(
  word: string,
): 'reply' | 'comment' | 'review' | 'quote' | 'message' | 'article' | 'mention' {
  const plain = word.toLowerCase()
  return kinds.find(([pattern]) => pattern.test(plain))?.[1] ?? 'mention'
}
