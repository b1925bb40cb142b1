import { and, eq, ne, sql } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { queryStateSet } from '../events.ts'
import { matchBackJob } from '../jobs/match-back.ts'
import { mayManageListening } from '../policy.ts'
import { changeQuery, lockQuery, moveRevision, noteMatched } from '../store/queries.ts'
import { type ListenQueryRow, listenQuery } from '../tables-queries.ts'

/**
 * Pauses a query, lets it go on, puts it away or brings it back. What was said meanwhile is counted afterwards, as far
 * as it was heard.
 */
export async function setQueryState(
  ctx: Ctx,
  input: { readonly id: string; readonly state: ListenQueryRow['state'] },
): Promise<Result<{ id: string; state: string }>> {
  const allowed = await mayManageListening(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx) => {
    const query = await lockQuery(tx, ctx.organisationId, input.id)
    if (!query) return refuse('not_found', 'This query does not exist any more.')
    if (query.state === input.state) return ok({ id: query.id, state: query.state })
    if (query.state === 'archived') {
      const [twin] = await tx
        .select({ id: listenQuery.id })
        .from(listenQuery)
        .where(
          and(
            eq(listenQuery.organisationId, ctx.organisationId),
            sql`lower(${listenQuery.name}) = lower(${query.name})`,
            ne(listenQuery.state, 'archived'),
          ),
        )
        .limit(1)
      if (twin)
        return refuse('conflict', 'Another query has this name now.', { help: 'Rename that one first.' })
    }
    await changeQuery(tx, ctx.organisationId, query.id, {
      state: input.state,
      changedAt: ctx.now(),
      ...(input.state === 'active' ? {} : { silentSince: null }),
    })
    await moveRevision(tx, ctx.organisationId)
    if (input.state === 'active') await goOn(ctx, tx, query)
    tx.emit(queryStateSet(query.id, input.state))
    return ok({ id: query.id, state: input.state })
  })
}

/** Counts what was said meanwhile; that done, it is looked whether the query is silent. */
async function goOn(ctx: Ctx, tx: WriteTx, { id: queryId, version }: ListenQueryRow): Promise<void> {
  await noteMatched(tx, ctx.organisationId, { queryId, version }, null)
  await tx.enqueue(matchBackJob, { queryId, version })
}
