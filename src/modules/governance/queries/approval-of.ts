import { and, desc, eq, inArray } from 'drizzle-orm'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ApprovalState } from '../contract.ts'
import { approvalRequests, decisions } from '../tables.ts'

export interface ApprovalSummary {
  readonly id: string
  readonly label: string
  readonly dueAt: string
  readonly state: ApprovalState
  readonly settledBy: string | null
  readonly settledAt: string | null
  readonly note: string | null
  /** Every step of consent, the ones to come included. */
  readonly path: {
    readonly label: string
    readonly state: 'done' | 'now' | 'next' | 'stopped'
    readonly by: string | null
    readonly at: string | null
  }[]
}

/** The newest consent asked for about this subject; null when none ever was. */
export async function approvalOf(ctx: Ctx, subjectId: string): Promise<ApprovalSummary | null> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(approvalRequests)
      .where(
        and(
          eq(approvalRequests.organisationId, ctx.organisationId),
          eq(approvalRequests.subjectId, subjectId),
        ),
      )
      .orderBy(desc(approvalRequests.id))
      .limit(1),
  )
  if (!row) return null
  const { steps, family } = await pathOf(ctx, row.decisionId)
  const people = await memberCards(
    ctx,
    family.flatMap((one) => (one.settledBy ? [one.settledBy] : [])),
  )
  const name = (id: string | null): string | null => (id ? (people.get(id)?.name ?? null) : null)
  return {
    id: row.id,
    label: row.label,
    dueAt: row.dueAt.toISOString(),
    state: row.state,
    settledBy: name(row.settledBy),
    settledAt: row.settledAt?.toISOString() ?? null,
    note: row.note,
    path: steps.map(({ label }, no) => {
      const asked = family.find((one) => one.step === no)
      const state = asked ? standing[asked.state] : ('next' as const)
      return { label, state, by: name(asked?.settledBy ?? null), at: asked?.settledAt?.toISOString() ?? null }
    }),
  }
}

const standing = {
  open: 'now',
  granted: 'done',
  declined: 'stopped',
  voided: 'stopped',
  revoked: 'stopped',
} as const

async function pathOf(ctx: Ctx, decisionId: string) {
  return ctx.read(async (tx) => {
    const { organisationId } = ctx
    const [decision] = await tx
      .select({ steps: decisions.steps })
      .from(decisions)
      .where(and(eq(decisions.organisationId, organisationId), eq(decisions.id, decisionId)))
    const family = await tx
      .select()
      .from(approvalRequests)
      .where(
        and(eq(approvalRequests.organisationId, organisationId), eq(approvalRequests.decisionId, decisionId)),
      )
    return { steps: decision?.steps ?? [], family }
  })
}

/** Who each of these subjects waits for, by subject id; subjects that wait for nobody are absent. */
export async function openApprovals(ctx: Ctx, subjectIds: readonly string[]): Promise<Map<string, string>> {
  if (subjectIds.length === 0) return new Map()
  const rows = await ctx.read((tx) =>
    tx
      .select({ subjectId: approvalRequests.subjectId, label: approvalRequests.label })
      .from(approvalRequests)
      .where(
        and(
          eq(approvalRequests.organisationId, ctx.organisationId),
          eq(approvalRequests.state, 'open'),
          inArray(approvalRequests.subjectId, [...subjectIds]),
        ),
      ),
  )
  return new Map(rows.map((row) => [row.subjectId, row.label]))
}
