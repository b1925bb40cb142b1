import { and, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { VariantInput } from '../contract.ts'
import { partsOf } from '../domain/parts.ts'
import { postEvent } from '../events.ts'
import { dispatchJob } from '../jobs/dispatch.ts'
import { variantsOf } from '../queries/draft.ts'
import { setDraftState } from '../store/drafts.ts'
import { insertPosts } from '../store/posts.ts'
import { drafts } from '../tables.ts'

type DraftRow = typeof drafts.$inferSelect

/**
 * Makes the posts of each variant and arms their minute, in one transaction with whatever decided it. Only the first post
 * of a thread is armed: the next one is when it is live. Does nothing when the draft changed since (its digest differs) or
 * its posts exist already.
 */
export async function schedulePosts(ctx: Ctx, draftId: string, digest: string): Promise<void> {
  await ctx.write(async (tx) => {
    const where = and(eq(drafts.organisationId, ctx.organisationId), eq(drafts.id, draftId))
    const [draft] = await tx.select().from(drafts).where(where).for('update')
    if (draft?.state !== 'submitted' || draft.digest !== digest) return
    const now = ctx.now()
    const dueAt = draft.scheduledAt && draft.scheduledAt > now ? draft.scheduledAt : now
    const rows = (await variantsOf(ctx, draftId)).flatMap((variant) =>
      rowsOf(variant, { ...draft, digest }, now, dueAt),
    )
    await insertPosts(tx, rows)
    for (const row of rows) {
      if (row.afterPostId === null) await tx.enqueue(dispatchJob, { postId: row.id }, { startAfter: dueAt })
      tx.emit(postEvent('scheduled', row))
    }
    await setDraftState(tx, ctx.organisationId, draftId, { state: 'scheduled' })
  })
}

function rowsOf(
  variant: VariantInput,
  draft: DraftRow & { readonly digest: string },
  now: Date,
  dueAt: Date,
) {
  const parts = partsOf(variant).map((part) => ({ ...part, id: newId(now.getTime()) }))
  return parts.map(({ after, ...part }) => ({
    ...part,
    organisationId: draft.organisationId,
    kind: 'post' as const,
    channelId: variant.channelId,
    draftId: draft.id,
    subjectId: null,
    authorId: draft.authorId,
    title: draft.title,
    lang: variant.lang,
    replyTo: null,
    afterPostId: parts.find((one) => one.part === after)?.id ?? null,
    updateOf: variant.updateOf ?? null,
    departmentId: draft.departmentId,
    campaign: draft.campaign,
    digest: draft.digest,
    decidedSubjectId: draft.id,
    state: 'scheduled' as const,
    dueAt,
    nextAttemptAt: dueAt,
    createdAt: now,
  }))
}
