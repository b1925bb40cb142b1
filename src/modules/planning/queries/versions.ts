import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { VersionCard } from '../contract.ts'
import { type PlanLineRow, planLines, planVersions, type VersionRow } from '../tables/plan.ts'
import { namesOf } from './names.ts'

export async function versionRow(
  tx: Tx,
  organisationId: string,
  id: string,
  { lock = false } = {},
): Promise<VersionRow | undefined> {
  const query = tx
    .select()
    .from(planVersions)
    .where(and(eq(planVersions.organisationId, organisationId), eq(planVersions.id, id)))
  const [row] = await (lock ? query.for('update') : query)
  return row
}

/** All versions, the newest year and number first. */
export function versionRows(tx: Tx, organisationId: string): Promise<VersionRow[]> {
  return tx
    .select()
    .from(planVersions)
    .where(eq(planVersions.organisationId, organisationId))
    .orderBy(desc(planVersions.year), desc(planVersions.number))
    .limit(500)
}

/** The lines of a version that stand, by tactic and name. */
export function linesOf(tx: Tx, organisationId: string, versionId: string): Promise<PlanLineRow[]> {
  return tx
    .select()
    .from(planLines)
    .where(
      and(
        eq(planLines.organisationId, organisationId),
        eq(planLines.versionId, versionId),
        isNull(planLines.removedAt),
      ),
    )
    .orderBy(planLines.tactic, planLines.name, planLines.lineId)
    .limit(5000)
}

export async function versionCards(ctx: Ctx, rows: readonly VersionRow[]): Promise<VersionCard[]> {
  const names = await namesOf(
    ctx,
    rows.flatMap((row) => [row.authorId, row.submittedBy, row.decidedBy]),
  )
  const who = (id: string | null): string => names.member(id)?.name ?? ''
  return rows.map((row) => ({
    id: row.id,
    year: row.year,
    number: row.number,
    state: row.state,
    note: row.note,
    author: who(row.authorId),
    createdAt: row.createdAt.toISOString(),
    submitted: row.submittedAt ? { by: who(row.submittedBy), at: row.submittedAt.toISOString() } : null,
    decided: row.decidedAt
      ? { by: who(row.decidedBy), at: row.decidedAt.toISOString(), note: row.decisionNote }
      : null,
  }))
}

/** Versions of one year, the newest number first, within an open reading. */
export async function versionsOfYear(tx: Tx, organisationId: string, year: number): Promise<VersionRow[]> {
  return (await versionRows(tx, organisationId)).filter((row) => row.year === year)
}
