import { organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { nextSlot } from '../domain/schedule.ts'
import { sendJob } from '../jobs/due.ts'
import type { ReportRow } from '../tables.ts'

/** Asks for the next slot's run and says when that is; null without a schedule or while the report stands still. */
export async function planNext(
  ctx: Ctx,
  tx: WriteTx,
  { id, schedule, paused }: Pick<ReportRow, 'id' | 'schedule' | 'paused'>,
  after: Date = ctx.now(),
): Promise<Date | null> {
  if (!schedule || paused) return null
  const { zone } = await organisation(ctx)
  const slot = nextSlot(schedule, zone, after)
  // Asked for twice it runs twice, and the second run finds the slot taken.
  await tx.enqueue(sendJob, { reportId: id, slot: slot.toISOString() }, { startAfter: slot })
  return slot
}
