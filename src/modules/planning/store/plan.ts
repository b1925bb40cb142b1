import { and, eq, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { planLines, planVersions } from '../tables/plan.ts'

type VersionValues = typeof planVersions.$inferInsert
type LineValues = typeof planLines.$inferInsert
type Key = { readonly organisationId: string; readonly id: string }

/** False when somebody else began a version of this number first. */
export async function insertVersion(tx: WriteTx, row: VersionValues): Promise<boolean> {
  const made = await tx
    .insert(planVersions)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: planVersions.id })
  return made.length === 1
}

export async function updateVersion(tx: WriteTx, key: Key, change: Partial<VersionValues>): Promise<void> {
  await tx
    .update(planVersions)
    .set(change)
    .where(and(eq(planVersions.organisationId, key.organisationId), eq(planVersions.id, key.id)))
}

/** What was approved for the year is so no more. */
export async function supersede(tx: WriteTx, organisationId: string, year: number, at: Date): Promise<void> {
  await tx
    .update(planVersions)
    .set({ state: 'superseded', changedAt: at })
    .where(
      and(
        eq(planVersions.organisationId, organisationId),
        eq(planVersions.year, year),
        eq(planVersions.state, 'approved'),
      ),
    )
}

/** Notes who wrote in a version and for which departments. */
export async function noteWriter(
  tx: WriteTx,
  key: Key,
  { memberId, departmentIds, at }: { memberId: string; departmentIds: readonly string[]; at: Date },
): Promise<void> {
  const both = sql.param([...departmentIds])
  await tx.execute(sql`update plan_version set changed_at = ${at.toISOString()},
    writer_ids = (select array_agg(distinct w) from unnest(writer_ids || ${memberId}::uuid) w),
    department_ids = coalesce((select array_agg(distinct d) from unnest(department_ids || ${both}::uuid[]) d), '{}')
    where organisation_id = ${key.organisationId} and id = ${key.id}`)
}

export async function insertPlanLines(tx: WriteTx, rows: readonly LineValues[]): Promise<void> {
  if (rows.length > 0) await tx.insert(planLines).values([...rows])
}

export async function updatePlanLine(tx: WriteTx, key: Key, change: Partial<LineValues>): Promise<void> {
  await tx
    .update(planLines)
    .set(change)
    .where(and(eq(planLines.organisationId, key.organisationId), eq(planLines.id, key.id)))
}

/** Gives lines of open drafts to another member. */
export async function handPlanLines(
  tx: WriteTx,
  organisationId: string,
  lineIds: readonly string[],
  ownerId: string,
): Promise<void> {
  await tx.execute(sql`update plan_line l set owner_id = ${ownerId} from plan_version v
    where l.organisation_id = ${organisationId} and v.organisation_id = l.organisation_id and v.id = l.version_id
      and v.state in ('draft', 'returned') and l.line_id = any (${sql.param([...lineIds])}::uuid[])`)
}
