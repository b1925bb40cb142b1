import { and, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Ctx } from '#platform/ctx.ts'
import { postEvent } from '../events.ts'
import { dispatchJob } from '../jobs/dispatch.ts'
import { variantsOf } from '../queries/draft.ts'
import { setDraftState } from '../store/drafts.ts'
import { insertPosts } from '../store/posts.ts'
import { drafts } from '../tables.ts'

/**
 * Makes one post a variant and arms its minute, in one transaction with whatever decided it. Does nothing when the
 * draft changed since (its digest differs) or its posts exist already.
 */
export async function schedulePosts(ctx: Ctx, draftId: string, digest: string): Promise<void> {
  await ctx.write(async (tx) => {
    const where = and(eq(drafts.organisationId, ctx.organisationId), eq(drafts.id, draftId))
    const [draft] = await tx.select().from(drafts).where(where).for('update')
    if (draft?.state !== 'submitted' || draft.digest !== digest) return
    const now = ctx.now()
    const dueAt = draft.scheduledAt && draft.scheduledAt > now ? draft.scheduledAt : now
    const rows = (await variantsOf(ctx, draftId)).map((variant) => ({
      organisationId: ctx.organisationId,
      id: newId(now.getTime()),
      kind: 'post' as const,
      channelId: variant.channelId,
      draftId,
      subjectId: null,
      authorId: draft.authorId,
      title: draft.title,
      text: variant.text,
      lang: variant.lang,
      media: variant.media,
      replyTo: null,
      digest,
      decidedSubjectId: draftId,
      state: 'scheduled' as const,
      dueAt,
      nextAttemptAt: dueAt,
      createdAt: now,
    }))
    await insertPosts(tx, rows)
    for (const row of rows) {
      await tx.enqueue(dispatchJob, { postId: row.id }, { startAfter: dueAt })
      tx.emit(postEvent('scheduled', row))
    }
    await setDraftState(tx, ctx.organisationId, draftId, { state: 'scheduled' })
  })
}
