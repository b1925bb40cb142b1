import { and, eq, inArray } from 'drizzle-orm'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { IncidentCard } from '../contract/shapes.ts'
import { reviews } from '../tables/after.ts'
import { type IncidentRow, seatRows } from '../tables/incident.ts'
import { iso } from './rows.ts'

export const somebody = 'Somebody who left'

/** Names by id; those who left are still named. */
export async function namesOf(
  ctx: Ctx,
  ids: readonly (string | null | undefined)[],
): Promise<(id: string | null | undefined) => { id: string; name: string } | null> {
  const cards = await memberCards(ctx, [...new Set(ids.filter((id) => typeof id === 'string'))])
  return (id) => (id ? { id, name: cards.get(id)?.name ?? somebody } : null)
}

/** Incidents as lists show them: commander, department and review are loaded once for all. */
export async function cardsOf(ctx: Ctx, tx: Tx, rows: readonly IncidentRow[]): Promise<IncidentCard[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const commanders = await tx
    .select()
    .from(seatRows)
    .where(
      and(
        eq(seatRows.organisationId, ctx.organisationId),
        inArray(seatRows.incidentId, ids),
        eq(seatRows.seat, 'commander'),
      ),
    )
  const reviewed = await tx
    .select({ id: reviews.incidentId, state: reviews.state })
    .from(reviews)
    .where(and(eq(reviews.organisationId, ctx.organisationId), inArray(reviews.incidentId, ids)))
  const leading = new Map(commanders.map((row) => [row.incidentId, row.memberId]))
  const states = new Map(reviewed.map((row) => [row.id, row.state]))
  const name = await namesOf(ctx, [...leading.values()])
  const departments = new Map((await departmentCards(ctx)).map((card) => [card.id, card.name]))
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    state: row.state,
    severity: row.severity,
    scenario: row.scenario,
    floor: row.floor,
    restricted: row.restricted,
    department: row.departmentId
      ? { id: row.departmentId, name: departments.get(row.departmentId) ?? 'A department that is gone' }
      : null,
    openedAt: row.openedAt.toISOString(),
    closedAt: iso(row.closedAt),
    commander: name(leading.get(row.id)),
    updateDueAt: iso(row.updateDueAt),
    mergedInto: row.mergedInto,
    review: states.get(row.id) ?? null,
  }))
}
