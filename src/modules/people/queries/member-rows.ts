import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { members } from '../tables.ts'

export type StoredMember = typeof members.$inferSelect

/** Whole rows, for commands that decide about one member. */
export function memberById(tx: Tx, organisationId: string, id: string): Promise<StoredMember | undefined> {
  return one(tx, organisationId, eq(members.id, id))
}

export function memberByEmail(
  tx: Tx,
  organisationId: string,
  key: string,
): Promise<StoredMember | undefined> {
  return one(tx, organisationId, eq(members.emailKey, key))
}

export function memberByExternalId(
  tx: Tx,
  organisationId: string,
  externalId: string,
): Promise<StoredMember | undefined> {
  return one(tx, organisationId, eq(members.externalId, externalId))
}

async function one(tx: Tx, organisationId: string, which: SQL): Promise<StoredMember | undefined> {
  const [row] = await tx
    .select()
    .from(members)
    .where(and(eq(members.organisationId, organisationId), which))
  return row
}

/** The member's managers, the nearest first, as far as the ladder goes. */
export async function managersAbove(tx: Tx, organisationId: string, id: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    with recursive above as (
      select manager_id as id, 1 as step from member where organisation_id = ${organisationId} and id = ${id}
      union all
      select m.manager_id, a.step + 1 from member m join above a on m.id = a.id
      where m.organisation_id = ${organisationId} and a.step < 10000
    ) select id from above where id is not null order by step`)
  return rows.map((row) => row.id)
}
