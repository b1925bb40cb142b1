import { and, eq, isNull } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { WriteTx } from '#platform/ctx.ts'
import type { PreviewVariant } from './contract.ts'
import type { Decision } from './domain/decide.ts'
import { approvalRequests, decisions, mandates, pauses } from './tables.ts'

export interface NewDecision {
  readonly organisationId: string
  readonly subjectType: string
  readonly subjectId: string
  readonly digest: string
  readonly kind: 'post' | 'reply'
  readonly authorId: string
  readonly channelIds: readonly string[]
  readonly decision: Decision
  readonly at: Date
}

export async function insertDecision(tx: WriteTx, row: NewDecision): Promise<string> {
  const id = newId(row.at.getTime())
  const { decision, channelIds, ...rest } = row
  await tx.insert(decisions).values({
    ...rest,
    id,
    channelIds: [...channelIds],
    outcome: decision.outcome,
    reasons: decision.reasons,
    steps: decision.steps,
    mandateId: decision.mandateId,
  })
  return id
}

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
  readonly dueAt: Date
  readonly createdAt: Date
}

export async function insertApproval(tx: WriteTx, row: NewApproval): Promise<string> {
  const id = newId(row.createdAt.getTime())
  await tx.insert(approvalRequests).values({ ...row, id, anyOf: [...row.anyOf], state: 'open' })
  return id
}

type Settled = 'granted' | 'declined' | 'voided'

/** Settles an open request; false when somebody else settled it first. */
export async function settleApproval(
  tx: WriteTx,
  organisationId: string,
  id: string,
  to: {
    readonly state: Settled
    readonly at: Date
    readonly by: string | null
    readonly note: string | null
  },
): Promise<boolean> {
  const rows = await tx
    .update(approvalRequests)
    .set({ state: to.state, settledAt: to.at, settledBy: to.by, note: to.note })
    .where(
      and(
        eq(approvalRequests.organisationId, organisationId),
        eq(approvalRequests.id, id),
        eq(approvalRequests.state, 'open'),
      ),
    )
    .returning({ id: approvalRequests.id })
  return rows.length === 1
}

/** Marks an open request as overdue once; false when it is settled or already marked. */
export async function markOverdue(
  tx: WriteTx,
  organisationId: string,
  id: string,
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .update(approvalRequests)
    .set({ overdueAt: at })
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

export interface NewMandate {
  readonly organisationId: string
  readonly memberId: string
  readonly verbs: readonly string[]
  readonly channelIds: readonly string[] | null
  readonly validFrom: Date
  readonly validTo: Date | null
  readonly source: 'role' | 'appointed'
  readonly grantedBy: string | null
  readonly createdAt: Date
}

export async function insertMandate(tx: WriteTx, row: NewMandate): Promise<string> {
  const id = newId(row.createdAt.getTime())
  const channelIds = row.channelIds === null ? null : [...row.channelIds]
  await tx.insert(mandates).values({ ...row, id, verbs: [...row.verbs], channelIds })
  return id
}

/** Ends a standing mandate; false when it had ended already. */
export async function endMandate(
  tx: WriteTx,
  organisationId: string,
  id: string,
  at: Date,
  by: string | null,
): Promise<boolean> {
  const rows = await tx
    .update(mandates)
    .set({ endedAt: at, endedBy: by })
    .where(and(eq(mandates.organisationId, organisationId), eq(mandates.id, id), isNull(mandates.endedAt)))
    .returning({ id: mandates.id })
  return rows.length === 1
}

export async function insertPause(
  tx: WriteTx,
  row: {
    readonly organisationId: string
    readonly channelId: string | null
    readonly reason: string
    readonly since: Date
    readonly by: string
  },
): Promise<string> {
  const id = newId(row.since.getTime())
  await tx.insert(pauses).values({ ...row, id })
  return id
}

export async function liftPauseRow(
  tx: WriteTx,
  organisationId: string,
  id: string,
  at: Date,
  by: string,
): Promise<{ channelId: string | null } | null> {
  const rows = await tx
    .update(pauses)
    .set({ liftedAt: at, liftedBy: by })
    .where(and(eq(pauses.organisationId, organisationId), eq(pauses.id, id), isNull(pauses.liftedAt)))
    .returning({ channelId: pauses.channelId })
  return rows[0] ?? null
}
