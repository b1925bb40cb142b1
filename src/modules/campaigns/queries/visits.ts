import { sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { VisitFigures } from '../contract.ts'
import type { VisitSort } from '../domain/links/visitor.ts'
import { noPlacement } from '../policy.ts'
import { cameThrough } from './came.ts'
import { placementRow } from './placement-rows.ts'
import { daysOf } from './sources.ts'

export interface VisitsAsked {
  readonly id: string
  readonly from: string
  readonly to: string
}

const MOST_DAYS = 1100

/** Visits through one link by day of the organisation, and where they came from. Days without any are there, with 0. */
export async function visitsOf(ctx: Ctx, { id, from, to }: VisitsAsked): Promise<Result<VisitFigures>> {
  const window = { from: new Date(from), to: new Date(to) }
  return ctx.read(async (tx): Promise<Result<VisitFigures>> => {
    const { organisationId } = ctx
    const row = await placementRow(tx, organisationId, id)
    if (!row) return noPlacement
    const { zone } = await organisation(ctx)
    const { first, last } = daysOf(zone, window)
    const inside = sql`v.organisation_id = ${organisationId} and v.placement_id = ${id}
      and v.hour >= ${from} and v.hour < ${to}`
    const days = await tx.execute<VisitFigures['days'][number]>(sql`
      select d::date::text as day, coalesce(sum(v.visits) filter (where v.sort = 'person'), 0)::int as people,
        coalesce(sum(v.firsts), 0)::int as firsts, coalesce(sum(v.visits) filter (where v.sort = 'bot'), 0)::int as bots
      from generate_series(${first}::date, least(${last}::date, ${first}::date + ${MOST_DAYS}::int), interval '1 day') d
      left join placement_visit v on ${inside} and (v.hour at time zone ${zone})::date = d::date
      group by 1 order by 1`)
    const origins = await tx.execute<{ sort: VisitSort; origin: string; n: number }>(sql`
      select v.sort, v.origin, sum(v.visits)::int as n from placement_visit v where ${inside}
      group by 1, 2 order by 3 desc, 2`)
    const said = await tx.execute<{ n: number }>(sql`select coalesce(sum(n), 0)::int as n from placement_count
      where organisation_id = ${organisationId} and kind = 'code' and about = ${id} and day between ${first} and ${last}`)
    const [came] = await cameThrough(tx, { organisationId, zone, window, placementId: id })
    return ok({
      days: days.rows,
      origins: origins.rows,
      people: (came?.visits ?? 0) + (came?.late ?? 0),
      firsts: came?.firsts ?? 0,
      bots: came?.bots ?? 0,
      previews: came?.previews ?? 0,
      late: came?.late ?? 0,
      own: origins.rows.reduce((sum, { sort, n }) => sum + (sort === 'own' ? n : 0), 0),
      said: said.rows[0]?.n ?? 0,
    })
  })
}
