import { and, eq, isNull } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { WriteTx } from '#platform/ctx.ts'
import type { ApprovalState, PreviewVariant } from '../contract.ts'
import type { ConsentGroup } from '../domain/question.ts'
import { approvalConsents, approvalLinks, approvalRequests, readings } from '../tables.ts'

export interface NewApproval {
  readonly organisationId: string
  readonly decisionId: string
  readonly subjectType: string
  readonly subjectId: string
  readonly digest: string
  readonly title: string
  readonly authorId: string
  readonly anyOf: readonly string[]
  readonly label: string
  readonly preview: readonly PreviewVariant[]
  readonly step: number
  readonly stepRule: string
  readonly groups: readonly ConsentGroup[]
  readonly dueAt: Date
  readonly createdAt: Date
}

export async function insertApproval(tx: WriteTx, row: NewApproval): Promise<string> {
  const id = newId(row.createdAt.getTime())
  await tx
    .insert(approvalRequests)
    .values({ ...row, id, anyOf: [...row.anyOf], escalated: [], state: 'open' })
  return id
}

interface Settlement {
  readonly from: ApprovalState
  readonly to: Exclude<ApprovalState, 'open'>
  readonly at: Date
  readonly by: string | null
  readonly note: string | null
}

/** Moves a request on; false when somebody settled it first. */
export async function settleApproval(
  tx: WriteTx,
  organisationId: string,
  id: string,
  to: Settlement,
): Promise<boolean> {
  const rows = await tx
    .update(approvalRequests)
    .set({ state: to.to, settledAt: to.at, settledBy: to.by, note: to.note })
    .where(
      and(
        eq(approvalRequests.organisationId, organisationId),
        eq(approvalRequests.id, id),
        eq(approvalRequests.state, to.from),
      ),
    )
    .returning({ id: approvalRequests.id })
  return rows.length === 1
}

/** Marks an open request as overdue once, and says who may answer as well; false when settled or marked already. */
export async function markOverdue(
  tx: WriteTx,
  organisationId: string,
  id: string,
  to: { readonly at: Date; readonly escalated: readonly string[] },
): Promise<boolean> {
  const rows = await tx
    .update(approvalRequests)
    .set({ overdueAt: to.at, escalated: [...to.escalated] })
    .where(
      and(
        eq(approvalRequests.organisationId, organisationId),
        eq(approvalRequests.id, id),
        eq(approvalRequests.state, 'open'),
        isNull(approvalRequests.overdueAt),
      ),
    )
    .returning({ id: approvalRequests.id })
  return rows.length === 1
}

/** What was consented to about this subject is out, at least in part. */
export async function markOut(
  tx: WriteTx,
  organisationId: string,
  subjectId: string,
  at: Date,
): Promise<void> {
  await tx
    .update(approvalRequests)
    .set({ outAt: at })
    .where(
      and(
        eq(approvalRequests.organisationId, organisationId),
        eq(approvalRequests.subjectId, subjectId),
        eq(approvalRequests.state, 'granted'),
        isNull(approvalRequests.outAt),
      ),
    )
}

/** False when this member consented here before: nobody counts twice. */
export async function insertConsent(
  tx: WriteTx,
  row: typeof approvalConsents.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(approvalConsents)
    .values(row)
    .onConflictDoNothing()
    .returning({ memberId: approvalConsents.memberId })
  return rows.length === 1
}

/** False when there is no such consent, or it was taken back before. */
export async function takeBackConsent(
  tx: WriteTx,
  consent: { readonly organisationId: string; readonly approvalId: string; readonly memberId: string },
  at: Date,
  because: string,
): Promise<boolean> {
  const rows = await tx
    .update(approvalConsents)
    .set({ takenBackAt: at, takenBackBecause: because })
    .where(
      and(
        eq(approvalConsents.organisationId, consent.organisationId),
        eq(approvalConsents.approvalId, consent.approvalId),
        eq(approvalConsents.memberId, consent.memberId),
        isNull(approvalConsents.takenBackAt),
      ),
    )
    .returning({ memberId: approvalConsents.memberId })
  return rows.length === 1
}

export async function insertLink(tx: WriteTx, row: typeof approvalLinks.$inferInsert): Promise<void> {
  await tx.insert(approvalLinks).values(row)
}

/** Uses a link up; false when it was used before. */
export async function useLink(tx: WriteTx, organisationId: string, id: string, at: Date): Promise<boolean> {
  const rows = await tx
    .update(approvalLinks)
    .set({ usedAt: at })
    .where(
      and(
        eq(approvalLinks.organisationId, organisationId),
        eq(approvalLinks.id, id),
        isNull(approvalLinks.usedAt),
      ),
    )
    .returning({ id: approvalLinks.id })
  return rows.length === 1
}

export async function insertReading(tx: WriteTx, row: typeof readings.$inferInsert): Promise<void> {
  await tx.insert(readings).values(row).onConflictDoNothing()
}

/** False when somebody read it first. */
export async function settleReading(
  tx: WriteTx,
  organisationId: string,
  id: string,
  to: { verdict: 'fine' | 'concern'; readBy: string; readAt: Date; note: string | null },
): Promise<boolean> {
  const rows = await tx
    .update(readings)
    .set(to)
    .where(and(eq(readings.organisationId, organisationId), eq(readings.id, id), isNull(readings.verdict)))
    .returning({ id: readings.id })
  return rows.length === 1
}
