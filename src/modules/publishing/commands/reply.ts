import { and, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { decidePublication, requestConsent } from '#modules/governance/index.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { contentDigest } from '../content-digest.ts'
import type { MediaItem, PostState } from '../contract.ts'
import { postEvent } from '../events.ts'
import { dispatchJob } from '../jobs/dispatch.ts'
import { checkText } from '../queries/check.ts'
import { previewOf } from '../queries/preview.ts'
import { toBeDecided } from '../queries/to-be-decided.ts'
import { insertPosts, movePost } from '../store/posts.ts'
import { posts, type ReplyReference } from '../tables.ts'

export interface ReplyInput {
  readonly channelId: string
  readonly authorId: string
  readonly text: string
  readonly media: readonly MediaItem[]
  readonly lang?: string | null
  readonly replyTo: ReplyReference
  /** The conversation it belongs to. */
  readonly subject: string
  /** What the approver sees as heading, when consent is needed. */
  readonly title: string
  /** Earliest moment it may leave (undo). */
  readonly notBefore?: Date
}

/** A reply is a post: the same checks, decision and dispatch, in the caller's transaction. */
export async function submitReply(
  ctx: Ctx,
  input: ReplyInput,
): Promise<Result<{ postId: string; state: PostState }>> {
  const { channelId, text, media } = input
  const now = ctx.now()
  const content = { channelId, text, media: [...media], lang: input.lang ?? null }
  const report = await checkText(ctx, content)
  const about = { authorId: input.authorId, channelIds: [channelId], kind: 'reply' as const }
  const decision = await decidePublication(ctx, { ...toBeDecided([content], [report]), ...about, at: now })
  if (decision.outcome === 'refuse') {
    const broken = report.checks.find((check) => check.severity === 'must-fix')
    if (broken) return refuse('invalid', broken.message, { fields: { text: broken.cure ?? broken.message } })
    const [reason] = decision.reasons
    return refuse(
      'forbidden',
      reason?.message ?? 'You may not reply here.',
      reason?.help ? { help: reason.help } : {},
    )
  }
  const digest = contentDigest([content])
  const row = {
    ...content,
    organisationId: ctx.organisationId,
    id: newId(now.getTime()),
    kind: 'reply' as const,
    draftId: null,
    subjectId: input.subject,
    authorId: input.authorId,
    title: input.title,
    replyTo: input.replyTo,
    departmentId: (await memberCards(ctx, [input.authorId])).get(input.authorId)?.departmentId ?? null,
    digest,
    state: decision.outcome === 'allow' ? ('scheduled' as const) : ('waiting' as const),
    stateReason:
      decision.outcome === 'allow'
        ? null
        : `Waits for the consent of ${decision.steps[0]?.label ?? 'a second person'}.`,
    // Due when it was sent; what comes later than that was not read by whoever wrote it.
    dueAt: now,
    nextAttemptAt: input.notBefore ?? now,
    createdAt: now,
  }
  return ctx.write(async (tx) => {
    await insertPosts(tx, [{ ...row, decidedSubjectId: row.id }])
    const preview = await previewOf(ctx, [content])
    await requestConsent(ctx, {
      ...about,
      subjectType: 'reply',
      subjectId: row.id,
      digest,
      decision,
      title: input.title,
      preview,
    })
    if (row.state === 'scheduled') {
      await tx.enqueue(dispatchJob, { postId: row.id }, { startAfter: row.nextAttemptAt })
      tx.emit(postEvent('scheduled', row))
    }
    return ok({ postId: row.id, state: row.state as PostState })
  })
}

/** A reply that waited was consented to: it goes out now. */
export async function releaseReply(ctx: Ctx, postId: string, digest: string): Promise<void> {
  await ctx.write(async (tx) => {
    const [post] = await tx
      .select()
      .from(posts)
      .where(and(eq(posts.organisationId, ctx.organisationId), eq(posts.id, postId)))
      .for('update')
    if (post?.digest !== digest) return
    const moved = await movePost(tx, post, 'consented', { stateReason: null, nextAttemptAt: ctx.now() })
    if (!moved) return
    await tx.enqueue(dispatchJob, { postId })
    tx.emit(postEvent('scheduled', moved))
  })
}
