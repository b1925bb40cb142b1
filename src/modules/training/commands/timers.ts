import { organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { nextStage, reminderAt } from '../domain/dates.ts'
import { certificatesDueJob } from '../jobs/certificates-due.ts'
import { remindJob } from '../jobs/remind.ts'
import { beginReminders } from '../store/enrolments.ts'

/** So long before a certificate ends its renewal is due. */
export const RENEWAL_MS = 30 * 86_400_000

/** Has somebody look when a certificate ends, and before, when it is time to renew it. */
export async function watchCertificate(ctx: Ctx, tx: WriteTx, expiresAt: Date): Promise<void> {
  const renewal = new Date(expiresAt.getTime() - RENEWAL_MS)
  if (renewal > ctx.now()) await tx.enqueue(certificatesDueJob, {}, { startAfter: renewal })
  else await tx.enqueue(certificatesDueJob, {})
  await tx.enqueue(certificatesDueJob, {}, { startAfter: expiresAt })
}

/** Begins the reminders of each moment something is due, unless they run already. */
export async function watchDue(
  ctx: Ctx,
  tx: WriteTx,
  moments: readonly (Date | null | undefined)[],
): Promise<void> {
  const times = new Set(moments.flatMap((moment) => (moment ? [moment.getTime()] : [])))
  if (times.size === 0) return
  const { zone } = await organisation(ctx)
  for (const time of times) {
    const dueAt = new Date(time)
    const stage = nextStage(dueAt, ctx.now(), zone)
    if (await beginReminders(tx, ctx.organisationId, dueAt, stage))
      await tx.enqueue(
        remindJob,
        { dueAt: dueAt.toISOString(), stage },
        { startAfter: reminderAt(dueAt, stage, zone) },
      )
  }
}
