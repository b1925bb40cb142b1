import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { type ReplayRow, replays } from '../tables.ts'

/** So many are kept; older ones go when another is asked for. */
const KEPT = 50

export async function addReplay(tx: Tx, row: ReplayRow): Promise<void> {
  await tx.insert(replays).values(row)
  await tx.execute(sql`delete from signal_replay r using (select id from signal_replay
    where organisation_id = ${row.organisationId}::uuid order by at desc, id desc offset ${KEPT}) old
    where r.organisation_id = ${row.organisationId}::uuid and r.id = old.id`)
}

export async function changeReplay(
  tx: Tx,
  organisationId: string,
  id: string,
  change: Pick<ReplayRow, 'state' | 'doneAt'> & Partial<Pick<ReplayRow, 'result' | 'reason'>>,
): Promise<void> {
  await tx
    .update(replays)
    .set(change)
    .where(and(eq(replays.organisationId, organisationId), eq(replays.id, id)))
}

export async function replayById(tx: Tx, organisationId: string, id: string): Promise<ReplayRow | null> {
  const [row] = await tx
    .select()
    .from(replays)
    .where(and(eq(replays.organisationId, organisationId), inArray(replays.id, [id])))
  return row ?? null
}

/** The latest, without what they hold. */
export function latestReplays(tx: Tx, organisationId: string, limit: number) {
  return tx
    .select({ id: replays.id, title: replays.title, state: replays.state, at: replays.at })
    .from(replays)
    .where(eq(replays.organisationId, organisationId))
    .orderBy(desc(replays.at), desc(replays.id))
    .limit(limit)
}
