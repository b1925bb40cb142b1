import { and, eq, inArray } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { goalLinks, goals } from '../tables/goals.ts'

type GoalValues = typeof goals.$inferInsert

export async function insertGoal(tx: WriteTx, row: GoalValues): Promise<void> {
  await tx.insert(goals).values(row)
}

export async function updateGoal(
  tx: WriteTx,
  key: { readonly organisationId: string; readonly id: string },
  change: Partial<GoalValues>,
): Promise<void> {
  await tx
    .update(goals)
    .set(change)
    .where(and(eq(goals.organisationId, key.organisationId), eq(goals.id, key.id)))
}

export async function handGoals(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
  ownerId: string,
): Promise<void> {
  await tx
    .update(goals)
    .set({ ownerId })
    .where(and(eq(goals.organisationId, organisationId), inArray(goals.id, [...ids])))
}

export async function setLink(tx: WriteTx, row: typeof goalLinks.$inferInsert): Promise<void> {
  await tx
    .insert(goalLinks)
    .values(row)
    .onConflictDoUpdate({
      target: [goalLinks.organisationId, goalLinks.subject],
      set: { goalId: row.goalId, at: row.at },
    })
}

export async function dropLink(tx: WriteTx, organisationId: string, subject: string): Promise<void> {
  await tx
    .delete(goalLinks)
    .where(and(eq(goalLinks.organisationId, organisationId), eq(goalLinks.subject, subject)))
}
