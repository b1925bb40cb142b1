import { and, desc, eq, inArray } from 'drizzle-orm'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ApprovalState } from '../contract.ts'
import { approvalRequests } from '../tables.ts'

export interface ApprovalSummary {
  readonly id: string
  readonly label: string
  readonly dueAt: string
  readonly state: ApprovalState
  readonly settledBy: string | null
  readonly settledAt: string | null
  readonly note: string | null
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
  const by = row.settledBy ? (await memberCards(ctx, [row.settledBy])).get(row.settledBy) : undefined
  return {
    id: row.id,
    label: row.label,
    dueAt: row.dueAt.toISOString(),
    state: row.state,
    settledBy: by?.name ?? null,
    settledAt: row.settledAt?.toISOString() ?? null,
    note: row.note,
  }
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
