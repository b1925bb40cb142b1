import { organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { nextDrill } from '../domain/drill-day.ts'
import { drillJob } from '../jobs/drill.ts'

/** Plans the next monthly drill, once a month however often it is asked for. */
export async function planDrill(ctx: Ctx, tx: WriteTx): Promise<void> {
  const { month, at } = nextDrill(ctx.now(), (await organisation(ctx)).zone)
  await tx.enqueue(drillJob, { month }, { startAfter: at, once: month })
}
