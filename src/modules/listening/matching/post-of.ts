import type { Post } from '#platform/matcher/index.ts'
import type { ShapedMention } from '../domain/shape-mention.ts'

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

/** An address whose host is written as browsers write it; one that ends in digits may be a number in disguise. */
const usual = /^https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]+)(?:[/?#]|$)/

function siteOf(url: string | null): string | undefined {
  if (url === null) return undefined
  const plain = usual.exec(url)?.[1]
  // What begins so stands for another script.
  const host = plain === undefined || plain.includes('xn--') ? URL.parse(url)?.hostname : plain
  return host?.replace(/^www\./, '')
}
