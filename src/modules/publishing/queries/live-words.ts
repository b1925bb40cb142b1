import { eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { MediaItem } from '../contract.ts'
import { spokenOf } from '../domain/spoken.ts'
import type { Card, Poll } from '../domain/variant.ts'
import { posts } from '../tables.ts'
import { postRows } from './post-rows.ts'

/** Everything one post of ours says: with the words of its media, its headline, poll and link card. */
export interface LiveWords {
  readonly text: string
  readonly media: readonly MediaItem[]
  readonly title: string | null
  readonly poll: Poll | null
  readonly card: Card | null
  readonly lang: string | null
}

/** Other words for a post that is out; what is left out stays as it is. */
export interface NewWords {
  readonly text?: string | undefined
  /** Alt texts by file id. */
  readonly alts?: Readonly<Record<string, string>> | null | undefined
}

/** What a post that is out says as a whole; null when it is not out. */
export async function liveWords(ctx: Ctx, postId: string): Promise<LiveWords | null> {
  const [row] = await postRows(ctx, eq(posts.id, postId), eq(posts.state, 'live'))
  if (!row) return null
  const { text, media, headline: title, poll, card, lang } = row
  return { text, media, title, poll, card, lang }
}

/** The same post with other words. Pure. */
export function reworded(words: LiveWords, { text, alts }: NewWords): LiveWords {
  return {
    ...words,
    text: text ?? words.text,
    media: words.media.map((item) => ({ ...item, alt: alts?.[item.fileId] ?? item.alt })),
  }
}

/** All of it that somebody can read or have read to them, as a decision is asked about it. */
export function wholeText(words: LiveWords): string {
  return spokenOf({ ...words, media: [...words.media] })
}
