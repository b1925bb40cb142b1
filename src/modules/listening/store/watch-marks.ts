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

/** One look into the index for each mark, whatever the planner thinks of their number. */
async function counted(
  tx: Tx,
  kind: SaidCount['kind'],
  marks: readonly Mark[],
  moods: SQL,
): Promise<SaidCount[]> {
  if (marks.length === 0) return []
  const { rows } = await tx.execute<Row>(sql`
    select c.id, c.at, s.n, s.positive, s.neutral, s.negative
    from unnest(${sql.param(marks.map(({ id }) => id))}::uuid[], ${sql.param(marks.map(({ at }) => at))}::timestamptz[]) c(id, at)
    cross join lateral (select count(*)::int as n, count(*) filter (where sentiment = 'positive')::int as positive,
      count(*) filter (where sentiment = 'neutral')::int as neutral,
      count(*) filter (where sentiment = 'negative')::int as negative from (${moods}) said) s`)
  return rows.map((row) => ({ ...row, kind, at: new Date(row.at) }))
}

/** The moods of what the words of now found of query `c.id` in five minutes. */
const foundBy = (organisationId: string): SQL => sql`select h.sentiment from query_hit h
  where h.organisation_id = ${organisationId}::uuid and h.query_id = c.id
    and h.version = (select q.version from listen_query q where q.organisation_id = ${organisationId}::uuid and q.id = c.id)
    and h.published_at >= c.at and h.published_at < c.at + interval '5 minutes'
    and not exists (select from mention gone where gone.organisation_id = ${organisationId}::uuid
      and gone.id = h.mention_id and gone.deleted_at is not null)
    and not exists (select from mention m where m.organisation_id = ${organisationId}::uuid
      and m.id = h.mention_id and m.kind = 'message')`

/** The moods of what was said to account `c.id`, not privately. */
const saidTo = (organisationId: string): SQL => sql`select e.sentiment from mention m
  left join mention_enrichment e on e.organisation_id = m.organisation_id and e.mention_id = m.id
  where m.organisation_id = ${organisationId}::uuid and m.channel_id = c.id and m.published_at >= c.at
    and m.published_at < c.at + interval '5 minutes' and m.addressed and m.deleted_at is null and m.kind <> 'message'`

/** Has everything a query found counted again. */
export async function markQuery(tx: Tx, organisationId: string, queryId: string): Promise<void> {
  await tx.execute(sql`insert into watch_mark (organisation_id, kind, subject, bucket)
    select distinct organisation_id, 'query', query_id, weft_five_minutes(published_at) from query_hit
    where organisation_id = ${organisationId}::uuid and query_id = ${queryId}::uuid`)
}
