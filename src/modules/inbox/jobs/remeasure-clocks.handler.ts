import type { Ctx } from '#platform/ctx.ts'
import { type Batch, remeasureBatch } from '../commands/clocks/remeasure.ts'
import { clocksRemeasured } from '../events.ts'
import { remeasureClocksJob } from './remeasure-clocks.ts'

export async function remeasureClocks(ctx: Ctx, data: Batch): Promise<void> {
  await ctx.write(async (tx) => {
    const done = await remeasureBatch(ctx, tx, data)
    const sums = { looked: data.looked + done.looked, changed: data.changed + done.changed }
    if (done.last) await tx.enqueue(remeasureClocksJob, { ...data, ...sums, after: done.last })
    else if (sums.looked > 0) tx.emit(clocksRemeasured(ctx.organisationId, sums.looked, sums.changed))
  })
}
