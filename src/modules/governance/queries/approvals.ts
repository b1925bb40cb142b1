import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ApprovalCard } from '../contract.ts'
import { mayNotSettle } from '../policy.ts'
import {
  type ApprovalRow,
  approvalConsents,
  approvalRequests,
  type DecisionRow,
  decisions,
} from '../tables.ts'

type View = 'mine' | 'asked' | 'given' | 'settled' | 'overdue'
type Consent = typeof approvalConsents.$inferSelect
const MOST = 200

/**
 * `mine`: open and I may settle it; `asked`: open and I wrote it; `given`: I consented and may take it back, for nothing
 * went out; `settled`: the newest settled ones of `mine` and `asked`; `overdue`: whatever waits longer than it should, for those who approve.
 */
export async function listApprovals(
  ctx: Ctx,
  input: { readonly view: View },
): Promise<Result<{ approvals: ApprovalCard[] }>> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(approvalRequests)
      .where(and(eq(approvalRequests.organisationId, ctx.organisationId), filter(ctx, input.view)))
      .orderBy(input.view === 'settled' ? desc(approvalRequests.settledAt) : approvalRequests.dueAt)
      .limit(MOST),
  )
  const cards = await approvalCards(ctx, rows)
  // Who gave their part already is not asked again.
  return ok({ approvals: input.view === 'mine' ? cards.filter((card) => card.mayNot === null) : cards })
}

function filter(ctx: Ctx, view: View) {
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  const mine = sql`(${me}::uuid = any(${approvalRequests.anyOf}) or ${me}::uuid = any(${approvalRequests.escalated}))`
  const wrote = sql`${approvalRequests.authorId} = ${me}::uuid`
  if (view === 'mine') return and(eq(approvalRequests.state, 'open'), mine, sql`not (${wrote})`)
  if (view === 'asked') return and(eq(approvalRequests.state, 'open'), wrote)
  if (view === 'given')
    return and(
      isNull(approvalRequests.outAt),
      inArray(approvalRequests.state, ['open', 'granted']),
      sql`exists (select from ${approvalConsents} where ${approvalConsents.organisationId} = ${ctx.organisationId}
        and ${approvalConsents.approvalId} = ${approvalRequests.id} and ${approvalConsents.memberId} = ${me}::uuid
        and ${approvalConsents.takenBackAt} is null)`,
    )
  if (view === 'overdue')
    return and(eq(approvalRequests.state, 'open'), isNotNull(approvalRequests.overdueAt), or(mine, wrote))
  return and(ne(approvalRequests.state, 'open'), or(mine, wrote))
}

/** The requests as they are read: with the whole path, earlier consents and why they were needed. */
export async function approvalCards(ctx: Ctx, rows: readonly ApprovalRow[]): Promise<ApprovalCard[]> {
  if (rows.length === 0) return []
  const { decided, siblings, given } = await around(ctx, rows)
  const people = await memberCards(ctx, [
    ...rows.flatMap((row) => (row.settledBy ? [row.authorId, row.settledBy] : [row.authorId])),
    ...given.flatMap((one) => (one.actingFor ? [one.memberId, one.actingFor] : [one.memberId])),
  ])
  const name = (id: string): string => people.get(id)?.name ?? 'Somebody who left'
  return rows.map((row) => {
    const decision = decided.get(row.decisionId)
    const family = siblings.filter((one) => one.decisionId === row.decisionId)
    const own = given.filter((one) => one.approvalId === row.id && one.takenBackAt === null)
    return {
      id: row.id,
      title: row.title,
      digest: row.digest,
      subjectType: row.subjectType,
      subjectId: row.subjectId,
      author: { id: row.authorId, name: name(row.authorId) },
      label: row.label,
      state: row.state,
      dueAt: row.dueAt.toISOString(),
      overdue: row.state === 'open' && row.dueAt < ctx.now(),
      createdAt: row.createdAt.toISOString(),
      settledAt: row.settledAt?.toISOString() ?? null,
      settledBy: row.settledBy ? name(row.settledBy) : null,
      note: row.note,
      preview: [...row.preview],
      contentClass: decision?.contentClass ?? null,
      because: [...(decision?.question?.content.because ?? [])],
      step: row.step + 1,
      steps: Math.max(1, decision?.steps.length ?? 1),
      path: pathOf(decision, family, name),
      consents: given
        .filter((one) => family.some((request) => request.id === one.approvalId) && one.takenBackAt === null)
        .map((one) => line(one, name)),
      mayNot: mayNotSettle(ctx.actor, row, own),
      mayTakeBack: mine(ctx, own) && row.outAt === null && (row.state === 'open' || row.state === 'granted'),
    }
  })
}

function mine(ctx: Ctx, own: readonly Consent[]): boolean {
  const { actor } = ctx
  return actor.kind === 'member' && own.some((one) => one.memberId === actor.memberId)
}

type Line = ApprovalCard['consents'][number]

function line(one: Consent, name: (id: string) => string): Line {
  return {
    member: { id: one.memberId, name: name(one.memberId) },
    actingFor: one.actingFor ? name(one.actingFor) : null,
    at: one.at.toISOString(),
    via: one.via,
    note: one.note,
  }
}

const words: Readonly<Record<ApprovalRow['state'], ApprovalCard['path'][number]['state']>> = {
  open: 'now',
  granted: 'done',
  declined: 'stopped',
  voided: 'stopped',
  revoked: 'stopped',
}

function pathOf(
  decision: DecisionRow | undefined,
  family: readonly ApprovalRow[],
  name: (id: string) => string,
): ApprovalCard['path'] {
  return (decision?.steps ?? []).map((step, no) => {
    const row = family.find((one) => one.step === no)
    const by = row?.settledBy && row.state === 'granted' ? name(row.settledBy) : null
    return { label: step.label, state: row ? words[row.state] : 'next', note: by }
  })
}

async function around(ctx: Ctx, rows: readonly ApprovalRow[]) {
  const ids = [...new Set(rows.map((row) => row.decisionId))]
  return ctx.read(async (tx) => {
    const { organisationId } = ctx
    const found = await tx
      .select()
      .from(decisions)
      .where(and(eq(decisions.organisationId, organisationId), inArray(decisions.id, ids)))
    const siblings = await tx
      .select()
      .from(approvalRequests)
      .where(
        and(eq(approvalRequests.organisationId, organisationId), inArray(approvalRequests.decisionId, ids)),
      )
    const given = await tx
      .select()
      .from(approvalConsents)
      .where(
        and(
          eq(approvalConsents.organisationId, organisationId),
          inArray(
            approvalConsents.approvalId,
            siblings.map((one) => one.id),
          ),
        ),
      )
      .orderBy(asc(approvalConsents.at))
    return { decided: new Map(found.map((row) => [row.id, row])), siblings, given }
  })
}
