import { and, eq, type SQL } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { type PostRow, posts } from '../tables.ts'

/** The organisation’s posts that keep every condition. */
export function postRows(ctx: Ctx, ...conditions: SQL[]): Promise<PostRow[]> {
  return ctx.read((tx) =>
    tx
      .select()
      .from(posts)
      .where(and(eq(posts.organisationId, ctx.organisationId), ...conditions)),
  )
}
