import { and, eq, isNull, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import {
  type DriftRow,
  drifts,
  type ExpectationRow,
  expectations,
  pageAdministrators,
  pageConfirmations,
  profileEntries,
  type ReadingRow,
  readings,
} from '../tables.ts'

export async function putExpectation(tx: WriteTx, row: ExpectationRow): Promise<void> {
  const { factId, lang, literal, setBy, setAt } = row
  await tx
    .insert(expectations)
    .values(row)
    .onConflictDoUpdate({
      target: [expectations.organisationId, expectations.channelId, expectations.field],
      set: { factId, lang, literal, setBy, setAt },
    })
}

export async function deleteExpectation(
  tx: WriteTx,
  organisationId: string,
  channelId: string,
  field: string,
): Promise<void> {
  await tx
    .delete(expectations)
    .where(
      and(
        eq(expectations.organisationId, organisationId),
        eq(expectations.channelId, channelId),
        eq(expectations.field, field),
      ),
    )
}

/** The reading of a channel, held for this transaction; made when there is none. */
export async function lockReading(
  tx: WriteTx,
  organisationId: string,
  channelId: string,
): Promise<ReadingRow> {
  await tx.insert(readings).values({ organisationId, channelId }).onConflictDoNothing()
  const [row] = await tx
    .select()
    .from(readings)
    .where(and(eq(readings.organisationId, organisationId), eq(readings.channelId, channelId)))
    .for('update')
  if (!row) throw new Error('The reading that was just made is gone.')
  return row
}

export async function updateReading(
  tx: WriteTx,
  organisationId: string,
  channelId: string,
  change: Partial<Omit<ReadingRow, 'organisationId' | 'channelId'>>,
): Promise<void> {
  await tx
    .update(readings)
    .set(change)
    .where(and(eq(readings.organisationId, organisationId), eq(readings.channelId, channelId)))
}

/** Opens a drift, or keeps the open one of this field up to date; gives its id and whether it is new. */
export async function openDrift(tx: WriteTx, row: Omit<DriftRow, 'closedAt' | 'closedHow'>) {
  const { expected, found, factId } = row
  const [kept] = await tx
    .insert(drifts)
    .values(row)
    .onConflictDoUpdate({
      target: [drifts.organisationId, drifts.channelId, drifts.field],
      targetWhere: sql`closed_at is null`,
      set: { expected, found, factId },
    })
    .returning({ id: drifts.id })
  return { id: kept?.id ?? row.id, opened: kept?.id === row.id }
}

/** Closes what is open on a channel (one field, or all); gives what was closed. */
export function closeDrifts(
  tx: WriteTx,
  organisationId: string,
  channelId: string,
  to: { readonly field?: string; readonly at: Date; readonly how: NonNullable<DriftRow['closedHow']> },
) {
  return tx
    .update(drifts)
    .set({ closedAt: to.at, closedHow: to.how })
    .where(
      and(
        eq(drifts.organisationId, organisationId),
        eq(drifts.channelId, channelId),
        isNull(drifts.closedAt),
        to.field === undefined ? undefined : eq(drifts.field, to.field),
      ),
    )
    .returning({ id: drifts.id, channelId: drifts.channelId, field: drifts.field })
}

export async function insertEntry(tx: WriteTx, row: typeof profileEntries.$inferInsert): Promise<void> {
  await tx.insert(profileEntries).values(row)
}

export async function settleEntry(
  tx: WriteTx,
  organisationId: string,
  id: string,
  outcome: 'applied' | 'failed' | 'unknown',
  reason: string | null,
): Promise<void> {
  await tx
    .update(profileEntries)
    .set({ outcome, reason })
    .where(and(eq(profileEntries.organisationId, organisationId), eq(profileEntries.id, id)))
}

export async function insertAdministrator(
  tx: WriteTx,
  row: typeof pageAdministrators.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(pageAdministrators)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: pageAdministrators.id })
  return rows.length === 1
}

/** Ends an entry of the register of administrators; gives its channel, or null when it had ended. */
export async function endAdministratorRow(
  tx: WriteTx,
  organisationId: string,
  id: string,
  at: Date,
  by: string,
): Promise<string | null> {
  const rows = await tx
    .update(pageAdministrators)
    .set({ endedAt: at, endedBy: by })
    .where(
      and(
        eq(pageAdministrators.organisationId, organisationId),
        eq(pageAdministrators.id, id),
        isNull(pageAdministrators.endedAt),
      ),
    )
    .returning({ channelId: pageAdministrators.channelId })
  return rows[0]?.channelId ?? null
}

export async function insertConfirmation(
  tx: WriteTx,
  row: typeof pageConfirmations.$inferInsert,
): Promise<void> {
  await tx.insert(pageConfirmations).values(row)
}
