import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import {
  type ActRow,
  type ChangeRow,
  type MeasuredPost,
  measuredPosts,
  postActs,
  remoteChanges,
} from '../tables.ts'

/** The post, or null when nothing of that name went out. */
export async function findPost(ctx: Ctx, postId: string): Promise<MeasuredPost | null> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(measuredPosts)
      .where(and(eq(measuredPosts.organisationId, ctx.organisationId), eq(measuredPosts.postId, postId))),
  )
  return row ?? null
}

/** What was changed on the network about these posts, newest first. */
export function changesOf(ctx: Ctx, postIds: readonly string[]): Promise<ChangeRow[]> {
  if (postIds.length === 0) return Promise.resolve([])
  return ctx.read((tx) =>
    tx
      .select()
      .from(remoteChanges)
      .where(
        and(
          eq(remoteChanges.organisationId, ctx.organisationId),
          inArray(remoteChanges.postId, [...postIds]),
        ),
      )
      .orderBy(desc(remoteChanges.noticedAt), desc(remoteChanges.id)),
  )
}

/** What members asked for about this post, newest first. */
export function actsOf(ctx: Ctx, postId: string): Promise<ActRow[]> {
  return ctx.read((tx) =>
    tx
      .select()
      .from(postActs)
      .where(and(eq(postActs.organisationId, ctx.organisationId), eq(postActs.postId, postId)))
      .orderBy(desc(postActs.askedAt), desc(postActs.id)),
  )
}

/** One act; null when there is none of that name. */
export async function findAct(ctx: Ctx, id: string): Promise<ActRow | null> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(postActs)
      .where(and(eq(postActs.organisationId, ctx.organisationId), eq(postActs.id, id))),
  )
  return row ?? null
}
