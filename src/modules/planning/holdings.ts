import { and, desc, eq, isNull } from 'drizzle-orm'
import { ok } from '#kernel/result.ts'
import type { HoldingKind } from '#platform/holdings.ts'
import { budgetEvent, goalEvent } from './events.ts'
import { allowed } from './policy.ts'
import { handLines } from './store/budget.ts'
import { handGoals } from './store/goals.ts'
import { handPlanLines } from './store/plan.ts'
import { budgetLines } from './tables/budget.ts'
import { goals } from './tables/goals.ts'

const MOST = 200

const ownGoals: HoldingKind = {
  id: 'planning.goals',
  name: 'Goals they answer for',
  async list(ctx, memberId) {
    const rows = await ctx.read((tx) =>
      tx
        .select({ id: goals.id, name: goals.name })
        .from(goals)
        .where(
          and(
            eq(goals.organisationId, ctx.organisationId),
            eq(goals.ownerId, memberId),
            isNull(goals.droppedAt),
          ),
        )
        .limit(MOST),
    )
    return rows.map(({ id, name }) => ({ id, what: 'Goal', label: name, href: '/plan/goals' }))
  },
  async reassign(ctx, ids, toMemberId) {
    const member = await allowed(ctx)
    if (!member.ok) return member
    return ctx.write(async (tx) => {
      await handGoals(tx, ctx.organisationId, ids, toMemberId)
      for (const id of ids) tx.emit(goalEvent('changed', id))
      return ok()
    })
  },
}

const ownLines: HoldingKind = {
  id: 'planning.lines',
  name: 'Budget lines they answer for',
  async list(ctx, memberId) {
    const rows = await ctx.read((tx) =>
      tx
        .select({ id: budgetLines.id, name: budgetLines.name, year: budgetLines.year })
        .from(budgetLines)
        .where(and(eq(budgetLines.organisationId, ctx.organisationId), eq(budgetLines.ownerId, memberId)))
        .orderBy(desc(budgetLines.year))
        .limit(MOST),
    )
    return rows.map(({ id, name, year }) => ({
      ...{ id, what: 'Budget line', label: `${name}, ${year}` },
      href: `/plan/budget?year=${year}`,
    }))
  },
  async reassign(ctx, ids, toMemberId) {
    const member = await allowed(ctx)
    if (!member.ok) return member
    return ctx.write(async (tx) => {
      await handLines(tx, ctx.organisationId, ids, toMemberId)
      await handPlanLines(tx, ctx.organisationId, ids, toMemberId)
      for (const id of ids) tx.emit(budgetEvent('cells-set', id, { cells: 0 }))
      return ok()
    })
  },
}

export const planningHoldings: readonly HoldingKind[] = [ownGoals, ownLines]
