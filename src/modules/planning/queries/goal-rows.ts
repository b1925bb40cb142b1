import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { type GoalRow, goalLinks, goals } from '../tables/goals.ts'

/** All goals in the order of their places, those given up too. */
export function goalRows(tx: Tx, organisationId: string): Promise<GoalRow[]> {
  return tx
    .select()
    .from(goals)
    .where(eq(goals.organisationId, organisationId))
    .orderBy(goals.place, goals.id)
    .limit(2000)
}

export async function goalRow(tx: Tx, organisationId: string, id: string): Promise<GoalRow | undefined> {
  const [row] = await tx
    .select()
    .from(goals)
    .where(and(eq(goals.organisationId, organisationId), eq(goals.id, id)))
  return row
}

export function linkRows(tx: Tx, organisationId: string) {
  return tx.select().from(goalLinks).where(eq(goalLinks.organisationId, organisationId)).limit(5000)
}

/** How a programme is named among what serves goals. */
export const programmeSubject = (tactic: number, departmentId: string | null): string =>
  `programme:${tactic}:${departmentId ?? 'all'}`
export const campaignSubject = (id: string): string => `campaign:${id}`

/** Subjects that a goal which was not given up is served by. */
export async function servedSubjects(tx: Tx, organisationId: string): Promise<Set<string>> {
  const standing = new Set(
    (await goalRows(tx, organisationId)).filter((row) => !row.droppedAt).map(({ id }) => id),
  )
  const links = await linkRows(tx, organisationId)
  return new Set([
    ...standing,
    ...links.filter(({ goalId }) => standing.has(goalId)).map(({ subject }) => subject),
  ])
}

/** True when neither the line nor its programme hangs below a standing goal. */
export const servesNone = (
  served: ReadonlySet<string>,
  line: { readonly goalId: string | null; readonly tactic: number; readonly departmentId: string | null },
): boolean =>
  !(
    (line.goalId !== null && served.has(line.goalId)) ||
    served.has(programmeSubject(line.tactic, line.departmentId)) ||
    served.has(programmeSubject(line.tactic, null))
  )
