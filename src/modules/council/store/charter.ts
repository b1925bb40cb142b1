import { and, eq, isNull } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { charters, seats, sittings } from '../tables.ts'

/** False when somebody wrote this version a moment ago. */
export async function insertCharter(tx: WriteTx, row: typeof charters.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(charters)
    .values(row)
    .onConflictDoNothing()
    .returning({ version: charters.version })
  return rows.length > 0
}

export async function insertSeats(tx: WriteTx, rows: (typeof seats.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(seats).values(rows)
}

/** False when there is no such seat. */
export async function updateSeat(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<typeof seats.$inferInsert>,
): Promise<boolean> {
  const rows = await tx
    .update(seats)
    .set(change)
    .where(and(eq(seats.organisationId, organisationId), eq(seats.id, id), isNull(seats.removedAt)))
    .returning({ id: seats.id })
  return rows.length > 0
}

/** False when this person, or this seat, has another sitting. */
export async function insertSitting(tx: WriteTx, row: typeof sittings.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(sittings).values(row).onConflictDoNothing().returning({ id: sittings.id })
  return rows.length > 0
}

type Which = { readonly id: string } | { readonly seatId: string } | { readonly memberId: string }

/** Ends sittings that still stand; gives them back. */
export async function endSittings(
  tx: WriteTx,
  organisationId: string,
  which: Which,
  at: Date,
  because: 'left' | 'term' | 'ended',
): Promise<(typeof sittings.$inferSelect)[]> {
  const filter =
    'id' in which
      ? eq(sittings.id, which.id)
      : 'seatId' in which
        ? eq(sittings.seatId, which.seatId)
        : eq(sittings.memberId, which.memberId)
  return tx
    .update(sittings)
    .set({ endedAt: at, endedBecause: because })
    .where(and(eq(sittings.organisationId, organisationId), filter, isNull(sittings.endedAt)))
    .returning()
}
