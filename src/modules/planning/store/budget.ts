import { and, eq, inArray, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { budgetLines, chargeBacks, departmentThresholds, forecasts, postings } from '../tables/budget.ts'

type LineValues = typeof budgetLines.$inferInsert
type Key = { readonly organisationId: string; readonly id: string }

export async function insertBudgetLine(tx: WriteTx, row: LineValues): Promise<void> {
  await tx.insert(budgetLines).values(row)
}

export async function updateBudgetLine(tx: WriteTx, key: Key, change: Partial<LineValues>): Promise<void> {
  await tx
    .update(budgetLines)
    .set(change)
    .where(and(eq(budgetLines.organisationId, key.organisationId), eq(budgetLines.id, key.id)))
}

/** Lines are from now on what the approved version says of them. */
export async function takeFaces(
  tx: WriteTx,
  organisationId: string,
  versionId: string,
  at: Date,
): Promise<void> {
  await tx.execute(sql`update budget_line b set tactic = l.tactic, department_id = l.department_id, name = l.name,
      kind = l.kind, owner_id = l.owner_id, changed_at = ${at.toISOString()}
    from plan_line l where l.organisation_id = ${organisationId} and l.version_id = ${versionId}
      and b.organisation_id = l.organisation_id and b.id = l.line_id and l.removed_at is null`)
}

export async function handLines(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
  ownerId: string,
): Promise<void> {
  await tx
    .update(budgetLines)
    .set({ ownerId })
    .where(and(eq(budgetLines.organisationId, organisationId), inArray(budgetLines.id, [...ids])))
}

export async function insertPostings(
  tx: WriteTx,
  rows: readonly (typeof postings.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(postings).values([...rows])
}

export async function voidPosting(tx: WriteTx, key: Key, voidedAt: Date | null): Promise<void> {
  await tx
    .update(postings)
    .set({ voidedAt })
    .where(and(eq(postings.organisationId, key.organisationId), eq(postings.id, key.id)))
}

/** Months are 1 to 12; null takes a forecast away. */
export async function setForecast(
  tx: WriteTx,
  organisationId: string,
  cell: { readonly lineId: string; readonly month: number; readonly minor: number | null; readonly at: Date },
): Promise<void> {
  const { lineId, month, minor, at } = cell
  if (minor === null) {
    await tx
      .delete(forecasts)
      .where(
        and(
          eq(forecasts.organisationId, organisationId),
          eq(forecasts.lineId, lineId),
          eq(forecasts.month, month),
        ),
      )
    return
  }
  await tx
    .insert(forecasts)
    .values({ organisationId, lineId, month, minor, at })
    .onConflictDoUpdate({
      target: [forecasts.organisationId, forecasts.lineId, forecasts.month],
      set: { minor, at },
    })
}

export async function replaceShares(
  tx: WriteTx,
  organisationId: string,
  lineId: string,
  shares: readonly { readonly departmentId: string; readonly share: number }[],
): Promise<void> {
  await tx
    .delete(chargeBacks)
    .where(and(eq(chargeBacks.organisationId, organisationId), eq(chargeBacks.lineId, lineId)))
  if (shares.length > 0)
    await tx.insert(chargeBacks).values(shares.map((one) => ({ organisationId, lineId, ...one })))
}

export async function setDepartmentThreshold(
  tx: WriteTx,
  organisationId: string,
  departmentId: string,
  percent: number | null,
): Promise<void> {
  const { organisationId: org, departmentId: dep } = departmentThresholds
  if (percent === null) {
    await tx.delete(departmentThresholds).where(and(eq(org, organisationId), eq(dep, departmentId)))
    return
  }
  await tx
    .insert(departmentThresholds)
    .values({ organisationId, departmentId, percent })
    .onConflictDoUpdate({ target: [org, dep], set: { percent } })
}
