import type { Ctx } from '#platform/ctx.ts'
import { mediumExpired } from '../events.ts'
import { expireMediumJob } from '../jobs/expire-medium.ts'
import { lockMedium, updateMedium } from '../store/media.ts'

/**
 * Tells once that a medium has run out. Reads again behind the lock: an end that was moved has a run of its own, one that
 * was told about is told about, and what is out of the library concerns nobody.
 */
export async function expireMedium(
  ctx: Ctx,
  plan: { readonly mediumId: string; readonly endsAt: string },
): Promise<void> {
  await ctx.write(async (tx) => {
    const row = await lockMedium(tx, ctx.organisationId, plan.mediumId)
    if (!row?.endsAt || row.archivedAt || row.endsAt.toISOString() !== plan.endsAt) return
    const { id, fileId, endsAt, addedBy, toldEnd } = row
    if (toldEnd?.getTime() === endsAt.getTime()) return
    // The queue's clock may be a little ahead of ours.
    if (endsAt > ctx.now()) return tx.enqueue(expireMediumJob, plan, { startAfter: endsAt })
    await updateMedium(tx, ctx.organisationId, id, { toldEnd: endsAt })
    tx.emit(mediumExpired({ id, fileId, endsAt, ownerId: addedBy }))
  })
}
