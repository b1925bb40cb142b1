import { formatLocale, t } from '#web/i18n.ts'

/** “Bluesky, Mastodon and LinkedIn” */
export function andList(words: readonly string[]): string {
  return new Intl.ListFormat(formatLocale(), { type: 'conjunction' }).format(words)
}

/** “Bluesky, Mastodon or LinkedIn” */
export function orList(words: readonly string[]): string {
  return new Intl.ListFormat(formatLocale(), { type: 'disjunction' }).format(words)
}

/** At most so many by name: “Ruth Fjell, Mara Aune and 12 others”. */
export function someOf(words: readonly string[], most = 3): string {
  if (words.length <= most + 1) return andList(words)
  const others = t('{n, plural, one {# other} other {# others}}', { n: words.length - most })
  return andList([...words.slice(0, most), others])
}

/** “product-safety” as people read it: “product safety”. */
export function topicWord(slug: string): string {
  return slug.replaceAll('-', ' ')
}
