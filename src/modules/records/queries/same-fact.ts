import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import type { KindId } from '../domain/kinds.ts'
import { type Stored, storedRows } from './stored.ts'

interface Fact {
  readonly departmentId: string
  readonly identity: string
}

/** Rows that hold and are one of these facts; at most one each. */
export function sameFact(
  tx: Tx,
  organisationId: string,
  kind: KindId,
  facts: readonly Fact[],
): Promise<Stored[]> {
  if (facts.length === 0) return Promise.resolve([])
  const param = (of: (fact: Fact) => string) => sql.param(facts.map(of))
  return storedRows(tx, kind, {
    organisationId,
    where: sql`withdrawn_at is null and (department_id, identity) in (
      select * from unnest(${param(({ departmentId }) => departmentId)}::uuid[], ${param(({ identity }) => identity)}::text[]))`,
  })
}
