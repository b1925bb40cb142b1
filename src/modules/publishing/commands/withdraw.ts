import { and, eq } from 'drizzle-orm'
import type { MemberActor } from '#kernel/actor.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { voidOpen } from '#modules/governance/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Draft } from '../contract.ts'
import { cancellable } from '../domain/lifecycle.ts'
import { draftEvent, postEvent } from '../events.ts'
import { dispatchJob } from '../jobs/dispatch.ts'
import { isRefused, mayNotSubmit, submitter } from '../policy.ts'
import { draftCardById, variantsOf } from '../queries/draft.ts'
import { setDraftState } from '../store/drafts.ts'
import { moveDue, movePost } from '../store/posts.ts'
import { drafts, posts } from '../tables.ts'

/** Takes a draft back from consent, or its posts from the schedule while none of them may have reached a network. */
export async function withdrawDraft(ctx: Ctx, input: { readonly id: string }): Promise<Result<Draft>> {
  const author = submitter(ctx.actor)
  if (isRefused(author)) return author
  const elsewhere = await notFor(ctx, author, input.id)
  if (elsewhere) return elsewhere
  const back = await unschedule(ctx, input.id)
  return back.ok ? draftCardById(ctx, input.id) : back
}

/** The draft is being written again: its consent is void, its posts are cancelled. */
export async function unschedule(ctx: Ctx, id: string): Promise<Result<undefined>> {
  return ctx.write(async (tx): Promise<Result<undefined>> => {
    const [draft] = await tx
      .select()
      .from(drafts)
      .where(and(eq(drafts.organisationId, ctx.organisationId), eq(drafts.id, id)))
      .for('update')
    if (!draft) return refuse('not_found', 'This draft does not exist any more.')
    if (draft.state !== 'submitted' && draft.state !== 'scheduled')
      return refuse('conflict', 'There is nothing to take back.')
    const rows = await tx
      .select()
      .from(posts)
      .where(and(eq(posts.organisationId, ctx.organisationId), eq(posts.draftId, id)))
      .for('update')
    const standing = rows.filter((post) => post.state !== 'cancelled')
    if (standing.some((post) => post.state === 'handed'))
      return refuse(
        'conflict',
        'Somebody has it in hand to post it. Ask whether it is posted, and settle it there.',
        {
          help: 'It stands under Publish, To post by hand.',
        },
      )
    if (standing.some((post) => !cancellable(post.state)))
      return refuse('conflict', 'A part of it has gone out already, or is on its way this second.')
    for (const post of standing) {
      await movePost(tx, post, 'cancel', { stateReason: 'Taken back before it went out.' })
      tx.emit(postEvent('cancelled', post))
    }
    await voidOpen(ctx, id)
    await setDraftState(tx, ctx.organisationId, id, { state: 'draft' })
    tx.emit(draftEvent('withdrawn', id))
    return ok()
  })
}

/** Why this person may not act for the draft on all its channels; null when they may. Its author always may. */
export async function notFor(ctx: Ctx, person: MemberActor, id: string): Promise<Refused | null> {
  const [draft] = await ctx.read((tx) =>
    tx
      .select({ authorId: drafts.authorId, departmentId: drafts.departmentId })
      .from(drafts)
      .where(and(eq(drafts.organisationId, ctx.organisationId), eq(drafts.id, id))),
  )
  if (!draft || draft.authorId === person.memberId) return null
  const channelIds = (await variantsOf(ctx, id)).map((variant) => variant.channelId)
  return mayNotSubmit(person, draft, channelIds)
}

/** Moves the minute; what was consented to stays consented to, and everything is read again when it is sent. */
export async function reschedule(
  ctx: Ctx,
  input: { readonly id: string; readonly scheduledAt: string },
): Promise<Result<Draft>> {
  const author = submitter(ctx.actor)
  if (isRefused(author)) return author
  const at = new Date(input.scheduledAt)
  if (at < new Date(ctx.now().getTime() - 60_000))
    return refuse('invalid', 'This minute has passed.', { fields: { scheduledAt: 'Choose a later one.' } })
  return ctx.write(async (tx): Promise<Result<Draft>> => {
    const [draft] = await tx
      .select()
      .from(drafts)
      .where(and(eq(drafts.organisationId, ctx.organisationId), eq(drafts.id, input.id)))
      .for('update')
    if (!draft) return refuse('not_found', 'This draft does not exist any more.')
    const elsewhere = await notFor(ctx, author, draft.id)
    if (elsewhere) return elsewhere
    if (draft.state === 'live' || draft.state === 'stopped')
      return refuse('conflict', 'It has gone out already.')
    await setDraftState(tx, ctx.organisationId, draft.id, { state: draft.state, scheduledAt: at })
    for (const post of await moveDue(tx, ctx.organisationId, draft.id, at))
      await tx.enqueue(dispatchJob, { postId: post.id }, { startAfter: at })
    tx.emit(draftEvent('changed', draft.id))
    return draftCardById(ctx, draft.id)
  })
}
