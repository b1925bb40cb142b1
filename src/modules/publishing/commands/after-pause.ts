import { and, eq, inArray } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { postEvent } from '../events.ts'
import { dispatchJob } from '../jobs/dispatch.ts'
import { isRefused, mayNotSubmit, submitter } from '../policy.ts'
import { pauseOver } from '../queries/held.ts'
import { setDraftState } from '../store/drafts.ts'
import { movePost } from '../store/posts.ts'
import { type PostRow, posts } from '../tables.ts'
import { cancelPost } from './posts.ts'
import { notFor, unschedule } from './withdraw.ts'

export interface AfterPause {
  readonly ids: readonly string[]
  readonly verdict: 'keep' | 'edit' | 'drop'
  /** For what is kept: when it goes out; left out: now. */
  readonly at?: string | undefined
}

/** How many were settled, and which were not and why. */
export interface AfterPauseDone {
  readonly done: number
  readonly left: { readonly id: string; readonly reason: string }[]
}

/**
 * A person says what becomes of what a pause held. Nothing held by a pause goes out by itself: what is kept is read
 * against rules, mandates and consents again, what is edited is a draft again, what is dropped is cancelled.
 */
export async function settleAfterPause(ctx: Ctx, input: AfterPause): Promise<Result<AfterPauseDone>> {
  const person = submitter(ctx.actor)
  if (isRefused(person)) return person
  const at = input.at ? new Date(input.at) : ctx.now()
  if (at.getTime() < ctx.now().getTime() - 60_000)
    return refuse('invalid', 'This minute has passed.', { fields: { at: 'Choose a later one.' } })
  const left: { id: string; reason: string }[] = []
  let done = 0
  for (const id of input.ids) {
    const result = await settleOne(ctx, id, input.verdict, at)
    if (result.ok) done += 1
    else left.push({ id, reason: result.error.message })
  }
  return ok({ done, left })
}

async function settleOne(
  ctx: Ctx,
  id: string,
  verdict: AfterPause['verdict'],
  at: Date,
): Promise<Result<unknown>> {
  return ctx.write(async (tx): Promise<Result<unknown>> => {
    const [post] = await tx
      .select()
      .from(posts)
      .where(and(eq(posts.organisationId, ctx.organisationId), inArray(posts.id, [id])))
      .for('update')
    if (post?.state !== 'held' || post.hold !== 'pause')
      return refuse('conflict', 'Somebody settled this one meanwhile.')
    const person = submitter(ctx.actor)
    if (isRefused(person)) return person
    const elsewhere = mayNotSubmit(person, post, [post.channelId])
    if (elsewhere) return elsewhere
    if (verdict === 'drop') return cancelPost(ctx, { id })
    const whole = post.draftId && verdict === 'edit' ? await notFor(ctx, person, post.draftId) : null
    if (whole) return whole
    if (verdict === 'edit')
      return post.draftId
        ? unschedule(ctx, post.draftId)
        : refuse('invalid', 'An answer is not edited here: drop it and write again in the conversation.')
    return keep(ctx, post, at)
  })
}

async function keep(ctx: Ctx, post: PostRow, at: Date): Promise<Result<unknown>> {
  if (!(await pauseOver(ctx, post)))
    return refuse('conflict', 'Publishing is still paused here. Lift the pause first.')
  return ctx.write(async (tx): Promise<Result<unknown>> => {
    const change = { hold: null, stateReason: null, nextAttemptAt: at, dueAt: at }
    const moved = await movePost(tx, post, 'release', change)
    if (!moved) return refuse('conflict', 'Somebody settled this one meanwhile.')
    await tx.enqueue(dispatchJob, { postId: post.id }, at > ctx.now() ? { startAfter: at } : {})
    tx.emit(postEvent('scheduled', moved))
    if (moved.draftId) await setDraftState(tx, ctx.organisationId, moved.draftId, { state: 'scheduled' })
    return ok(moved)
  })
}
