import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { emptyReview } from '../domain/review.ts'
import { reviewEvent } from '../events.ts'
import { present } from '../policy.ts'
import { reviewLimit } from '../queries/review-limit.ts'
import { insertReview } from '../store/after.ts'
import type { IncidentRow } from '../tables/incident.ts'
import { enter } from './enter.ts'

export interface ReviewPlan {
  readonly ownerId: string
  readonly meetingAt: string
}

/** Closing a grave incident names who keeps its review and when people meet for it. */
export async function beginReview(
  ctx: Ctx,
  tx: WriteTx,
  incident: IncidentRow,
  plan: ReviewPlan | null,
): Promise<Result<undefined>> {
  const limit = await reviewLimit(ctx, tx, incident)
  if (!plan) {
    if (!limit) return ok()
    return refuse(
      'invalid',
      `SEV${incident.severity} closes with a review: say who keeps it and when you meet.`,
      {
        fields: { ownerId: 'Choose somebody.', meetingAt: 'Choose a day.' },
      },
    )
  }
  const here = await present(ctx, [plan.ownerId], 'ownerId')
  if (!here.ok) return here
  const meetingAt = new Date(plan.meetingAt)
  if (limit && meetingAt > limit)
    return refuse('invalid', 'Meet sooner, while people still know what happened.', {
      fields: { meetingAt: `At the latest ${limit.toISOString().slice(0, 10)}.` },
    })
  if (meetingAt < ctx.now())
    return refuse('invalid', 'This moment has passed.', { fields: { meetingAt: 'Choose one to come.' } })
  const { organisationId } = ctx
  await insertReview(tx, {
    organisationId,
    incidentId: incident.id,
    state: 'draft',
    ownerId: plan.ownerId,
    meetingAt,
    words: emptyReview,
    revision: 1,
    changedAt: ctx.now(),
  })
  const data = { ownerId: plan.ownerId, meetingAt: meetingAt.toISOString(), to: 'draft' }
  await enter(ctx, tx, incident.id, { kind: 'review', data })
  tx.emit(reviewEvent('begun', incident.id, { ownerId: plan.ownerId }))
  return ok()
}
