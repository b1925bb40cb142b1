import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { spokenOf } from '../domain/spoken.ts'
import { type PostRow, posts } from '../tables.ts'

type Words = Pick<PostRow, 'text' | 'headline' | 'poll' | 'card' | 'media'>

/** Everything of one post that somebody could read. */
export function spokenOfRow({ text, headline, poll, card, media }: Words): string {
  return spokenOf({ text, title: headline, poll, card, media: [...media] })
}

/** What a post says together with the rest of its thread: it was decided about as a whole. */
export async function spokenOfThread(ctx: Ctx, post: PostRow): Promise<string> {
  if (!post.draftId) return spokenOfRow(post)
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(posts)
      .where(
        and(
          eq(posts.organisationId, ctx.organisationId),
          eq(posts.draftId, post.draftId ?? post.id),
          eq(posts.channelId, post.channelId),
          post.lang === null ? isNull(posts.lang) : eq(posts.lang, post.lang),
          eq(posts.digest, post.digest),
          ne(posts.state, 'cancelled'),
        ),
      )
      .orderBy(asc(posts.part)),
  )
  return rows.map(spokenOfRow).join('\n\n')
}
