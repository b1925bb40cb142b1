import { and, desc, eq, gte, isNotNull, ne } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { type PostRow, posts } from '../tables.ts'

/** Networks date posts by their own clocks; a day is more than any of them is off. */
const SLACK_MS = 86_400_000
/** More than any network lets a channel publish in the time it takes to look one up. */
const MOST = 1000

/**
 * The other posts of the channel that went out since shortly before this one was claimed, by their ids on the network:
 * none of them is this one, however equal they are.
 */
export async function knownBeside(ctx: Ctx, post: PostRow): Promise<string[]> {
  const since = new Date((post.claimedAt ?? post.createdAt).getTime() - SLACK_MS)
  const rows = await ctx.read((tx) =>
    tx
      .select({ remoteId: posts.remoteId })
      .from(posts)
      .where(
        and(
          eq(posts.organisationId, ctx.organisationId),
          eq(posts.state, 'live'),
          gte(posts.liveAt, since),
          eq(posts.channelId, post.channelId),
          ne(posts.id, post.id),
          isNotNull(posts.remoteId),
        ),
      )
      .orderBy(desc(posts.liveAt))
      .limit(MOST),
  )
  return rows.flatMap((row) => row.remoteId ?? [])
}
