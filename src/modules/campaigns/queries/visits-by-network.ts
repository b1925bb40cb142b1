import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Window } from '#platform/metric.ts'
import { EMPLOYEE } from '../domain/placements/kinds.ts'

/** What a Referer's network is called where its id is another. */
const ids: Readonly<Record<string, string>> = { fediverse: 'mastodon' }

/**
 * Visits of people through our registered links in [from, to), by the id of the network they came from; those through
 * advertisements are paid for and left out, and those through links of employees are not told here.
 */
export async function visitsByNetwork(ctx: Ctx, { from, to }: Window): Promise<ReadonlyMap<string, number>> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ origin: string; n: number }>(sql`
      select v.origin, sum(v.visits)::int as n from placement_visit v
      join placement p on p.organisation_id = v.organisation_id and p.id = v.placement_id
      where v.organisation_id = ${ctx.organisationId} and v.sort = 'person' and p.kind not in ('ad', ${EMPLOYEE})
        and v.hour >= ${from.toISOString()} and v.hour < ${to.toISOString()} group by 1`),
  )
  return new Map(rows.map(({ origin, n }) => [ids[origin] ?? origin, n]))
}
