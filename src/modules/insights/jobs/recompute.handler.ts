import type { Ctx } from '#platform/ctx.ts'
import { checkAlerts } from '../commands/check-alerts.ts'
import { recomputeOld } from '../commands/recompute.ts'
import { fold } from '../engine/fold.ts'
import { recomputeJob } from './recompute.ts'

export async function recompute(ctx: Ctx): Promise<void> {
  await ctx.exclusively('insights.recompute', async () => {
    await fold(ctx)
    const { left } = await recomputeOld(ctx)
    if (left > 0) await ctx.write((tx) => tx.enqueue(recomputeJob, {}, { startAfter: 5 }))
    await checkAlerts(ctx)
  })
}
