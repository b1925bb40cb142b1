import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { hoursOf } from '../../domain/figures/hours.ts'
import type { AskedQuery, Window } from './asked.ts'
import { standing } from './found.ts'

/** How many posts of a period are the same to every figure. */
export interface Sum {
  /** Which of the periods, from 0. */
  readonly period: number
  readonly network: string
  readonly language: string | null
  readonly sentiment: string | null
  /** Which of the asked queries found them, from 0, in order. */
  readonly foundBy: readonly number[]
  readonly n: number
}

type Row = Omit<Sum, 'foundBy'> & { readonly places: string }

/**
 * What the queries found in [from, to) by the words they have now, in periods that begin at `starts` (the first at
 * `from`): each post once, with all of the queries that found it. Read from the counted hours; hours that are cut or in
 * which something changed since are counted from the rows, in the same statement and so at the same moment. Posts that
 * the one who asks may not see are taken off.
 */
export async function summed(
  ctx: Ctx,
  queries: readonly Pick<AskedQuery, 'id' | 'version'>[],
  window: Window,
  starts: readonly Date[] = [window.from],
): Promise<Sum[]> {
  if (queries.length === 0 || window.to <= window.from) return []
  const { rows } = await ctx.read((tx) =>
    tx.execute<Row>(statement(ctx.organisationId, queries, window, starts)),
  )
  return rows.map(({ places, ...row }) => ({ ...row, foundBy: places.split(',').map(Number) }))
}

const instants = (times: readonly Date[]): SQL =>
  sql`${sql.param(times.map((at) => at.toISOString()))}::timestamptz[]`
const instant = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`

function statement(
  organisationId: string,
  queries: readonly Pick<AskedQuery, 'id' | 'version'>[],
  window: Window,
  starts: readonly Date[],
): SQL {
  const organisation = sql`${organisationId}::uuid`
  const ids = sql.param(queries.map(({ id }) => id))
  const versions = sql.param(queries.map(({ version }) => version))
  const hours = hoursOf(window, starts)
  const [from, to] = [instant(hours.from), instant(hours.to)]
  const bounds = instants(starts)
  const facts = sql`min(h.network) as network, min(h.language) as language, min(h.sentiment) as sentiment,
    array_agg(q.place order by q.place) as places`
  return sql`
    with q as materialized (select id, version, id || ':' || version as key, place::int - 1 as place
        from unnest(${ids}::uuid[], ${versions}::int[]) with ordinality as asked(id, version, place)),
      cut as materialized (select hour from unnest(${instants(hours.cut)}) as c(hour)),
      changed as materialized (select distinct hour from found_hour_mark where organisation_id = ${organisation}
        and hour >= ${from} and hour < ${to} and hour not in (select hour from cut)),
      same as materialized (select g.id, g.network, g.language, g.sentiment,
          (select array_agg(q.place order by q.place) from q where q.key = any(g.found)) as places
        from found_group g where g.organisation_id = ${organisation} and g.found && (select array_agg(key) from q)),
      counted as (select width_bucket(s.hour, ${bounds}) - 1 as period, c.id, sum(c.n)::int as n
        from found_hour s cross join lateral unnest(s.groups, s.counts) as c(id, n)
        where s.organisation_id = ${organisation} and s.hour >= ${from} and s.hour < ${to}
          and s.hour not in (select hour from cut) and s.hour not in (select hour from changed)
        group by 1, 2),
      looked_at as (select width_bucket(h.published_at, ${bounds}) - 1 as period, h.mention_id, ${facts}
        from (select hour from cut union all select hour from changed) d cross join q
        -- \`offset 0\`: a look into the index for each hour and query, whatever the planner thinks of their number.
        cross join lateral (select * from query_hit h where h.organisation_id = ${organisation} and h.query_id = q.id
          and h.version = q.version and h.published_at >= greatest(d.hour, ${instant(window.from)})
          and h.published_at < least(d.hour + interval '1 hour', ${instant(window.to)}) offset 0) h
        where ${standing(organisation)} group by 1, 2),
      hidden as (select width_bucket(h.published_at, ${bounds}) - 1 as period, h.mention_id, ${facts}
        from weft_hidden_hits(${from}, ${to}) h join q on h.query_id = q.id and h.version = q.version
        where weft_full_hour(h.published_at) not in (select hour from cut union all select hour from changed)
        group by 1, 2),
      every as (
        select period, network, language, sentiment, places, n from counted join same using (id)
        union all select period, network, language, sentiment, places, 1 from looked_at
        union all select period, network, language, sentiment, places, -1 from hidden)
    select period, network, language, sentiment, array_to_string(places, ',') as places, sum(n)::int as n
    from every group by 1, 2, 3, 4, 5 having sum(n) <> 0`
}
