import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { updateDueJob } from '../jobs/update-due.ts'
import { watchJob } from '../jobs/watch.ts'

const QUARTER = 15 * 60_000
const QUIET = 6 * 3_600_000

/**
 * Figures are read every quarter of an hour while an incident runs, and every six hours for a while afterwards; one run a
 * span, however often it is asked for.
 */
export async function planWatch(ctx: Ctx, tx: WriteTx, incidentId: string, over = false): Promise<void> {
  const span = over ? QUIET : QUARTER
  const next = (Math.floor(ctx.now().getTime() / span) + 1) * span
  await tx.enqueue(
    watchJob,
    { incidentId },
    { startAfter: new Date(next), once: `incidents.watch ${incidentId} ${next}` },
  )
}

/** Looks whether the update that is due then has come. */
export async function planUpdate(tx: WriteTx, incidentId: string, due: Date): Promise<void> {
  await tx.enqueue(
    updateDueJob,
    { incidentId, dueAt: due.toISOString() },
    { startAfter: due, once: `incidents.update-due ${incidentId} ${due.toISOString()}` },
  )
}
