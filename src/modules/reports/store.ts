import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import {
  files,
  type LinkRow,
  letters,
  links,
  type ReportRow,
  reports,
  type SendRow,
  sends,
} from './tables.ts'

type Key = { readonly organisationId: string; readonly id: string }

export async function insertReport(tx: WriteTx, row: ReportRow): Promise<void> {
  await tx.insert(reports).values(row)
}

export async function updateReport(tx: WriteTx, key: Key, change: Partial<ReportRow>): Promise<void> {
  await tx
    .update(reports)
    .set(change)
    .where(and(eq(reports.organisationId, key.organisationId), eq(reports.id, key.id)))
}

/** The report with a lock on it, as far as the one who asks may see it. */
export async function lockReport(tx: WriteTx, key: Key): Promise<ReportRow | undefined> {
  const [row] = await tx
    .select()
    .from(reports)
    .where(
      and(eq(reports.organisationId, key.organisationId), eq(reports.id, key.id), isNull(reports.removedAt)),
    )
    .for('update')
  return row
}

export async function insertSend(tx: WriteTx, row: SendRow): Promise<void> {
  await tx.insert(sends).values(row)
}

/** Ends a sending that is still being made; false when another run was first. */
export async function endSend(tx: WriteTx, key: Key, change: Partial<SendRow>): Promise<boolean> {
  const rows = await tx
    .update(sends)
    .set(change)
    .where(and(eq(sends.organisationId, key.organisationId), eq(sends.id, key.id), eq(sends.state, 'making')))
    .returning({ id: sends.id })
  return rows.length === 1
}

export async function insertLetters(tx: WriteTx, rows: (typeof letters.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(letters).values(rows)
}

export async function insertFiles(tx: WriteTx, rows: (typeof files.$inferInsert)[]): Promise<void> {
  await tx.insert(files).values(rows)
}

export async function insertLink(tx: WriteTx, row: LinkRow): Promise<void> {
  await tx.insert(links).values(row)
}

export async function updateLink(tx: WriteTx, key: Key, change: Partial<LinkRow>): Promise<void> {
  await tx
    .update(links)
    .set(change)
    .where(and(eq(links.organisationId, key.organisationId), eq(links.id, key.id)))
}

/** Counts one opening; from where is not kept. */
export async function countOpen(tx: WriteTx, key: Key, at: Date): Promise<void> {
  await tx
    .update(links)
    .set({ opens: sql`${links.opens} + 1`, openedAt: at })
    .where(and(eq(links.organisationId, key.organisationId), eq(links.id, key.id)))
}

/** Reports of somebody who left stand still; gives which. */
export async function pauseOf(tx: WriteTx, organisationId: string, ownerId: string): Promise<string[]> {
  const rows = await tx
    .update(reports)
    .set({ paused: 'owner-left', nextAt: null })
    .where(
      and(
        eq(reports.organisationId, organisationId),
        eq(reports.ownerId, ownerId),
        isNull(reports.removedAt),
      ),
    )
    .returning({ id: reports.id })
  return rows.map(({ id }) => id)
}

/** Links of somebody who left lead nowhere: nobody answers for them. */
export async function revokeOf(tx: WriteTx, organisationId: string, by: string, at: Date): Promise<string[]> {
  const rows = await tx
    .update(links)
    .set({ revokedAt: at, shown: null })
    .where(and(eq(links.organisationId, organisationId), eq(links.by, by), isNull(links.revokedAt)))
    .returning({ id: links.id })
  return rows.map(({ id }) => id)
}

export async function handReports(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
  ownerId: string,
): Promise<void> {
  await tx
    .update(reports)
    .set({ ownerId })
    .where(and(eq(reports.organisationId, organisationId), inArray(reports.id, [...ids])))
}
