import { sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'

/** Removes people whose last day lies before this one, and every change that was noted of them; gives their ids. */
export async function removePeople(tx: WriteTx, organisationId: string, today: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`delete from outspoken_consumer
    where organisation_id = ${organisationId} and keep_until < ${today}::date returning id`)
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0)
    await tx.execute(sql`delete from record_change
      where organisation_id = ${organisationId} and record_id = any (${sql.param(ids)}::uuid[])`)
  return ids
}
