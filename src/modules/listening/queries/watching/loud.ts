import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { anyOf, askedWords } from '../../domain/asked-words.ts'
import { SPAM_FROM } from '../../domain/spam-from.ts'
import { cameLate, itsSource } from './late.ts'

interface Window {
  readonly from: Date
  readonly to: Date
}

/** What was written in a window and came since a moment. */
interface Heard extends Window {
  readonly heardFrom: Date
}

const LIMIT = 500

/**
 * Of a mention `m`: it spoke to us, or a query for us (not for a rival) finds it, whose words were asked for already when it
 * came: what a new query finds among what is stored is no news.
 */
const concernsUs = (ctx: Ctx): SQL => sql`(m.addressed or exists (select from query_hit h join listen_query q
  on q.organisation_id = h.organisation_id and q.id = h.query_id and q.version = h.version
  join listen_query_version v on v.organisation_id = q.organisation_id and v.query_id = q.id and v.version = q.version
    and v.made_at <= m.received_at
  where h.organisation_id = ${ctx.organisationId}::uuid and h.mention_id = m.id and not q.rival))`

/**
 * News that concerns us, read, for which a condition holds; newest first, at most 500. `offset 0`: the planner knows next to nothing of the
 * last minutes, and in a flood would read everything that was written in the window for what came since the last look.
 */
const concerning = (ctx: Ctx, heard: Heard, what: SQL, condition: SQL): SQL => {
  const { less, rest } = bounds(heard)
  return sql`select ${what}
  from (select * from mention where organisation_id = ${ctx.organisationId}::uuid and ${less} and deleted_at is null offset 0) m
    ${itsSource} left join mention_enrichment e on e.organisation_id = m.organisation_id and e.mention_id = m.id
  where ${rest} and coalesce(e.spam, 0) < ${SPAM_FROM} and ${condition} and not ${cameLate} and ${concernsUs(ctx)}
  order by m.published_at desc, m.id desc limit ${LIMIT}`
}

/** What is looked up, and what is asked of each that is found. Posts come after they were written: since a moment of the window came less. */
function bounds({ from, to, heardFrom }: Heard): { readonly less: SQL; readonly rest: SQL } {
  const came = (at: SQL) => sql`${at} >= ${heardFrom.toISOString()}::timestamptz`
  const written = (at: SQL) =>
    sql`${at} >= ${from.toISOString()}::timestamptz and ${at} < ${to.toISOString()}::timestamptz`
  return heardFrom >= from
    ? { less: came(sql`received_at`), rest: written(sql`m.published_at`) }
    : { less: written(sql`published_at`), rest: came(sql`m.received_at`) }
}

/** What concerns us, came since a moment, and has one of these words; messages to us too. A word may end in `*`. */
export async function saidWith(
  ctx: Ctx,
  window: Heard & { readonly words: readonly string[] },
): Promise<{ mentionId: string; words: string[] }[]> {
  const asked = askedWords(window.words)
  if (asked.length === 0) return []
  const any = sql`to_tsquery('simple', ${anyOf(asked)})`
  const which = sql`m.id as "mentionId", array(select t.word from unnest(${sql.param(asked.map(({ word }) => word))}::text[],
    ${sql.param(asked.map(({ query }) => query))}::text[]) t(word, query)
    where m.search @@ to_tsquery('simple', t.query)) as words`
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ mentionId: string; words: string[] }>(
      concerning(ctx, window, which, sql`m.search @@ ${any}`),
    ),
  )
  return rows
}

/** Complaints that many see: what concerns us, sounds negative, and stands in the press or reaches at least so many. */
export async function loudIn(
  ctx: Ctx,
  window: Heard & { readonly reachFrom: number },
): Promise<{ mentionId: string; press: boolean; reach: number | null }[]> {
  const what = sql`m.id as "mentionId", m.kind = 'article' as press, m.author_followers::float8 as reach`
  const loud = sql`e.sentiment = 'negative' and (m.kind = 'article' or m.author_followers >= ${window.reachFrom})`
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ mentionId: string; press: boolean; reach: number | null }>(
      concerning(ctx, window, what, loud),
    ),
  )
  return rows
}

/** The share, 0 to 1, of authors of a window who reach fewer people than this; null when nobody's reach is known. */
export async function reachRank(ctx: Ctx, { from, to }: Window, reach: number): Promise<number | null> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ rank: number | null }>(sql`
      select avg((most < ${reach})::int)::float8 as rank from (select max(m.author_followers) as most from mention m
        where m.organisation_id = ${ctx.organisationId}::uuid and m.published_at >= ${from.toISOString()}::timestamptz
          and m.published_at < ${to.toISOString()}::timestamptz and m.author_followers is not null
        group by m.network, m.author_remote_id) every`),
  )
  return rows[0]?.rank ?? null
}
