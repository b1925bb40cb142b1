import { eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { PostCard } from '../contract.ts'
import { posts } from '../tables.ts'
import { shape } from './post-cards.ts'
import { postRows } from './post-rows.ts'

/** Our own post as the network names it; null when it is none of ours. */
export async function postByRemoteId(
  ctx: Ctx,
  channelId: string,
  remoteId: string,
): Promise<PostCard | null> {
  const rows = await postRows(ctx, eq(posts.channelId, channelId), eq(posts.remoteId, remoteId))
  return (await shape(ctx, rows))[0] ?? null
}
