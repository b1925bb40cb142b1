import { and, eq, lte } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { queryHeardAgain, querySilent } from '../events.ts'
import { silenceJob } from '../jobs/silence.ts'
import { heardSince } from '../queries/heard-since.ts'
import { changeQuery, lockQuery } from '../store/queries.ts'
import { type ListenQueryRow, listenQueryVersion } from '../tables-queries.ts'

const DAY_MS = 86_400_000

/**
 * A query is silent when it is older than its window and fewer mentions than its floor came in that window. Whoever is
 * named gets a task, once a silence (nobody named: whoever may write queries); the first mentions that reach the floor again end it.
 */
export async function lookForSilence(
  ctx: Ctx,
  wish: { readonly queryId: string; readonly changedAt: string },
): Promise<void> {
  await ctx.write(async (tx) => {
    const query = await lockQuery(tx, ctx.organisationId, wish.queryId)
    if (!query || query.floorCount === null || query.floorDays === null || query.state === 'archived') return
    if (query.changedAt.toISOString() !== wish.changedAt) return
    const now = ctx.now()
    const from = new Date(now.getTime() - query.floorDays * DAY_MS)
    // New words have found nothing before stored mentions are counted by them: counting asks for another look when done.
    if (query.state === 'active' && !(await countedSince(tx, query, from))) return
    await tx.enqueue(silenceJob, wish, { startAfter: new Date(now.getTime() + DAY_MS) })
    // A young query has not had the time to be silent.
    if (query.state !== 'active' || query.createdAt > from) return
    const heard = await heardSince(tx, ctx.organisationId, query, from)
    const silent = heard < query.floorCount
    if (silent === (query.silentSince !== null)) return
    await changeQuery(tx, ctx.organisationId, query.id, { silentSince: silent ? now : null })
    tx.emit(silent ? querySilent(query.id, query.expertId, heard) : queryHeardAgain(query.id))
  })
}

/** Whether stored mentions back to this instant are counted by the version that stands. */
async function countedSince(tx: Tx, query: ListenQueryRow, from: Date): Promise<boolean> {
  const rows = await tx
    .select({ version: listenQueryVersion.version })
    .from(listenQueryVersion)
    .where(
      and(
        eq(listenQueryVersion.organisationId, query.organisationId),
        eq(listenQueryVersion.queryId, query.id),
        eq(listenQueryVersion.version, query.version),
        lte(listenQueryVersion.matchedFrom, from),
      ),
    )
  return rows.length > 0
}
