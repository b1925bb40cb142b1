import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { sumJob } from '../jobs/sum.ts'
import { countMarkedHours } from '../store/sums.ts'

/** How long what changed may lie before it is counted anew; until then figures count those hours from the rows. */
const SOON_MS = 300_000
/** Whoever wrote in the last moment of a span may commit a little later. */
const SETTLED_MS = 10_000

/** Counts every hour anew in which something changed. Killed, it leaves whole hours counted and the rest marked. */
export async function sumFound(ctx: Ctx): Promise<void> {
  while (await ctx.write((tx) => countMarkedHours(tx, ctx.organisationId)));
}

/**
 * Has what changes here counted before long, together with what comes until then: however much that is, and in however many
 * processes, the queue keeps one run for each span of time.
 */
export async function sumSoon(ctx: Ctx, tx: WriteTx): Promise<void> {
  const span = Math.floor(ctx.now().getTime() / SOON_MS)
  const startAfter = new Date((span + 1) * SOON_MS + SETTLED_MS)
  await tx.enqueue(sumJob, {}, { startAfter, once: String(span) })
}
