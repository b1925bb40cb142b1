import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { releaseInstant } from '../domain/lifecycle.ts'
import { wordingEvent } from '../events.ts'
import { releaseJob } from '../jobs/release.ts'
import { updateWording } from '../store/facts.ts'
import type { FactRow, WordingRow } from '../tables.ts'

/** Releases an approved wording when its time has come, else sees to it that this is asked again then. */
export async function releaseWhenDue(
  ctx: Ctx,
  tx: WriteTx,
  fact: Pick<FactRow, 'embargoUntil' | 'withdrawnAt'>,
  wording: WordingRow,
): Promise<'released' | 'approved'> {
  if (wording.state !== 'approved' || fact.withdrawnAt) return 'approved'
  const at = releaseInstant(wording.releaseAt, fact.embargoUntil)
  const now = ctx.now()
  if (at && at > now) {
    await tx.enqueue(releaseJob, { wordingId: wording.id }, { startAfter: at })
    return 'approved'
  }
  await updateWording(tx, ctx.organisationId, wording.id, { state: 'released', releasedAt: now })
  tx.emit(wordingEvent('released', wording))
  return 'released'
}
