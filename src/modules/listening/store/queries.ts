import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import {
  type ListenQueryRow,
  type ListenQueryVersionRow,
  listenQuery,
  listenQueryVersion,
  listenRevision,
} from '../tables-queries.ts'

const own = (organisationId: string, id: string) =>
  and(eq(listenQuery.organisationId, organisationId), eq(listenQuery.id, id))

/** The row, locked until the transaction ends: of two who save, the second sees what the first saved. */
export async function lockQuery(
  tx: Tx,
  organisationId: string,
  id: string,
): Promise<ListenQueryRow | undefined> {
  return (await tx.select().from(listenQuery).where(own(organisationId, id)).for('update'))[0]
}

export async function addQuery(tx: Tx, row: ListenQueryRow): Promise<void> {
  await tx.insert(listenQuery).values(row)
}

export async function changeQuery(
  tx: Tx,
  organisationId: string,
  id: string,
  change: Partial<Omit<ListenQueryRow, 'organisationId' | 'id'>>,
): Promise<void> {
  await tx.update(listenQuery).set(change).where(own(organisationId, id))
}

export async function addVersion(tx: Tx, row: ListenQueryVersionRow): Promise<void> {
  await tx.insert(listenQueryVersion).values(row)
}

/** Notes how far back stored mentions were counted by a version; null: that begins anew. */
export async function noteMatched(
  tx: Tx,
  organisationId: string,
  of: { readonly queryId: string; readonly version: number },
  from: Date | null,
): Promise<void> {
  await tx
    .update(listenQueryVersion)
    .set({ matchedFrom: from })
    .where(
      and(
        eq(listenQueryVersion.organisationId, organisationId),
        eq(listenQueryVersion.queryId, of.queryId),
        eq(listenQueryVersion.version, of.version),
      ),
    )
}

/** Makes the row that is locked while mentions are understood, before there is a query. */
export async function beginRevision(tx: Tx, organisationId: string): Promise<void> {
  await tx.insert(listenRevision).values({ organisationId, revision: 0 }).onConflictDoNothing()
}

/** Tells every process that its compiled queries are old. */
export async function moveRevision(tx: Tx, organisationId: string): Promise<void> {
  await tx
    .insert(listenRevision)
    .values({ organisationId, revision: 1 })
    .onConflictDoUpdate({
      target: listenRevision.organisationId,
      set: { revision: sql`${listenRevision.revision} + 1` },
    })
}
