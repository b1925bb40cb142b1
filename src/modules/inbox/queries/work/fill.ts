import { and, eq, isNull } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { searchFills } from '../../tables/work.ts'

/** Whether messages from before the search are still being read into it. */
export async function isFilling(ctx: Ctx, tx: Tx): Promise<boolean> {
  const rows = await tx
    .select({ organisationId: searchFills.organisationId })
    .from(searchFills)
    .where(and(eq(searchFills.organisationId, ctx.organisationId), isNull(searchFills.doneAt)))
  return rows.length > 0
}
