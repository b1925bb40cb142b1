import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Sort, State } from '../../domain/work/filters.ts'
import { type ConversationRow, conversations } from '../../tables.ts'
import { inStates } from './filter.ts'
import { after, orderOf, type Place } from './order.ts'
import type { Chosen } from './selection.ts'

export interface PlacedRow extends ConversationRow {
  /** To the microsecond; a Date knows milliseconds. */
  readonly lastAt: string
}

export const placeOfRow = (row: PlacedRow): Place => ({
  id: row.id,
  at: row.lastAt,
  due: row.dueAt,
  priority: row.priority,
})

/**
 * The next rows of a list after a place. A row that keeps its place comes once and is never left out, whatever others
 * do meanwhile; one that moves forward past the place is seen when the list is read again, one that moves back may come
 * twice, and the browser shows it once.
 */
export async function pageOf(
  ctx: Ctx,
  tx: Tx,
  { where, states, sort }: Chosen,
  { from, limit }: { readonly from: Place | null; readonly limit: number },
): Promise<PlacedRow[]> {
  const ours = eq(conversations.organisationId, ctx.organisationId)
  const rows: PlacedRow[] = []
  for (const stretch of from ? after(sort, from) : [undefined]) {
    const still = limit - rows.length
    if (still <= 0) break
    const all = and(ours, where, stretch)
    const more = await tx
      .select({
        ...getTableColumns(conversations),
        lastAt: sql<string>`${conversations.lastMessageAt}::text`,
      })
      .from(conversations)
      .where(
        states.length === 1 ? and(all, inStates(states)) : and(ours, firstOfEach(all, states, sort, still)),
      )
      .orderBy(orderOf(sort))
      .limit(still)
    rows.push(...more)
  }
  return rows
}

/** The indexes order each state by itself: the first of each are taken, and put in order together. */
function firstOfEach(all: SQL | undefined, states: readonly State[], sort: Sort, limit: number): SQL {
  const each = states.map(
    (state) =>
      sql`(select id from conversation where ${and(all, inStates([state]))} order by ${orderOf(sort)} limit ${limit})`,
  )
  return sql`${conversations.id} = any (array(${sql.join(each, sql` union all `)}))`
}
