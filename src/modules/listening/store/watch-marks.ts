import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'

/**
 * How much was said in five minutes that a query found, or that spoke to an account of ours; or, where it `adds`, so much more than
 * was told of them before. Moods only where one is known.
 */
export interface SaidCount {
  readonly kind: 'query' | 'channel'
  readonly id: string
  /** When the five minutes begin. */
  readonly at: Date
  readonly n: number
  readonly positive: number
  readonly neutral: number
  readonly negative: number
  readonly adds: boolean
}

export interface Taken {
  readonly counts: SaidCount[]
  /** Others are left. */
  readonly more: boolean
  /** Since when posts came that are told of for the first time; null: none did. */
  readonly heardFrom: Date | null
}

/** The last row tells of all of them. */
interface Row extends Omit<SaidCount, 'at' | 'kind'>, Record<string, unknown> {
  readonly kind: SaidCount['kind'] | null
  readonly at: string
  readonly more: boolean
}

/** Places that gains have are worth so many marks: nothing has to be looked up for them. */
const GAINS_A_MARK = 4
const MOST_ROWS = 500

/**
 * Takes at most `limit` marks, of the newest first, and counts anew what they mark; and what was gained since, which is added
 * up. One statement, therefore one look at the database: what is counted anew holds exactly the gains
 * that are taken with it, and no others. So marks wait until all gains can be taken. Of two who do it at once the second waits.
 */
export async function takeMarked(tx: Tx, organisationId: string, limit: number): Promise<Taken> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`watch/${organisationId}`}, 0))`)
  const own = sql`${organisationId}::uuid`
  const { rows } = await tx.execute<Row>(sql`
    with latest as materialized (select ctid as place, sum(size) over (order by id desc) - size as before
        from (select ctid, id, size from watch_gain where organisation_id = ${own} order by id desc limit ${MOST_ROWS}) g),
      gain as (delete from watch_gain where ctid = any(array(
          select place from latest where before < ${limit * GAINS_A_MARK}))
        returning queries, versions, buckets, n, positive, neutral, negative, heard_from),
      rest as materialized (
        select count(*) = ${MOST_ROWS} or coalesce(max(before) >= ${limit * GAINS_A_MARK}, false) as more from latest),
      taken as (delete from watch_mark where ctid = any(array(
          select ctid from watch_mark where organisation_id = ${own} order by bucket desc
          limit (select case when more then 0 else ${limit}::int end from rest)))
        returning kind, subject as id, bucket as at, heard_from),
      mark as materialized (select distinct kind, id, at from taken),
      span as materialized (select kind, id, min(at) as since, max(at) + interval '5 minutes' as until from mark
        group by kind, id, date_bin('1 hour', at, timestamptz '2000-01-01 00:00:00+00')),
      said as (${counted('query', foundBy(own))} union all ${counted('channel', saidTo(own))} union all ${gained(own)}
        union all select kind, id, at, 0, 0, 0, 0, false, true from mark),
      told as (select kind, id, at, not bool_or(marked) as adds, ${sum('n')}, ${sum('positive')}, ${sum('neutral')},
          ${sum('negative')}
        from said group by kind, id, at having bool_or(marked) or bool_or(adds))
    select *, false as more from told
    union all select null, null, nullif(greatest(least((select min(heard_from) from taken), (select min(heard_from) from gain)), 'epoch'),
        'infinity'), false, 0, 0, 0, 0, rest.more or (select count(*) from taken) = ${limit} from rest`)
  const counts = rows.flatMap(({ kind, at, more: _, ...row }) =>
    kind === null ? [] : [{ ...row, kind, at: new Date(at) }],
  )
  const all = rows.find(({ kind }) => kind === null)
  return { counts, more: all?.more ?? false, heardFrom: all?.at ? new Date(all.at) : null }
}

/** Of what is marked all that was said, else what was gained. Without a join: that would go by guesses of how many there are. */
const sum = (column: 'n' | SaidMood): SQL =>
  sql.raw(`(case when bool_or(marked) then sum(${column}) filter (where not adds)
    else sum(${column}) filter (where adds) end)::int as ${column}`)

type SaidMood = 'positive' | 'neutral' | 'negative'

/** So many of a mood, as a column. */
const ofMood = (mood: SaidMood): SQL =>
  sql.raw(`count(*) filter (where s.sentiment = '${mood}')::int as ${mood}`)

/**
 * One look into the index for each hour that is marked, whatever the planner thinks of their number: after a bulk load it
 * knows nothing of the tables yet. `said`: what was said about `o.id` from `o.since` up to `o.until`, with its moment and mood.
 */
const counted = (kind: SaidCount['kind'], said: SQL): SQL => sql`select ${kind}::text as kind, o.id,
    weft_five_minutes(s.published_at) as at, count(*)::int as n, ${ofMood('positive')}, ${ofMood('neutral')},
    ${ofMood('negative')}, false as adds, false as marked
  from (select * from span where kind = ${kind} offset 0) o cross join lateral (${said} offset 0) s group by o.id, 3`

/** What was gained, by the words of now. */
const gained = (
  own: SQL,
): SQL => sql`select 'query', g.query, g.bucket, g.n, g.positive, g.neutral, g.negative, true, false
  from (select u.query, u.version, u.bucket, sum(u.n)::int as n, sum(u.positive)::int as positive,
      sum(u.neutral)::int as neutral, sum(u.negative)::int as negative
    from gain cross join lateral unnest(queries, versions, buckets, n, positive, neutral, negative)
      as u(query, version, bucket, n, positive, neutral, negative) group by 1, 2, 3) g
  where g.version = (select q.version from listen_query q where q.organisation_id = ${own} and q.id = g.query)`

/** What the words of now of a query found. */
const foundBy = (own: SQL): SQL => sql`select h.published_at, h.sentiment from query_hit h
  left join lateral (select m.deleted_at is not null or m.kind = 'message' as hidden from mention m
    where m.organisation_id = ${own} and m.id = h.mention_id offset 0) m on true
  where h.organisation_id = ${own} and h.query_id = o.id
    and h.version = (select q.version from listen_query q where q.organisation_id = ${own} and q.id = o.id)
    and h.published_at >= o.since and h.published_at < o.until and m.hidden is not true`

/** What was said to an account, not privately. */
const saidTo = (own: SQL): SQL => sql`select m.published_at, e.sentiment from mention m
  left join lateral (select sentiment from mention_enrichment e where e.organisation_id = ${own}
    and e.mention_id = m.id offset 0) e on true
  where m.organisation_id = ${own} and m.channel_id = o.id and m.published_at >= o.since
    and m.published_at < o.until and m.addressed and m.deleted_at is null and m.kind <> 'message'`

/** Has everything a query found counted again; what its words find among what is stored is no news. */
export async function markQuery(tx: Tx, organisationId: string, queryId: string): Promise<void> {
  await tx.execute(sql`insert into watch_mark (organisation_id, kind, subject, bucket, heard_from)
    select distinct organisation_id, 'query', query_id, weft_five_minutes(published_at), timestamptz 'infinity' from query_hit
    where organisation_id = ${organisationId}::uuid and query_id = ${queryId}::uuid`)
}
