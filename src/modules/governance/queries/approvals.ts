import { and, desc, eq, ne, or, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ApprovalCard } from '../contract.ts'
import { mayNotSettle } from '../policy.ts'
import { approvalRequests } from '../tables.ts'

type Row = typeof approvalRequests.$inferSelect
type View = 'mine' | 'asked' | 'settled'
const MOST = 200

/** `mine`: open and I may settle it; `asked`: open and I wrote it; `settled`: the newest settled ones of both. */
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
  return ok({ approvals: await approvalCards(ctx, rows) })
}

function filter(ctx: Ctx, view: View) {
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  const mine = sql`${me}::uuid = any(${approvalRequests.anyOf})`
  const wrote = sql`${approvalRequests.authorId} = ${me}::uuid`
  if (view === 'mine') return and(eq(approvalRequests.state, 'open'), mine, sql`not (${wrote})`)
  if (view === 'asked') return and(eq(approvalRequests.state, 'open'), wrote)
  return and(ne(approvalRequests.state, 'open'), or(mine, wrote))
}

export async function approvalCards(ctx: Ctx, rows: readonly Row[]): Promise<ApprovalCard[]> {
  const ids = rows.flatMap((row) => (row.settledBy ? [row.authorId, row.settledBy] : [row.authorId]))
  const people = await memberCards(ctx, [...new Set(ids)])
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    digest: row.digest,
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    author: { id: row.authorId, name: people.get(row.authorId)?.name ?? 'Somebody who left' },
    label: row.label,
    state: row.state,
    dueAt: row.dueAt.toISOString(),
    overdue: row.state === 'open' && row.dueAt < ctx.now(),
    createdAt: row.createdAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
    settledBy: row.settledBy ? (people.get(row.settledBy)?.name ?? 'Somebody who left') : null,
    note: row.note,
    preview: [...row.preview],
    mayNot: mayNotSettle(ctx.actor, row),
  }))
}
