import { and, eq } from 'drizzle-orm'
import type { StoredEvent } from '#kernel/event.ts'
import { drawReading } from '#modules/governance/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { posts } from '../tables.ts'

/** Something went out: a share of what needed no consent is read afterwards. */
export async function onLive(ctx: Ctx, event: StoredEvent): Promise<void> {
  const [post] = await ctx.read((tx) =>
    tx
      .select()
      .from(posts)
      .where(and(eq(posts.organisationId, ctx.organisationId), eq(posts.id, event.subject))),
  )
  if (post) await drawReading(ctx, { subjectId: post.decidedSubjectId, title: post.title, text: post.text })
}
