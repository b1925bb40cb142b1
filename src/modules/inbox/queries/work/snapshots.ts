import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import type { Snapshot } from '../../domain/work/bulk.ts'

interface Row extends Record<string, unknown>, Snapshot {
  id: string
}

/** Conversations as they stand now, whole, in one statement. Those not there (or hidden) are left out. */
export async function snapshots(
  tx: Tx,
  organisationId: string,
  ids: readonly string[],
): Promise<Map<string, Snapshot>> {
  const rows = (table: string) =>
    sql`(select coalesce(jsonb_agg(to_jsonb(t) order by t.id), '[]') from ${sql.identifier(table)} t
      where t.organisation_id = c.organisation_id and t.conversation_id = c.id)`
  const { rows: found } =
    await tx.execute<Row>(sql`select c.id, to_jsonb(c) as row, ${rows('clock')} as clocks,
      ${rows('clock_pause')} as pauses,
      (select coalesce(jsonb_agg(l.label_id order by l.label_id), '[]') from conversation_label l
        where l.organisation_id = c.organisation_id and l.conversation_id = c.id) as labels
    from conversation c where c.organisation_id = ${organisationId}
      and c.id = any (${sql.param([...ids])}::uuid[])`)
  return new Map(found.map(({ id, row, labels, clocks, pauses }) => [id, { row, labels, clocks, pauses }]))
}
