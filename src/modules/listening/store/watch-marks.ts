import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'

/** How much was said in five minutes that a query found, or that spoke to an account of ours. Moods only where one is known. */
export interface SaidCount {
  readonly kind: 'query' | 'channel'
  readonly id: string
  /** When the five minutes begin. */
  readonly at: Date
  readonly n: number
  readonly positive: number
  readonly neutral: number
  readonly negative: number
}

type Mark = Pick<SaidCount, 'kind' | 'id'> & { readonly at: string }
type Row = Omit<SaidCount, 'at' | 'kind'> & { readonly at: string }

/**
 * Takes at most `limit` marks, of the newest first, and counts anew what they mark; `more`: others are left. It is counted
 * after they are taken: what came in between is counted as well, and its own mark has it counted again.
 */
export async function takeMarked(
  tx: Tx,
  organisationId: string,
  limit: number,
): Promise<{ counts: SaidCount[]; more: boolean }> {
  const { rows: taken } = await tx.execute<Mark>(sql`delete from watch_mark where ctid = any(array(
      select ctid from watch_mark where organisation_id = ${organisationId}::uuid order by bucket desc limit ${limit}))
    returning kind, subject as id, bucket as at`)
  const marks = new Map(taken.map((mark) => [`${mark.kind} ${mark.id} ${mark.at}`, mark]))
  const of = (kind: SaidCount['kind']) => [...marks.values()].filter((mark) => mark.kind === kind)
  const counts = [
    ...(await counted(tx, 'query', of('query'), foundBy(organisationId))),
    ...(await counted(tx, 'channel', of('channel'), saidTo(organisationId))),
  ]
  return { counts, more: taken.length === limit }
}

/**
 * One look into the index for each hour that is marked, whatever the planner thinks of their number: after a bulk load it
 * knows nothing of the tables yet. `said`: what was said about `o.id` from `o.since` up to `o.until`, with its moment and mood.
 */
async function counted(
  tx: Tx,
  kind: SaidCount['kind'],
  marks: readonly Mark[],
  said: SQL,
): Promise<SaidCount[]> {
  if (marks.length === 0) return []
  const { rows } = await tx.execute<Row>(sql`
    with mark as materialized (select * from unnest(${sql.param(marks.map(({ id }) => id))}::uuid[],
        ${sql.param(marks.map(({ at }) => at))}::timestamptz[]) m(id, at)),
      span as materialized (select id, min(at) as since, max(at) + interval '5 minutes' as until from mark
        group by id, date_bin('1 hour', at, timestamptz '2000-01-01 00:00:00+00')),
      found as materialized (select o.id, weft_five_minutes(s.published_at) as at, count(*)::int as n,
          count(*) filter (where s.sentiment = 'positive')::int as positive,
          count(*) filter (where s.sentiment = 'neutral')::int as neutral,
          count(*) filter (where s.sentiment = 'negative')::int as negative
        from span o cross join lateral (${said} offset 0) s group by 1, 2)
    select id, at, coalesce(n, 0) as n, coalesce(positive, 0) as positive, coalesce(neutral, 0) as neutral,
      coalesce(negative, 0) as negative from mark left join found using (id, at)`)
  return rows.map((row) => ({ ...row, kind, at: new Date(row.at) }))
}

/** What the words of now of a query found. */
const foundBy = (organisationId: string): SQL => sql`select h.published_at, h.sentiment from query_hit h
  left join lateral (select m.deleted_at is not null or m.kind = 'message' as hidden from mention m
    where m.organisation_id = ${organisationId}::uuid and m.id = h.mention_id offset 0) m on true
  where h.organisation_id = ${organisationId}::uuid and h.query_id = o.id
    and h.version = (select q.version from listen_query q where q.organisation_id = ${organisationId}::uuid and q.id = o.id)
    and h.published_at >= o.since and h.published_at < o.until and m.hidden is not true`

/** What was said to an account, not privately. */
const saidTo = (organisationId: string): SQL => sql`select m.published_at, e.sentiment from mention m
  left join lateral (select sentiment from mention_enrichment e where e.organisation_id = ${organisationId}::uuid
    and e.mention_id = m.id offset 0) e on true
  where m.organisation_id = ${organisationId}::uuid and m.channel_id = o.id and m.published_at >= o.since
    and m.published_at < o.until and m.addressed and m.deleted_at is null and m.kind <> 'message'`

/** Has everything a query found counted again. */
export async function markQuery(tx: Tx, organisationId: string, queryId: string): Promise<void> {
  await tx.execute(sql`insert into watch_mark (organisation_id, kind, subject, bucket)
    select distinct organisation_id, 'query', query_id, weft_five_minutes(published_at) from query_hit
    where organisation_id = ${organisationId}::uuid and query_id = ${queryId}::uuid`)
}
