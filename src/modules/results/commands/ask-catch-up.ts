import { and, eq, gte } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { catchUpJob } from '../jobs/catch-up.ts'
import { measureCatchUps } from '../tables.ts'
import { CATCH_UP_MS } from './catch-up.ts'

/**
 * Somebody looks at the results: channels that were not gone through for a day are, in the background and for the whole
 * house, not only for what this member may see. Gives how many.
 */
export async function askCatchUp(ctx: Ctx): Promise<Result<{ channels: number }>> {
  const since = new Date(ctx.now().getTime() - CATCH_UP_MS)
  const done = await ctx.read((tx) =>
    tx
      .select({ channelId: measureCatchUps.channelId })
      .from(measureCatchUps)
      .where(and(eq(measureCatchUps.organisationId, ctx.organisationId), gte(measureCatchUps.at, since))),
  )
  const fresh = new Set(done.map((row) => row.channelId))
  const open = (await channelCards(ctx)).filter((card) => card.canPublish && !fresh.has(card.id))
  if (open.length > 0)
    await ctx.write(async (tx) => {
      for (const { id } of open) await tx.enqueue(catchUpJob, { channelId: id })
    })
  return ok({ channels: open.length })
}
