import { and, eq } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { ReviewView, Task } from '../contract/shapes.ts'
import { reviewWays } from '../domain/review.ts'
import { actorId, isCrew, noIncident } from '../policy.ts'
import { reviews } from '../tables/after.ts'
import { namesOf } from './cards.ts'
import { tasksOf } from './room.ts'
import { incidentRow, iso, seatsOf } from './rows.ts'

interface Review {
  readonly review: ReviewView | null
  readonly actions: Task[]
}

/** The review with its actions; null while there is none. */
export async function review(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<Review>> {
  return ctx.read(async (tx): Promise<Result<Review>> => {
    if (!(await incidentRow(tx, ctx.organisationId, id))) return noIncident
    const actions = (await tasksOf(ctx, tx, id)).filter((one) => one.kind === 'action')
    return ok({ review: await reviewOf(ctx, tx, id), actions })
  })
}

export async function reviewOf(ctx: Ctx, tx: Tx, id: string): Promise<ReviewView | null> {
  const [row] = await tx
    .select()
    .from(reviews)
    .where(and(eq(reviews.organisationId, ctx.organisationId), eq(reviews.incidentId, id)))
  if (!row) return null
  const name = await namesOf(ctx, [row.ownerId, row.reviewedBy])
  const writes = row.ownerId === actorId(ctx) || isCrew(ctx.actor, await seatsOf(tx, ctx.organisationId, id))
  return {
    state: row.state,
    owner: name(row.ownerId) ?? { id: row.ownerId, name: '' },
    meetingAt: row.meetingAt.toISOString(),
    words: row.words,
    revision: row.revision,
    reviewedBy: name(row.reviewedBy),
    reviewedAt: iso(row.reviewedAt),
    closedAt: iso(row.closedAt),
    ways: writes ? [...reviewWays(row.state)] : [],
    mayWrite: writes && (row.state === 'draft' || row.state === 'in-review'),
  }
}
