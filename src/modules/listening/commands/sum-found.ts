import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { sumJob } from '../jobs/sum.ts'
import { countMarkedHours } from '../store/sums.ts'

/** How long what changed may lie before it is counted anew; until then figures count those hours from the rows. */
const SOON_SECONDS = 300

/** When this process last asked, by organisation. Others ask for themselves; who comes second finds nothing to do. */
const asked = new Map<string, number>()

/** Counts every hour anew in which something changed. Killed, it leaves whole hours counted and the rest marked. */
export async function sumFound(ctx: Ctx): Promise<void> {
  while (await ctx.write((tx) => countMarkedHours(tx, ctx.organisationId)));
}

/** Has what changes here counted before long, together with what comes until then: however much that is, it asks once. */
export async function sumSoon(ctx: Ctx, tx: WriteTx): Promise<void> {
  const now = performance.now() / 1000
  if (now < (asked.get(ctx.organisationId) ?? 0) + SOON_SECONDS) return
  asked.set(ctx.organisationId, now)
  // A little later than the next may ask, so that none falls between two.
  await tx.enqueue(sumJob, {}, { startAfter: SOON_SECONDS + 10 })
}
