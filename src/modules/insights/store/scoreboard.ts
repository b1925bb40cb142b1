import { and, eq, isNull } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import {
  type AlertRow,
  type AlertStateRow,
  alertStates,
  alerts,
  type CommentRow,
  comments,
  type LeadRow,
  leads,
  type RatingRow,
  ratings,
  type TargetRow,
  targets,
} from '../tables/scoreboard.ts'

export async function insertRating(tx: WriteTx, row: RatingRow): Promise<void> {
  await tx.insert(ratings).values(row)
}

export async function keepLead(tx: WriteTx, row: LeadRow): Promise<void> {
  await tx
    .insert(leads)
    .values(row)
    .onConflictDoUpdate({
      target: [leads.organisationId, leads.tactic, leads.departmentId],
      set: { memberId: row.memberId, by: row.by, at: row.at },
    })
}

export async function insertTarget(tx: WriteTx, row: TargetRow): Promise<void> {
  await tx.insert(targets).values(row)
}

/** False when there is no such target, or it has ended. */
export async function endTargetRow(
  tx: WriteTx,
  organisationId: string,
  id: string,
  endedAt: Date,
): Promise<boolean> {
  const rows = await tx
    .update(targets)
    .set({ endedAt })
    .where(and(eq(targets.organisationId, organisationId), eq(targets.id, id), isNull(targets.endedAt)))
    .returning({ id: targets.id })
  return rows.length === 1
}

export async function insertComment(tx: WriteTx, row: CommentRow): Promise<void> {
  await tx.insert(comments).values(row)
}

export async function removeCommentRow(tx: WriteTx, row: CommentRow, removedAt: Date): Promise<void> {
  await tx
    .update(comments)
    .set({ removedAt })
    .where(and(eq(comments.organisationId, row.organisationId), eq(comments.id, row.id)))
}

export async function insertAlert(tx: WriteTx, row: AlertRow): Promise<void> {
  await tx.insert(alerts).values(row)
}

export async function removeAlertRow(tx: WriteTx, row: AlertRow, removedAt: Date): Promise<void> {
  await tx
    .update(alerts)
    .set({ removedAt })
    .where(and(eq(alerts.organisationId, row.organisationId), eq(alerts.id, row.id)))
}

export async function keepAlertState(tx: WriteTx, row: AlertStateRow): Promise<void> {
  await tx
    .insert(alertStates)
    .values(row)
    .onConflictDoUpdate({
      target: [alertStates.organisationId, alertStates.alertId, alertStates.memberId],
      set: { crossed: row.crossed, value: row.value, since: row.since, seenAt: row.seenAt },
    })
}

export async function markSeen(
  tx: WriteTx,
  key: Pick<AlertStateRow, 'organisationId' | 'alertId' | 'memberId'>,
  seenAt: Date,
): Promise<void> {
  await tx
    .update(alertStates)
    .set({ seenAt })
    .where(
      and(
        eq(alertStates.organisationId, key.organisationId),
        eq(alertStates.alertId, key.alertId),
        eq(alertStates.memberId, key.memberId),
      ),
    )
}
