import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { draftEvent, postEvent } from '../events.ts'
import { setDraftState } from '../store/drafts.ts'
import { movePost } from '../store/posts.ts'
import { drafts, posts } from '../tables.ts'

/** Sends a draft back to its author with the reason; a reply that waited is stopped with it. */
export async function cancelByDecline(
  ctx: Ctx,
  declined: { readonly subjectId: string; readonly isDraft: boolean; readonly note: string | null },
): Promise<void> {
  const { subjectId, note } = declined
  await ctx.write(async (tx) => {
    if (declined.isDraft) {
      const [draft] = await tx
        .select()
        .from(drafts)
        .where(and(eq(drafts.organisationId, ctx.organisationId), eq(drafts.id, subjectId)))
        .for('update')
      if (draft?.state !== 'submitted') return
      await setDraftState(tx, ctx.organisationId, subjectId, { state: 'returned', returnedNote: note })
      tx.emit(draftEvent('returned', subjectId))
      return
    }
    const [post] = await tx
      .select()
      .from(posts)
      .where(and(eq(posts.organisationId, ctx.organisationId), eq(posts.id, subjectId)))
      .for('update')
    const moved =
      post &&
      (await movePost(tx, post, 'cancel', { stateReason: note ? `Sent back: ${note}` : 'Sent back.' }))
    if (moved) tx.emit(postEvent('cancelled', moved))
  })
}

/**
 * A consent was taken back: what is scheduled is held at once and says so, instead of at its minute; a draft that still
 * waits for others goes back to its author.
 */
export async function stopRevoked(
  ctx: Ctx,
  revoked: { readonly subjectId: string; readonly note: string | null },
): Promise<void> {
  const { subjectId, note } = revoked
  const reason = note ? `A consent was taken back: ${note}` : 'A consent was taken back.'
  await ctx.write(async (tx) => {
    const waiting = await tx
      .select()
      .from(posts)
      .where(
        and(
          eq(posts.organisationId, ctx.organisationId),
          eq(posts.decidedSubjectId, subjectId),
          inArray(posts.state, ['scheduled', 'handed']),
        ),
      )
      .for('update')
    for (const post of waiting) {
      const held = await movePost(tx, post, 'hold', { hold: 'decision', stateReason: reason })
      if (held) tx.emit(postEvent('held', held))
    }
  })
  await cancelByDecline(ctx, { subjectId, isDraft: true, note: reason })
}
