import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { PreviewVariant } from '../contract.ts'
import type { Decision } from '../domain/decide.ts'
import { approvalEvent, decisionRecorded } from '../events.ts'
import { approvalOverdueJob } from '../jobs/approval-overdue.ts'
import { insertApproval, insertDecision, type NewDecision, settleApproval } from '../store.ts'
import { approvalRequests } from '../tables.ts'

export type DecidedSubject = Omit<NewDecision, 'organisationId' | 'at'>

/** Records what was decided about exactly this content. An open request for older content is voided. */
export async function recordDecision(ctx: Ctx, subject: DecidedSubject): Promise<string> {
  return ctx.write(async (tx) => {
    await voidOpen(ctx, subject.subjectId)
    const id = await insertDecision(tx, { ...subject, organisationId: ctx.organisationId, at: ctx.now() })
    tx.emit(
      decisionRecorded({
        id,
        subjectId: subject.subjectId,
        digest: subject.digest,
        outcome: subject.decision.outcome,
      }),
    )
    return id
  })
}

export interface ConsentRequest extends DecidedSubject {
  readonly title: string
  readonly preview: readonly PreviewVariant[]
}

/** Records the decision and asks for the consent it needs. Returns the request's id, or null when none is needed. */
export async function requestConsent(ctx: Ctx, request: ConsentRequest): Promise<string | null> {
  const { title, preview, ...subject } = request
  const step = firstStep(request.decision)
  return ctx.write(async (tx) => {
    const decisionId = await recordDecision(ctx, subject)
    if (!step) return null
    const { subjectType, subjectId, digest, authorId } = subject
    const dueAt = new Date(step.dueAt)
    const id = await insertApproval(tx, {
      organisationId: ctx.organisationId,
      decisionId,
      subjectType,
      subjectId,
      digest,
      title,
      authorId,
      anyOf: step.anyOf,
      label: step.label,
      preview,
      dueAt,
      createdAt: ctx.now(),
    })
    tx.emit(approvalEvent('requested', { id, subjectType, subjectId, digest }))
    await tx.enqueue(approvalOverdueJob, { approvalId: id }, { startAfter: dueAt })
    return id
  })
}

/** Takes back an open request because its subject changed or was withdrawn. */
export async function voidOpen(ctx: Ctx, subjectId: string): Promise<void> {
  await ctx.write(async (tx) => {
    const open = await tx
      .select()
      .from(approvalRequests)
      .where(
        and(
          eq(approvalRequests.organisationId, ctx.organisationId),
          eq(approvalRequests.subjectId, subjectId),
          eq(approvalRequests.state, 'open'),
        ),
      )
    for (const row of open) {
      const note = 'The content changed.'
      await settleApproval(tx, ctx.organisationId, row.id, { state: 'voided', at: ctx.now(), by: null, note })
      tx.emit(approvalEvent('voided', row))
    }
  })
}

function firstStep(decision: Decision) {
  return decision.outcome === 'needs' ? decision.steps[0] : undefined
}
