import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { PreviewVariant } from '../contract.ts'
import { approvalEvent, decisionRecorded } from '../events.ts'
import { approvalOverdueJob } from '../jobs/approval-overdue.ts'
import { beginning } from '../queries/rulebook.ts'
import { recordHash } from '../record-hash.ts'
import { insertApproval, settleApproval } from '../store/approvals.ts'
import { insertDecision, insertRulebook, type NewDecision } from '../store/decisions.ts'
import { type ApprovalRow, approvalRequests, decisions } from '../tables.ts'

export type DecidedSubject = Omit<NewDecision, 'organisationId' | 'at'>

/** Records what was decided about exactly this content. An open request for older content is voided. */
export async function recordDecision(ctx: Ctx, subject: DecidedSubject): Promise<string> {
  return ctx.write(async (tx) => {
    await voidOpen(ctx, subject.subjectId)
    // The first decision of all writes down by which rules: a record must not hang on what a program was built with.
    if (subject.decision.rulesVersion === beginning.version)
      await insertRulebook(tx, {
        organisationId: ctx.organisationId,
        version: beginning.version,
        document: beginning,
        reason: 'What every organisation begins with',
        at: ctx.now(),
      })
    const id = await insertDecision(tx, { ...subject, organisationId: ctx.organisationId, at: ctx.now() })
    const { subjectId, digest, decision } = subject
    const { outcome, rulesVersion } = decision
    tx.emit(decisionRecorded({ id, subjectId, digest, outcome, rulesVersion, record: recordHash(decision) }))
    return id
  })
}

export interface ConsentRequest extends DecidedSubject {
  readonly title: string
  readonly preview: readonly PreviewVariant[]
}

/** Records the decision and asks for the first consent it needs. Returns the request's id, or null when none is needed. */
export async function requestConsent(ctx: Ctx, request: ConsentRequest): Promise<string | null> {
  const { title, preview, ...subject } = request
  return ctx.write(async () => {
    const decisionId = await recordDecision(ctx, subject)
    if (request.decision.outcome !== 'needs') return null
    const { subjectType, subjectId, digest, authorId } = subject
    return openStep(
      ctx,
      { decisionId, subjectType, subjectId, digest, authorId, title, preview },
      request.decision.steps,
      0,
    )
  })
}

type About = Pick<
  ApprovalRow,
  'decisionId' | 'subjectType' | 'subjectId' | 'digest' | 'authorId' | 'title' | 'preview'
>
type Steps = NewDecision['decision']['steps']

/** Asks for the consent of one step; its time begins now. */
async function openStep(ctx: Ctx, about: About, steps: Steps, no: number): Promise<string | null> {
  const step = steps[no]
  if (!step) return null
  return ctx.write(async (tx) => {
    const dueAt = new Date(ctx.now().getTime() + step.minutes * 60_000)
    const id = await insertApproval(tx, {
      ...about,
      organisationId: ctx.organisationId,
      anyOf: step.anyOf,
      label: step.label,
      groups: step.groups,
      step: no,
      stepRule: step.id,
      dueAt,
      createdAt: ctx.now(),
    })
    tx.emit(approvalEvent('requested', { id, ...about }))
    await tx.enqueue(approvalOverdueJob, { approvalId: id }, { startAfter: dueAt })
    return id
  })
}

/** After a step was granted: asks for the next one, or says that all consented. */
export async function advance(ctx: Ctx, row: ApprovalRow): Promise<void> {
  await ctx.write(async (tx) => {
    const [decision] = await tx
      .select({ steps: decisions.steps })
      .from(decisions)
      .where(and(eq(decisions.organisationId, ctx.organisationId), eq(decisions.id, row.decisionId)))
    const { decisionId, subjectType, subjectId, digest, authorId, title, preview } = row
    const about = { decisionId, subjectType, subjectId, digest, authorId, title, preview }
    const next = await openStep(ctx, about, decision?.steps ?? [], row.step + 1)
    tx.emit(approvalEvent(next === null ? 'granted' : 'advanced', row))
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
      const to = {
        from: 'open',
        to: 'voided',
        at: ctx.now(),
        by: null,
        note: 'The content changed.',
      } as const
      await settleApproval(tx, ctx.organisationId, row.id, to)
      tx.emit(approvalEvent('voided', row))
    }
  })
}
