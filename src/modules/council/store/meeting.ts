import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { attendance, type MeetingRow, meetings, minutes } from '../tables.ts'

/** False when the slot of the cadence has its meeting already. */
export async function insertMeeting(tx: WriteTx, row: typeof meetings.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(meetings).values(row).onConflictDoNothing().returning({ id: meetings.id })
  return rows.length > 0
}

export async function updateMeeting(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<Omit<MeetingRow, 'organisationId' | 'id'>>,
): Promise<void> {
  await tx
    .update(meetings)
    .set(change)
    .where(and(eq(meetings.organisationId, organisationId), eq(meetings.id, id)))
}

export async function deleteMeeting(tx: WriteTx, organisationId: string, id: string): Promise<void> {
  await tx.delete(meetings).where(and(eq(meetings.organisationId, organisationId), eq(meetings.id, id)))
}

export async function noteAttendance(tx: WriteTx, row: typeof attendance.$inferInsert): Promise<void> {
  await tx
    .insert(attendance)
    .values(row)
    .onConflictDoUpdate({
      target: [attendance.organisationId, attendance.meetingId, attendance.memberId],
      set: { presence: row.presence, at: row.at },
    })
}

export async function insertMinutes(tx: WriteTx, row: typeof minutes.$inferInsert): Promise<void> {
  await tx.insert(minutes).values(row)
}

export async function updateMinutes(
  tx: WriteTx,
  organisationId: string,
  meetingId: string,
  change: Partial<typeof minutes.$inferInsert>,
): Promise<void> {
  await tx
    .update(minutes)
    .set(change)
    .where(and(eq(minutes.organisationId, organisationId), eq(minutes.meetingId, meetingId)))
}
