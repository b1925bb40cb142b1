import { and, eq, sql } from 'drizzle-orm'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { CampaignCard } from '../contract.ts'
import { stateOn } from '../domain/campaigns/campaign.ts'
import { EMPLOYEE } from '../domain/placements/kinds.ts'
import { type CampaignRow, campaigns } from '../tables.ts'

export async function campaignRow(
  tx: Tx,
  organisationId: string,
  id: string,
  { lock = false } = {},
): Promise<CampaignRow | undefined> {
  const query = tx
    .select()
    .from(campaigns)
    .where(and(eq(campaigns.organisationId, organisationId), eq(campaigns.id, id)))
  const [row] = await (lock ? query.for('update') : query)
  return row
}

/** Another campaign that has this name or code already. */
export async function sameName(
  tx: Tx,
  organisationId: string,
  { name, code }: { readonly name: string; readonly code: string },
  exceptId: string | null,
): Promise<'name' | 'code' | null> {
  const { rows } = await tx.execute<{
    name: boolean
  }>(sql`select lower(name) = lower(${name}) as name from campaign
    where organisation_id = ${organisationId} and (lower(name) = lower(${name}) or (code <> '' and lower(code) = lower(${code})))
      and id is distinct from ${exceptId}::uuid limit 1`)
  const [row] = rows
  return row ? (row.name ? 'name' : 'code') : null
}

type Sums = { readonly placements: number; readonly visits: number }

/** Rows as cards: names of people and departments, how many placements, how many visits. */
export async function campaignCards(
  ctx: Ctx,
  tx: Tx,
  rows: readonly CampaignRow[],
  today: string,
): Promise<CampaignCard[]> {
  const departments = new Map((await departmentCards(ctx)).map((one) => [one.id, one.name]))
  const members = await memberCards(ctx, [...new Set(rows.flatMap(({ ownerId }) => ownerId ?? []))])
  const sums = await sumsOf(tx, ctx.organisationId, rows)
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    code: row.code,
    department: named(row.departmentId, departments.get(row.departmentId ?? '')),
    programme: row.programme,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    owner: named(row.ownerId, members.get(row.ownerId ?? '')?.name),
    state: stateOn(row, today),
    ...(sums.get(row.id) ?? { placements: 0, visits: 0 }),
  }))
}

export function named(id: string | null, name: string | undefined): { id: string; name: string } | null {
  return id && name ? { id, name } : null
}

async function sumsOf(
  tx: Tx,
  organisationId: string,
  rows: readonly { id: string }[],
): Promise<Map<string, Sums>> {
  if (rows.length === 0) return new Map()
  const ids = rows.map(({ id }) => id)
  const found = await tx.execute<{ id: string; placements: number; visits: number }>(sql`
    select p.campaign_id as id, count(*)::int as placements, coalesce(sum(v.n), 0)::int as visits
    from placement p left join lateral (select sum(visits)::int as n from placement_visit v
      where v.organisation_id = p.organisation_id and v.placement_id = p.id and v.sort = 'person') v on true
    where p.organisation_id = ${organisationId} and p.kind <> ${EMPLOYEE} and p.campaign_id = any (${sql.param(ids)}::uuid[]) group by 1`)
  return new Map(found.rows.map(({ id, placements, visits }) => [id, { placements, visits }]))
}
