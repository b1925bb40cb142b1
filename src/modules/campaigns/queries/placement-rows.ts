import { and, eq, gte, isNull, like, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { PlacementCard } from '../contract.ts'
import { EMPLOYEE, type PlacementKind } from '../domain/placements/kinds.ts'
import { campaigns, type PlacementRow, placements } from '../tables.ts'
import { named } from './campaign-rows.ts'
import type { LinkPlaces } from './link-places.ts'

export interface PlacementFilter {
  readonly q?: string | undefined
  readonly kind?: PlacementKind | undefined
  readonly campaignId?: string | undefined
  readonly state?: 'standing' | 'planned' | 'gone' | 'retired' | 'all' | undefined
}

/** What stands in the register: all but the links that employees share, which are theirs alone to see. */
export const registered = (organisationId: string): SQL | undefined =>
  and(eq(placements.organisationId, organisationId), sql`${placements.kind} <> ${EMPLOYEE}`)

export async function placementRow(
  tx: Tx,
  organisationId: string,
  id: string,
  { lock = false } = {},
): Promise<PlacementRow | undefined> {
  const query = tx
    .select()
    .from(placements)
    .where(and(registered(organisationId), eq(placements.id, id)))
  const [row] = await (lock ? query.for('update') : query)
  return row
}

/** The condition that a filter means, on a day of the organisation. */
export function wanted(organisationId: string, filter: PlacementFilter, today: string): SQL | undefined {
  const { q, kind, campaignId, state = 'all' } = filter
  const words = `%${(q ?? '').toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return and(
    registered(organisationId),
    kind ? eq(placements.kind, kind) : undefined,
    campaignId ? eq(placements.campaignId, campaignId) : undefined,
    inState(state, today),
    q
      ? or(
          like(sql`lower(${placements.place})`, words),
          like(sql`lower(coalesce(${placements.spokenCode}, ''))`, words),
          like(sql`coalesce(${placements.code}, '')`, words),
          like(sql`lower(coalesce(${placements.target}, ''))`, words),
        )
      : undefined,
  )
}

function inState(state: PlacementFilter['state'], today: string): SQL | undefined {
  if (state === 'all') return undefined
  if (state === 'retired') return sql`${placements.retiredAt} is not null`
  const there = isNull(placements.retiredAt)
  if (state === 'planned') return and(there, sql`${placements.standsFrom} > ${today}`)
  if (state === 'gone') return and(there, lt(placements.standsUntil, today))
  return and(
    there,
    lte(placements.standsFrom, today),
    or(isNull(placements.standsUntil), gte(placements.standsUntil, today)),
  )
}

/** Rows as cards, with names, links and how often they were visited. */
export async function placementCards(
  ctx: Ctx,
  tx: Tx,
  rows: readonly PlacementRow[],
  { linkOf }: Pick<LinkPlaces, 'linkOf'>,
): Promise<PlacementCard[]> {
  if (rows.length === 0) return []
  const departments = new Map((await departmentCards(ctx)).map((one) => [one.id, one.name]))
  const members = await memberCards(ctx, [...new Set(rows.flatMap(({ ownerId }) => ownerId ?? []))])
  const names = await campaignNamesOf(tx, ctx.organisationId)
  const visited = await visitedOf(tx, ctx.organisationId, rows)
  return rows.map((row) => {
    const seen = visited.get(row.id)
    return {
      id: row.id,
      kind: row.kind,
      place: row.place,
      campaign: named(row.campaignId, names.get(row.campaignId ?? '')),
      department: named(row.departmentId, departments.get(row.departmentId ?? '')),
      owner: named(row.ownerId, members.get(row.ownerId ?? '')?.name),
      standsFrom: row.standsFrom,
      standsUntil: row.standsUntil,
      target: row.target,
      link: row.code ? linkOf(row.code) : null,
      spokenCode: row.spokenCode,
      retiredAt: row.retiredAt?.toISOString() ?? null,
      visits: seen?.n ?? 0,
      lastVisitAt: seen ? new Date(seen.last).toISOString() : null,
    }
  })
}

async function campaignNamesOf(tx: Tx, organisationId: string): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: campaigns.id, name: campaigns.name })
    .from(campaigns)
    .where(eq(campaigns.organisationId, organisationId))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function visitedOf(
  tx: Tx,
  organisationId: string,
  rows: readonly { id: string }[],
): Promise<Map<string, { n: number; last: string }>> {
  const ids = rows.map(({ id }) => id)
  const found = await tx.execute<{ id: string; n: number; last: string }>(sql`
    select placement_id as id, sum(visits)::int as n, max(hour) as last from placement_visit
    where organisation_id = ${organisationId} and placement_id = any (${sql.param(ids)}::uuid[]) and sort = 'person'
    group by 1`)
  return new Map(found.rows.map(({ id, n, last }) => [id, { n, last }]))
}
