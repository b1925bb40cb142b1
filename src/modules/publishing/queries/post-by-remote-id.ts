import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { PostCard } from '../contract.ts'
import { posts } from '../tables.ts'
import { shape } from './post-cards.ts'

/** Our own post as the network names it; null when it is none of ours. */
export async function postByRemoteId(
  ctx: Ctx,
  channelId: string,
  remoteId: string,
): Promise<PostCard | null> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(posts)
      .where(
        and(
          eq(posts.organisationId, ctx.organisationId),
          eq(posts.channelId, channelId),
          eq(posts.remoteId, remoteId),
        ),
      ),
  )
  return (await shape(ctx, rows))[0] ?? null
}
