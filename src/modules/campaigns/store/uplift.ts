import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import type { Result } from '../domain/uplift/plan.ts'
import { type PlanRow, plans, series, studies } from '../tables-uplift.ts'

export async function insertSeries(tx: WriteTx, row: typeof series.$inferInsert): Promise<void> {
  await tx.insert(series).values(row)
}

export async function insertStudy(tx: WriteTx, row: typeof studies.$inferInsert): Promise<void> {
  await tx.insert(studies).values(row)
}

export async function insertPlan(tx: WriteTx, row: typeof plans.$inferInsert): Promise<void> {
  await tx.insert(plans).values(row)
}

type Key = Pick<PlanRow, 'organisationId' | 'studyId' | 'version'>

/** What came out; the plan itself is never touched. */
export async function keepResult(
  tx: WriteTx,
  key: Key,
  outcome: { readonly state: PlanRow['state']; readonly result: Result | null; readonly ranAt: Date | null },
): Promise<void> {
  await tx
    .update(plans)
    .set(outcome)
    .where(
      and(
        eq(plans.organisationId, key.organisationId),
        eq(plans.studyId, key.studyId),
        eq(plans.version, key.version),
      ),
    )
}
