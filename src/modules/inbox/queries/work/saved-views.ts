import { and, asc, eq, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { SavedView } from '../../contract.ts'
import { type SavedViewRow, savedViews } from '../../tables/work.ts'
import { conversations } from '../../tables.ts'
import { passes } from './filter.ts'
import { MOST_COUNTED } from './labels.ts'
import { statesOf, viewOrder, visibleViews, whole } from './selection.ts'

/** The views of the one who asks and those shared with them, in the order they put them, with counts. */
export async function listSavedViews(ctx: Ctx): Promise<Result<{ views: SavedView[]; mayShare: boolean }>> {
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(savedViews)
      .where(visibleViews(ctx))
      .orderBy(asc(savedViews.createdAt))
    const order = await viewOrder(ctx)
    const rank = (row: SavedViewRow): number => {
      const at = order.indexOf(row.id)
      return at < 0 ? order.length : at
    }
    const sorted = [...rows].sort((a, b) => rank(a) - rank(b))
    return ok({ views: await shapeViews(ctx, tx, sorted), mayShare: true })
  })
}

export async function shapeViews(ctx: Ctx, tx: Tx, rows: readonly SavedViewRow[]): Promise<SavedView[]> {
  const owners = await memberCards(ctx, [...new Set(rows.map((row) => row.memberId))])
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  const counts = await countOf(ctx, tx, rows)
  return rows.map((row) => {
    const owner = owners.get(row.memberId)
    const { id, name, filters, sort, shared, departmentIds, memberId } = row
    return {
      ...{ id, name, filters: filters as SavedView['filters'], sort, shared, departmentIds },
      owner: { id: memberId, name: owner?.name ?? 'Somebody who left', initials: owner?.initials ?? '?' },
      mine: memberId === me,
      count: counts.get(id) ?? null,
    }
  })
}

/** Whether somebody counts them: what is closed is too much, and nothing to be done. */
export const isCounted = (row: Pick<SavedViewRow, 'filters'>): boolean =>
  !statesOf(row.filters).includes('closed')

/** All counts in one statement, each up to a thousand. */
async function countOf(ctx: Ctx, tx: Tx, rows: readonly SavedViewRow[]): Promise<Map<string, number>> {
  const counted = rows.filter(isCounted)
  if (counted.length === 0) return new Map()
  const parts = counted.map((row) => {
    const where = and(
      eq(conversations.organisationId, ctx.organisationId),
      whole({ where: passes(ctx, row.filters), states: statesOf(row.filters) }),
    )
    return sql`select ${row.id}::uuid as id,
      (select count(*)::int from (select from conversation where ${where} limit ${MOST_COUNTED}) c) as count`
  })
  const { rows: found } = await tx.execute<{ id: string; count: number }>(sql.join(parts, sql` union all `))
  return new Map(found.map((row) => [row.id, row.count]))
}
