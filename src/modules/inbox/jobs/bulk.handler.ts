import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { workOn } from '../commands/work-list/bulk.ts'
import { takeBack } from '../commands/work-list/undo-bulk.ts'
import { actorAgain } from '../domain/work/bulk.ts'
import { updateRun } from '../store/bulk.ts'
import { bulkRuns } from '../tables/work.ts'

/** An order of yesterday is no order any more: who gave it may not be what they were. */
const STALE_MS = 3_600_000

/**
 * Two hundred at a time, each in a transaction of its own: a killed run goes on where it stood. Acts for the member who
 * asked, with what they could see and do then.
 */
export async function goOnWithRun(ctx: Ctx, { runId }: { readonly runId: string }): Promise<void> {
  for (let more = true; more; ) {
    more = await ctx.write(async (tx) => {
      const where = and(eq(bulkRuns.organisationId, ctx.organisationId), eq(bulkRuns.id, runId))
      const [run] = await tx.select().from(bulkRuns).where(where).for('update')
      if (run?.state !== 'running' && run?.state !== 'undoing') return false
      if (ctx.now().getTime() - run.startedAt.getTime() > STALE_MS) {
        await updateRun(tx, ctx.organisationId, runId, { state: 'stopped', doneAt: ctx.now() })
        return false
      }
      const as = ctx.as(actorAgain(run.actor))
      return as.write(async (own) => !(await (run.state === 'running' ? workOn : takeBack)(as, own, run)))
    })
  }
}
