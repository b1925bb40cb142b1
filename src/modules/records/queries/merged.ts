import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import type { Stored } from './stored.ts'

/** Duplicates of a recommendation in the same department, and the votes of all of them together: merging loses none. */
export async function mergedInto(
  tx: Tx,
  organisationId: string,
  { id, departmentId, values }: Stored,
): Promise<{ duplicates: number; votes: number } | null> {
  const { rows } = await tx.execute<{ n: number; votes: number }>(sql`
    select count(*)::int as n, coalesce(sum(votes), 0)::int as votes from recommendation
    where organisation_id = ${organisationId} and department_id = ${departmentId} and id <> ${id}
      and withdrawn_at is null and lower(duplicate_of) = lower(${String(values.code ?? '')})`)
  const { n = 0, votes = 0 } = rows[0] ?? {}
  return n === 0 ? null : { duplicates: n, votes: votes + Number(values.votes ?? 0) }
}
