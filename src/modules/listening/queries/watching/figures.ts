import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { SaidWhere } from './said.ts'

/** How much was said in a time, of how many, and how many may have seen it. */
export interface SaidFigures {
  readonly at: Date
  readonly mentions: number
  readonly authors: number
  readonly positive: number
  readonly neutral: number
  readonly negative: number
  /** Articles. */
  readonly press: number
  /** The most people any one author reaches. */
  readonly reachLow: number
  /** All authors' readers added up, as if nobody read two of them. */
  readonly reachHigh: number
}

type Row = Omit<SaidFigures, 'at'> & { readonly at: string }

/**
 * Figures of public posts in [from, to) that these queries found, that spoke to these channels, or these themselves, each
 * post once, by spans of `minutes` from `from` on; spans without any are left out. Only what the one who asks may see.
 */
export async function saidFigures(
  ctx: Ctx,
  where: SaidWhere & { readonly from: Date; readonly to: Date; readonly minutes: number },
): Promise<SaidFigures[]> {
  const organisation = sql`${ctx.organisationId}::uuid`
  const from = sql`${where.from.toISOString()}::timestamptz`
  const to = sql`${where.to.toISOString()}::timestamptz`
  const { rows } = await ctx.read((tx) =>
    tx.execute<Row>(sql`
      with asked as (
        select h.mention_id as id from query_hit h join listen_query q on q.organisation_id = h.organisation_id
            and q.id = h.query_id and q.version = h.version
          where h.organisation_id = ${organisation} and h.query_id = any(${sql.param(where.queryIds ?? [])}::uuid[])
            and h.published_at >= ${from} and h.published_at < ${to}
        union select id from mention where organisation_id = ${organisation} and addressed
          and channel_id = any(${sql.param(where.channelIds ?? [])}::uuid[]) and published_at >= ${from} and published_at < ${to}
        union select unnest(${sql.param(where.mentionIds ?? [])}::uuid[])),
      post as (
        select distinct on (m.network, m.remote_id) date_bin(make_interval(mins => ${where.minutes}), m.published_at, ${from}) as at,
          m.network || ':' || m.author_remote_id as author, m.author_followers as reach, m.kind, e.sentiment
        from asked join mention m on m.organisation_id = ${organisation} and m.id = asked.id
          left join mention_enrichment e on e.organisation_id = m.organisation_id and e.mention_id = m.id
        where m.deleted_at is null and m.kind <> 'message' and m.published_at >= ${from} and m.published_at < ${to}
        order by m.network, m.remote_id, m.published_at),
      reach as (select at, max(most) as low, sum(most) as high
        from (select at, author, max(coalesce(reach, 0)) as most from post group by 1, 2) one group by 1)
      select at, count(*)::int as mentions, count(distinct author)::int as authors,
        count(*) filter (where sentiment = 'positive')::int as positive,
        count(*) filter (where sentiment = 'neutral')::int as neutral,
        count(*) filter (where sentiment = 'negative')::int as negative,
        count(*) filter (where kind = 'article')::int as press,
        max(low)::float8 as "reachLow", max(high)::float8 as "reachHigh"
      from post join reach using (at) group by at order by at`),
  )
  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}
