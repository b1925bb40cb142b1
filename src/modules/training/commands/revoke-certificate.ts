import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { inDays } from '../domain/dates.ts'
import { certificateEvent } from '../events.ts'
import { byWhom, mayManage } from '../policy.ts'
import { activeEnrolments } from '../queries/enrolment-rows.ts'
import { revokeHeld } from '../store/attempts.ts'
import { updateEnrolments } from '../store/enrolments.ts'
import { certificates } from '../tables.ts'
import { watchDue } from './timers.ts'

const DAYS_TO_REPEAT = 14

/**
 * Takes a certificate back, with a reason its holder reads. Older ones of the same course that still hold go with it;
 * whoever is enrolled has two weeks to earn a new one.
 */
export async function revokeCertificate(
  ctx: Ctx,
  input: { readonly certificateId: string; readonly reason: string },
): Promise<Result<{ done: true }>> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  const { organisationId } = ctx
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const [row] = await tx
      .select()
      .from(certificates)
      .where(and(eq(certificates.organisationId, organisationId), eq(certificates.id, input.certificateId)))
    if (!row) return refuse('not_found', 'This certificate does not exist.')
    const by = byWhom(ctx.actor)
    const revoked = await revokeHeld(tx, organisationId, row, { at: ctx.now(), by, reason: input.reason })
    if (!revoked.includes(row.id))
      return refuse('conflict', 'This certificate does not hold any more: it ended, or was taken back.')
    const { memberId, courseId } = row
    const enrolled = await activeEnrolments(tx, organisationId, {
      memberIds: [memberId],
      courseIds: [courseId],
    })
    const dueAt = inDays(ctx.now(), DAYS_TO_REPEAT, (await organisation(ctx)).zone)
    await updateEnrolments(
      tx,
      organisationId,
      enrolled.map((one) => one.id),
      { dueAt },
    )
    if (enrolled.length > 0) await watchDue(ctx, tx, [dueAt])
    tx.emit(certificateEvent('revoked', row))
    return ok({ done: true })
  })
}
