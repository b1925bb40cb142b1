import { and, eq, isNull } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { loadedRates, runningTimers, type TimerRow, timeEntries } from '../tables/time.ts'

type EntryValues = typeof timeEntries.$inferInsert
type Key = { readonly organisationId: string; readonly id: string }

/** How many are new; those of a calendar that are there already stay as they are. */
export async function insertEntries(tx: WriteTx, rows: readonly EntryValues[]): Promise<number> {
  if (rows.length === 0) return 0
  const made = await tx
    .insert(timeEntries)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ id: timeEntries.id })
  return made.length
}

export async function updateEntry(tx: WriteTx, key: Key, change: Partial<EntryValues>): Promise<void> {
  await tx
    .update(timeEntries)
    .set(change)
    .where(and(eq(timeEntries.organisationId, key.organisationId), eq(timeEntries.id, key.id)))
}

/** False when one runs already. */
export async function insertTimer(tx: WriteTx, row: TimerRow): Promise<boolean> {
  const made = await tx
    .insert(runningTimers)
    .values(row)
    .onConflictDoNothing()
    .returning({ memberId: runningTimers.memberId })
  return made.length === 1
}

/** The timer that ran, or undefined when none did: of two who stop it one gets it. */
export async function takeTimer(
  tx: WriteTx,
  organisationId: string,
  memberId: string,
): Promise<TimerRow | undefined> {
  const [row] = await tx
    .delete(runningTimers)
    .where(and(eq(runningTimers.organisationId, organisationId), eq(runningTimers.memberId, memberId)))
    .returning()
  return row
}

/** Marks a timer that still runs since then as forgotten. */
export async function markAsked(
  tx: WriteTx,
  {
    organisationId,
    memberId,
    startedAt,
    at,
  }: Record<'organisationId' | 'memberId', string> & Record<'startedAt' | 'at', Date>,
): Promise<void> {
  await tx
    .update(runningTimers)
    .set({ askedAt: at })
    .where(
      and(
        eq(runningTimers.organisationId, organisationId),
        eq(runningTimers.memberId, memberId),
        eq(runningTimers.startedAt, startedAt),
        isNull(runningTimers.askedAt),
      ),
    )
}

export async function insertLoadedRate(tx: WriteTx, row: typeof loadedRates.$inferInsert): Promise<void> {
  await tx.insert(loadedRates).values(row)
}

export async function removeLoadedRate(tx: WriteTx, key: Key, removedAt: Date | null): Promise<void> {
  await tx
    .update(loadedRates)
    .set({ removedAt })
    .where(and(eq(loadedRates.organisationId, key.organisationId), eq(loadedRates.id, key.id)))
}
