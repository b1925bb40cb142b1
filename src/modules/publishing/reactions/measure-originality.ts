import { and, eq } from 'drizzle-orm'
import type { StoredEvent } from '#kernel/event.ts'
import { measureText } from '#modules/originality/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { posts } from '../tables.ts'

/** A post went out or says something else now: how much of it was said before, not counting what its draft says elsewhere. */
export async function measureOriginality(ctx: Ctx, { subject, data }: StoredEvent): Promise<void> {
  const draftId = typeof data.draftId === 'string' ? data.draftId : null
  const twins =
    draftId === null
      ? []
      : await ctx.read((tx) =>
          tx
            .select({ id: posts.id })
            .from(posts)
            .where(and(eq(posts.organisationId, ctx.organisationId), eq(posts.draftId, draftId))),
        )
  await measureText(ctx, { subjectId: subject, exceptSubjects: twins.map(({ id }) => id) })
}
