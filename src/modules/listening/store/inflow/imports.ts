import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import {
  type ImportRefusalRow,
  type ImportRow,
  type ImportState,
  importPart,
  importRefusal,
  listeningImport,
} from '../../inflow/tables.ts'
import { intake, mention } from '../../tables.ts'
import { mentionEnrichment, queryHit } from '../../tables-queries.ts'

/** Begins an import. */
export async function insertImport(tx: Tx, row: ImportRow): Promise<void> {
  await tx.insert(listeningImport).values(row)
}

export type ImportPatch = Partial<
  Omit<ImportRow, 'organisationId' | 'id' | 'channelId' | 'createdBy' | 'createdAt'>
>

/** Changes an import that is in one of these states; undefined when it is not. */
export async function updateImport(
  tx: Tx,
  organisationId: string,
  id: string,
  from: readonly ImportState[],
  patch: ImportPatch,
): Promise<ImportRow | undefined> {
  const changed = await tx
    .update(listeningImport)
    .set(patch)
    .where(
      and(
        eq(listeningImport.organisationId, organisationId),
        eq(listeningImport.id, id),
        inArray(listeningImport.state, [...from]),
      ),
    )
    .returning()
  return changed[0]
}

/** Stores a part of a file; the same part again replaces it. */
export async function putPart(tx: Tx, row: typeof importPart.$inferInsert): Promise<void> {
  await tx
    .insert(importPart)
    .values(row)
    .onConflictDoUpdate({
      target: [importPart.organisationId, importPart.importId, importPart.part],
      set: { bytes: row.bytes },
    })
}

/** Erases the file of an import. */
export async function eraseParts(tx: Tx, organisationId: string, importId: string): Promise<void> {
  await tx
    .delete(importPart)
    .where(and(eq(importPart.organisationId, organisationId), eq(importPart.importId, importId)))
}

/** Adds rows that could not be read; a line that is listed stays as it is. */
export async function addRefusals(tx: Tx, rows: readonly ImportRefusalRow[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insert(importRefusal)
      .values([...rows])
      .onConflictDoNothing()
}

/** Empties the list of rows that could not be read. */
export async function eraseRefusals(tx: Tx, organisationId: string, importId: string): Promise<void> {
  await tx
    .delete(importRefusal)
    .where(and(eq(importRefusal.organisationId, organisationId), eq(importRefusal.importId, importId)))
}

/**
 * Takes away up to `limit` items that an import brought, with what was made of them, and says how many. Their raw items go
 * too, so that the same file can be imported again.
 */
export async function eraseImported(
  tx: Tx,
  organisationId: string,
  channelId: string,
  importId: string,
  limit: number,
): Promise<number> {
  const raw = await tx.execute<{ remote_id: string }>(sql`
    delete from ${intake} where organisation_id = ${organisationId} and id in (
      select id from ${intake} where organisation_id = ${organisationId} and channel_id = ${channelId}
        and body #>> '{context,import}' = ${importId} limit ${limit})
    returning remote_id`)
  const keys = raw.rows.map((row) => row.remote_id)
  if (keys.length === 0) return 0
  const gone = await tx
    .delete(mention)
    .where(
      and(
        eq(mention.organisationId, organisationId),
        eq(mention.channelId, channelId),
        inArray(mention.remoteId, keys),
      ),
    )
    .returning({ id: mention.id })
  const ids = gone.map((row) => row.id)
  if (ids.length > 0) {
    await tx
      .delete(queryHit)
      .where(and(eq(queryHit.organisationId, organisationId), inArray(queryHit.mentionId, ids)))
    await tx
      .delete(mentionEnrichment)
      .where(
        and(eq(mentionEnrichment.organisationId, organisationId), inArray(mentionEnrichment.mentionId, ids)),
      )
  }
  return keys.length
}
