import { and, asc, eq, inArray } from 'drizzle-orm'
import { mayFor } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { PlanView } from '../contract/plans.ts'
import { sentences } from '../policy.ts'
import type { PlanRow } from '../store/plan.ts'
import { plannedChanges } from '../tables.ts'
import { openDepartments } from './departments.ts'
import { memberCards } from './member-cards.ts'

/** One planned change; with `lock`, whoever changes it waits for whoever was first. */
export async function planById(
  tx: Tx,
  organisationId: string,
  id: string,
  lock = false,
): Promise<PlanRow | undefined> {
  const query = tx
    .select()
    .from(plannedChanges)
    .where(and(eq(plannedChanges.organisationId, organisationId), eq(plannedChanges.id, id)))
  const [row] = lock ? await query.for('update') : await query
  return row
}

/** What is still to happen, or could not: the nearest first. */
export function openPlans(tx: Tx, organisationId: string, memberId?: string): Promise<PlanRow[]> {
  return tx
    .select()
    .from(plannedChanges)
    .where(
      and(
        eq(plannedChanges.organisationId, organisationId),
        inArray(plannedChanges.state, ['planned', 'failed']),
        memberId ? eq(plannedChanges.memberId, memberId) : undefined,
      ),
    )
    .orderBy(asc(plannedChanges.dueAt), asc(plannedChanges.id))
    .limit(1000)
}

export interface PlansView {
  readonly plans: PlanView[]
  readonly mayNotEdit: string | null
}

/** Joiners, movers and leavers with their days, of everybody or of one member. */
export async function plansView(
  ctx: Ctx,
  { memberId }: { memberId?: string | undefined },
): Promise<Result<PlansView>> {
  // On which day somebody leaves is nobody's business but theirs who plan it.
  if (!mayFor(ctx.actor, 'people.manage', { departmentId: null }))
    return ok({ plans: [], mayNotEdit: sentences.people })
  const { rows, departments } = await ctx.read(async (tx) => ({
    rows: await openPlans(tx, ctx.organisationId, memberId),
    departments: await openDepartments(tx, ctx.organisationId),
  }))
  const ids = rows.flatMap((row) => [row.memberId, row.move?.managerId ?? [], row.plannedBy ?? []].flat())
  const cards = await memberCards(ctx, ids)
  const nameOf = (id: string | null | undefined): string | null => (id ? (cards.get(id)?.name ?? null) : null)
  const place = (id: string | null): string | null => departments.find((one) => one.id === id)?.name ?? null
  const plans = rows.map(
    (row): PlanView => ({
      id: row.id,
      memberId: row.memberId,
      memberName: nameOf(row.memberId) ?? '',
      kind: row.kind,
      onDay: row.onDay,
      move: row.move && {
        ...row.move,
        departmentName: place(row.move.departmentId ?? null),
        managerName: nameOf(row.move.managerId),
      },
      failure: row.failure,
      plannedBy: nameOf(row.plannedBy),
    }),
  )
  return ok({ plans, mayNotEdit: null })
}
