import { and, eq, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { hours, incidentPauses, type ReviewRow, reviews } from '../tables/after.ts'

/** Figures of hours, the newest reading in place of the one before. */
export async function upsertHours(tx: WriteTx, rows: readonly (typeof hours.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insert(hours)
    .values([...rows])
    .onConflictDoUpdate({
      target: [hours.organisationId, hours.incidentId, hours.at],
      set: {
        mentions: sql`excluded.mentions`,
        authors: sql`excluded.authors`,
        negative: sql`excluded.negative`,
        positive: sql`excluded.positive`,
        known: sql`excluded.known`,
        press: sql`excluded.press`,
        reachLow: sql`excluded.reach_low`,
        reachHigh: sql`excluded.reach_high`,
        baseline: sql`excluded.baseline`,
      },
    })
}

export async function insertPauseLink(tx: WriteTx, row: typeof incidentPauses.$inferInsert): Promise<void> {
  await tx.insert(incidentPauses).values(row).onConflictDoNothing()
}

export async function endPauseLink(
  tx: WriteTx,
  organisationId: string,
  pauseId: string,
  liftedAt: Date,
): Promise<void> {
  await tx
    .update(incidentPauses)
    .set({ liftedAt })
    .where(and(eq(incidentPauses.organisationId, organisationId), eq(incidentPauses.pauseId, pauseId)))
}

export async function insertReview(tx: WriteTx, row: typeof reviews.$inferInsert): Promise<void> {
  await tx
    .insert(reviews)
    .values(row)
    .onConflictDoUpdate({
      target: [reviews.organisationId, reviews.incidentId],
      set: { ownerId: row.ownerId, meetingAt: row.meetingAt, changedAt: row.changedAt },
    })
}

export async function updateReview(
  tx: WriteTx,
  organisationId: string,
  incidentId: string,
  change: Partial<Omit<ReviewRow, 'organisationId' | 'incidentId'>>,
): Promise<void> {
  await tx
    .update(reviews)
    .set(change)
    .where(and(eq(reviews.organisationId, organisationId), eq(reviews.incidentId, incidentId)))
}
