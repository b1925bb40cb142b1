import type { ShapedMention } from '../domain/shape-mention.ts'
import type { Post } from '../matcher/index.ts'

type Words = Pick<ShapedMention, 'title' | 'text' | 'url' | 'lang'> & {
  readonly author: { readonly handle: string; readonly followers: number | null }
}

/**
 * A mention as queries see it: its headline and words, who wrote it, in which language (ours where we are sure, else
 * what the author's side claims), on which site, through which network, to how many followers.
 */
export function postOf(
  mention: Words,
  known: { readonly network: string; readonly language: string | null },
): Post {
  const lang = known.language ?? mention.lang?.split('-')[0]?.toLowerCase()
  const site = siteOf(mention.url)
  return {
    text: mention.title === null ? mention.text : `${mention.title}\n${mention.text}`,
    author: mention.author.handle,
    source: known.network,
    ...(lang ? { lang } : {}),
    ...(site ? { site } : {}),
    ...(mention.author.followers === null ? {} : { reach: mention.author.followers }),
  }
}

function siteOf(url: string | null): string | undefined {
  return url === null ? undefined : URL.parse(url)?.hostname.replace(/^www\./, '')
}
