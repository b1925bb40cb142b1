import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { SPAM_FROM } from '../../domain/spam-from.ts'
import { cameLate, itsSource } from './late.ts'

/** What is known of a post for telling what it belongs to. Never its words. */
export interface SaidFact {
  readonly mentionId: string
  /** `network:remote id`: the same post heard twice is one. */
  readonly item: string
  readonly kind: string
  readonly network: string
  readonly channelId: string
  /** `network:author`. */
  readonly author: string
  readonly at: Date
  readonly sentiment: string | null
  readonly reach: number | null
  /** `network:remote id` of the post at the top of its thread; its own where it began one. */
  readonly thread: string
  /** The first of a group of near-equal texts; itself when alone. */
  readonly cluster: string
  /** Queries that find it now. */
  readonly queryIds: readonly string[]
  /** Since when what brought it is listened to; null: unknown. */
  readonly since: Date | null
  /** It came by a file, from before anybody listened there, or long after it was written: no news. */
  readonly late: boolean
}

export interface SaidWhere {
  readonly queryIds?: readonly string[]
  readonly channelIds?: readonly string[]
  readonly mentionIds?: readonly string[]
}

type Row = Omit<SaidFact, 'at' | 'reach' | 'since'> & {
  readonly at: string
  readonly reach: string | null
  readonly since: string | null
}

const hit = (ctx: Ctx) => sql`query_hit h join listen_query q on q.organisation_id = h.organisation_id
  and q.id = h.query_id and q.version = h.version where h.organisation_id = ${ctx.organisationId}::uuid`

/** Posts that these queries found, that spoke to these channels, or these themselves. */
function among(ctx: Ctx, where: SaidWhere, from: SQL, to: SQL): SQL {
  const parts: SQL[] = []
  if (where.queryIds?.length)
    parts.push(sql`m.id in (select h.mention_id from ${hit(ctx)} and q.id = any(${sql.param(where.queryIds)}::uuid[])
      and h.published_at >= ${from} and h.published_at < ${to})`)
  if (where.channelIds?.length)
    parts.push(sql`(m.addressed and m.channel_id = any(${sql.param(where.channelIds)}::uuid[]))`)
  if (where.mentionIds?.length) parts.push(sql`m.id = any(${sql.param(where.mentionIds)}::uuid[])`)
  return parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` or `)})`
}

/**
 * Facts of public posts written in [from, to), newest first, at most `limit`. Of `mentionIds` neither the time matters nor
 * whether they are public.
 * Only what the one who asks may see; neither deleted ones nor spam.
 */
export async function saidIn(
  ctx: Ctx,
  where: SaidWhere & { readonly from: Date; readonly to: Date; readonly limit: number },
): Promise<SaidFact[]> {
  const from = sql`${where.from.toISOString()}::timestamptz`
  const to = sql`${where.to.toISOString()}::timestamptz`
  const window = where.mentionIds
    ? sql`true`
    : sql`m.published_at >= ${from} and m.published_at < ${to} and m.kind <> 'message'`
  const { rows } = await ctx.read((tx) =>
    tx.execute<Row>(sql`
      select m.id as "mentionId", m.network || ':' || m.remote_id as item, m.kind, m.network, m.channel_id as "channelId",
        m.network || ':' || m.author_remote_id as author, m.published_at as at, e.sentiment, m.author_followers as reach,
        m.network || ':' || coalesce(m.thread_root, m.in_reply_to, m.remote_id) as thread,
        coalesce(e.cluster_id, m.id) as cluster,
        array(select h.query_id::text from ${hit(ctx)} and h.mention_id = m.id) as "queryIds",
        src.created_at as since, ${cameLate} as late
      from mention m ${itsSource} left join mention_enrichment e on e.organisation_id = m.organisation_id and e.mention_id = m.id
      where m.organisation_id = ${ctx.organisationId}::uuid and ${window} and ${among(ctx, where, from, to)}
        and m.deleted_at is null and coalesce(e.spam, 0) < ${SPAM_FROM}
      order by m.published_at desc, m.id desc limit ${where.limit}`),
  )
  return rows.map((row) => ({
    ...row,
    at: new Date(row.at),
    since: row.since === null ? null : new Date(row.since),
    reach: row.reach === null ? null : Number(row.reach),
  }))
}
