import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { sendJob } from '../jobs/due.ts'

/** Lets the slot of a report come in a moment, as if its hour were then. */
export async function slotSoon(ctx: Ctx, reportId: string, ms: number): Promise<void> {
  const slot = new Date(Date.now() + ms)
  await ctx.write(async (tx) => {
    await tx.execute(sql`update report set next_at = ${slot.toISOString()} where id = ${reportId}`)
    // Twice, as after a schedule that was changed and changed back: only one may count.
    for (let times = 0; times < 2; times += 1)
      await tx.enqueue(sendJob, { reportId, slot: slot.toISOString() }, { startAfter: slot })
  })
}
