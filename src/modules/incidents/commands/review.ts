import { and, eq } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { type Refused, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { mayMoveReview, type ReviewState, type ReviewWords } from '../domain/review.ts'
import { reviewEvent } from '../events.ts'
import { byMember, isCrew, present } from '../policy.ts'
import { updateReview } from '../store/after.ts'
import { insertNamed } from '../store/incident.ts'
import { type ReviewRow, reviews } from '../tables/after.ts'
import { enter } from './enter.ts'
import { allDone, type Done, done, onIncident } from './on-incident.ts'

const noReview = refuse('not_found', 'This incident has no review yet.', {
  help: 'It begins when the incident is closed.',
})

/** The review’s row, alone. */
export async function reviewRow(
  tx: WriteTx,
  organisationId: string,
  id: string,
): Promise<ReviewRow | undefined> {
  const [row] = await tx
    .select()
    .from(reviews)
    .where(and(eq(reviews.organisationId, organisationId), eq(reviews.incidentId, id)))
    .for('update')
  return row
}

/** Saves the words of a review; two people who write at once do not overwrite each other. */
export async function saveReview(
  ctx: Ctx,
  input: { readonly id: string; readonly words: ReviewWords; readonly revision: number },
): Promise<Result<{ revision: number }>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  return onIncident(ctx, input.id, async (tx, incident, seats): Promise<Result<{ revision: number }>> => {
    const review = await reviewRow(tx, ctx.organisationId, incident.id)
    if (!review) return noReview
    if (review.ownerId !== me.value && !isCrew(ctx.actor, seats))
      return refuse('forbidden', 'A review is written by its owner and those who had a seat.')
    if (review.state !== 'draft' && review.state !== 'in-review')
      return refuse('conflict', 'This review is finished; its words stand.', {
        help: 'Take it back into review first.',
      })
    if (review.revision !== input.revision)
      return refuse(
        'stale',
        'Somebody saved it meanwhile. Nothing of yours is lost: look at theirs and save again.',
      )
    const revision = review.revision + 1
    await updateReview(tx, ctx.organisationId, incident.id, {
      words: input.words,
      revision,
      changedAt: ctx.now(),
    })
    tx.emit(reviewEvent('saved', incident.id))
    return { ok: true, value: { revision } }
  })
}

/** draft → in review → reviewed → closed, and back. Whoever keeps it does not declare it reviewed alone. */
export async function moveReview(
  ctx: Ctx,
  input: { readonly id: string; readonly to: ReviewState },
): Promise<Result<Done>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  return onIncident(ctx, input.id, async (tx, incident, seats): Promise<Result<Done>> => {
    const review = await reviewRow(tx, ctx.organisationId, incident.id)
    if (!review) return noReview
    if (review.ownerId !== me.value && !isCrew(ctx.actor, seats))
      return refuse('forbidden', 'A review is moved by its owner and those who had a seat.')
    if (review.state === input.to) return allDone()
    if (!mayMoveReview(review.state, input.to)) return refuse('stale', 'It is not where you saw it any more.')
    const problem = notYet(review, input.to, me.value)
    if (problem) return problem
    const now = ctx.now()
    await updateReview(tx, ctx.organisationId, incident.id, {
      state: input.to,
      changedAt: now,
      ...(input.to === 'reviewed' && review.state === 'in-review'
        ? { reviewedBy: me.value, reviewedAt: now }
        : {}),
      closedAt: input.to === 'closed' ? now : null,
    })
    await enter(ctx, tx, incident.id, { kind: 'review', data: { from: review.state, to: input.to } })
    tx.emit(reviewEvent('moved', incident.id, { from: review.state, to: input.to }))
    return allDone()
  })
}

function notYet(review: ReviewRow, to: ReviewState, me: string): Refused | null {
  const { happened, learned } = review.words
  if (to === 'in-review' && review.state === 'draft' && happened.trim() === '')
    return refuse('invalid', 'Write down what happened first.')
  if (to !== 'reviewed' || review.state !== 'in-review') return null
  if (review.ownerId === me)
    return refuse('forbidden', 'Somebody else than its owner says that it was reviewed.')
  return learned.trim() === '' ? refuse('invalid', 'Write down what was learned first.') : null
}

/** Somebody else keeps the review: its owner, the crew, or when a member leaves. */
export async function giveReviews(
  ctx: Ctx,
  incidentIds: readonly string[],
  toId: string,
): Promise<Result<Done>> {
  const here = await present(ctx, [toId], 'memberId')
  if (!here.ok) return here
  return ctx.write(async (tx): Promise<Result<Done>> => {
    for (const id of incidentIds) {
      const review = await reviewRow(tx, ctx.organisationId, id)
      if (!review || review.state === 'closed') continue
      const row = {
        organisationId: ctx.organisationId,
        incidentId: id,
        memberId: toId,
        namedBy: null,
        at: ctx.now(),
      }
      await insertNamed(tx, row)
      await updateReview(tx, ctx.organisationId, id, { ownerId: toId, changedAt: ctx.now() })
      await enter(ctx, tx, id, { kind: 'review', data: { ownerId: toId, to: 'given' } })
      tx.emit(reviewEvent('moved', id, { ownerId: toId }))
    }
    return { ok: true, value: done }
  })
}

/** Somebody else keeps the review from now on. */
export async function giveReview(
  ctx: Ctx,
  input: { readonly id: string; readonly ownerId: string },
): Promise<Result<Done>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  return onIncident(ctx, input.id, async (tx, incident, seats): Promise<Result<Done>> => {
    const review = await reviewRow(tx, ctx.organisationId, incident.id)
    if (!review) return noReview
    if (review.ownerId !== me.value && !isCrew(ctx.actor, seats) && !may(ctx.actor, 'people.manage'))
      return refuse('forbidden', 'A review is given on by its owner or those who had a seat.', {
        help: await whoCanHelp(ctx, 'publishing.pause'),
      })
    return giveReviews(ctx, [incident.id], input.ownerId)
  })
}
