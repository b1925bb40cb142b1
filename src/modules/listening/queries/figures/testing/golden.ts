import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { QueryPurpose, Sentiment } from '../../../tables-queries.ts'

export interface GoldenPost {
  readonly at: Date
  /** Queries that found it, by id. */
  readonly by: readonly string[]
  readonly network?: string
  readonly language?: string | null
  readonly sentiment?: Sentiment | null
  readonly author?: string
  readonly text?: string
  readonly deleted?: boolean
  /** The same item heard through another channel. */
  readonly item?: string
}

/** A channel's source on a network, listening since a moment. */
export async function goldenSource(ctx: Ctx, since: Date, network = 'bluesky', kind = 'account') {
  const [id, channelId] = [newId(), newId()]
  await ctx.write((tx) =>
    tx.execute(sql`insert into source (organisation_id, id, channel_id, network, kind, term, state, next_at, created_at)
      values (${ctx.organisationId}::uuid, ${id}::uuid, ${channelId}::uuid, ${network}, ${kind},
        ${kind === 'account' ? '' : 'word'}, 'active', now(), ${since.toISOString()}::timestamptz)`),
  )
  return { id, channelId }
}

export async function goldenGap(
  ctx: Ctx,
  source: { readonly id: string; readonly channelId: string },
  from: Date,
  to: Date | null,
): Promise<void> {
  await ctx.write((tx) =>
    tx.execute(sql`insert into source_gap (organisation_id, id, source_id, channel_id, from_at, to_at, reason)
      values (${ctx.organisationId}::uuid, ${newId()}::uuid, ${source.id}::uuid, ${source.channelId}::uuid,
        ${from.toISOString()}::timestamptz, ${to?.toISOString() ?? null}::timestamptz, 'no answer')`),
  )
}

/** A query as it stands, counted from `since` on; its id. */
export async function goldenQuery(
  ctx: Ctx,
  name: string,
  since: Date,
  more: { readonly rival?: boolean; readonly purpose?: QueryPurpose; readonly version?: number } = {},
): Promise<string> {
  const id = newId()
  const { rival = false, purpose = rival ? 'competitor' : 'brand', version = 1 } = more
  const at = since.toISOString()
  await ctx.write(async (tx) => {
    await tx.execute(sql`insert into listen_query (organisation_id, id, name, purpose, rival, version, created_at, changed_at)
      values (${ctx.organisationId}::uuid, ${id}::uuid, ${name}, ${purpose}, ${rival}, ${version}, ${at}::timestamptz, ${at}::timestamptz)`)
    await tx.execute(sql`insert into listen_query_version (organisation_id, query_id, version, text, made_at, matched_from)
      values (${ctx.organisationId}::uuid, ${id}::uuid, ${version}, ${name}, now(), ${at}::timestamptz)`)
  })
  return id
}

/** Stores posts and that queries (their first version) found them. */
export async function goldenPosts(ctx: Ctx, posts: readonly GoldenPost[]): Promise<void> {
  await ctx.write(async (tx) => {
    for (const post of posts) {
      const id = newId()
      const { network = 'bluesky', author = 'ada', text = 'Good tents', item = id } = post
      const at = post.at.toISOString()
      const language = post.language === undefined ? 'en' : post.language
      const sentiment = post.sentiment === undefined ? 'neutral' : post.sentiment
      const gone = post.deleted ? at : null
      const channel = newId()
      await tx.execute(sql`insert into mention (organisation_id, id, channel_id, network, remote_id, kind, text, lang,
          published_at, received_at, author_remote_id, author_handle, author_name, author_followers, media, addressed,
          reply_context, deleted_at)
        values (${ctx.organisationId}::uuid, ${id}::uuid, ${channel}::uuid, ${network}, ${item}, 'mention', ${text},
          ${language}, ${at}::timestamptz, ${at}::timestamptz, ${author}, ${`@${author}`}, ${author}, 10, '[]', false, '{}',
          ${gone}::timestamptz)`)
      for (const query of post.by)
        await tx.execute(sql`insert into query_hit (organisation_id, query_id, version, item, mention_id, published_at,
            network, channel_id, author, language, sentiment)
          values (${ctx.organisationId}::uuid, ${query}::uuid, 1, ${`${network}:${item}`}, ${id}::uuid, ${at}::timestamptz,
            ${network}, ${channel}::uuid, ${`${network}:${author}`}, ${language}, ${sentiment}) on conflict do nothing`)
    }
  })
}
