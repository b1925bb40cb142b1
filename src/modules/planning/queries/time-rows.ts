import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { runningTimers, type TimeEntryRow, type TimerRow, timeEntries } from '../tables/time.ts'

export async function timerOf(
  tx: Tx,
  organisationId: string,
  memberId: string,
): Promise<TimerRow | undefined> {
  const [row] = await tx
    .select()
    .from(runningTimers)
    .where(and(eq(runningTimers.organisationId, organisationId), eq(runningTimers.memberId, memberId)))
  return row
}

/** An entry of this member; nobody opens another's. */
export async function entryOf(
  tx: Tx,
  organisationId: string,
  memberId: string,
  id: string,
): Promise<TimeEntryRow | undefined> {
  const [row] = await tx
    .select()
    .from(timeEntries)
    .where(
      and(
        eq(timeEntries.organisationId, organisationId),
        eq(timeEntries.memberId, memberId),
        eq(timeEntries.id, id),
      ),
    )
  return row
}

/** What this member took in from calendars before. */
export async function outsideKeys(tx: Tx, organisationId: string, memberId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ key: timeEntries.outsideKey })
    .from(timeEntries)
    .where(
      and(
        eq(timeEntries.organisationId, organisationId),
        eq(timeEntries.memberId, memberId),
        isNull(timeEntries.removedAt),
      ),
    )
  return new Set(rows.flatMap(({ key }) => key ?? []))
}
