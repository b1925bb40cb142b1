import { sql } from 'drizzle-orm'
import pg from 'pg'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { testApp } from '#tests/support/app.ts'
import { countNow } from '../commands/count.ts'
import { GRAIN, HOUR, WEEK } from '../domain/grain.ts'
import { listSignals } from '../queries/list.ts'

/** A Wednesday at ten past noon, UTC; ten weeks around it have no change of summer time in Oslo. */
export const NOON = new Date('2026-07-15T12:11:00Z')

const CHANNEL = '01890000-0000-7000-8000-000000000001'
const LONG_AGO = new Date('2025-07-15T12:00:00Z')

export interface Said {
  readonly at: Date
  /** Queries that found it, by id. */
  readonly by?: readonly string[]
  readonly text?: string
  readonly sentiment?: 'positive' | 'neutral' | 'negative'
  readonly author?: string
  readonly followers?: number
  /** Remote id of the post it stands under. */
  readonly under?: string
  readonly remoteId?: string
  readonly kind?: string
  /** Said to this account of ours. */
  readonly to?: string
  readonly cluster?: string
  /** The source that brought it. */
  readonly from?: string
  /** When it came, if not at once. */
  readonly receivedAt?: Date
}

export type SignalsHouse = Awaited<ReturnType<typeof signalsHouse>>

/** An organisation whose mentions a test writes itself, at moments of a clock it holds. */
export async function signalsHouse() {
  const clock = fixedClock(NOON)
  const app = await testApp({ clock })
  const owner = new pg.Client({ connectionString: app.url })
  await owner.connect()
  // As the server does by itself where there is time: without it the planner takes full tables for empty ones.
  const settle = () => owner.query('analyze mention, mention_enrichment, query_hit, watch_mark, signal_count')
  return {
    app,
    clock,
    async organisation(name?: string) {
      clock.moveTo(NOON)
      const org = await app.organisation(name)
      return { ...org, ...helpers(org.ctx, org.system), settle }
    },
    close: async () => {
      await owner.end()
      await app.close()
    },
  }
}

function helpers(ctx: Ctx, system: Ctx) {
  return {
    count: () => countNow(system),
    /** A query that stands, its id. */
    query: async (name: string, more: { rival?: boolean; departmentId?: string; madeAt?: Date } = {}) => {
      const id = newId()
      const own = [ctx.organisationId, id, (more.madeAt ?? LONG_AGO).toISOString()] as const
      await ctx.write(async (tx) => {
        await tx.execute(sql`insert into listen_query (organisation_id, id, name, purpose, rival, department_id, created_at,
            changed_at)
          values (${own[0]}::uuid, ${id}::uuid, ${name}, 'brand', ${more.rival ?? false}, ${more.departmentId ?? null}::uuid,
            ${own[2]}::timestamptz, ${own[2]}::timestamptz)`)
        await tx.execute(sql`insert into listen_query_version (organisation_id, query_id, version, text, made_at)
          values (${own[0]}::uuid, ${id}::uuid, 1, ${name}, ${own[2]}::timestamptz)`)
      })
      return id
    },
    /** A source beside the accounts, its id. */
    source: async ({ network, since }: { network: string; since: Date }) => {
      const id = newId()
      await ctx.write((tx) =>
        tx.execute(sql`insert into source (organisation_id, id, channel_id, network, kind, term, state, next_at, created_at)
          values (${ctx.organisationId}::uuid, ${id}::uuid, ${CHANNEL}::uuid, ${network}, 'search', ${id}, 'active', now(),
            ${since.toISOString()}::timestamptz)`),
      )
      return id
    },
    /** A time in which that channel was not collected. */
    gap: (from: Date, to: Date) =>
      ctx.write((tx) =>
        tx.execute(sql`insert into source_gap (organisation_id, id, source_id, channel_id, from_at, to_at, reason)
          values (${ctx.organisationId}::uuid, ${newId()}::uuid, ${newId()}::uuid, ${CHANNEL}::uuid,
            ${from.toISOString()}::timestamptz, ${to.toISOString()}::timestamptz, 'No answer.')`),
      ),
    write: (posts: readonly Said[]) => write(ctx, posts),
    shown: async (show: 'now' | 'muted' | 'all' = 'now') =>
      unwrap(await listSignals(ctx, { show, limit: 100 })).signals,
    events: async () => {
      const { rows } = await ctx.read((tx) =>
        tx.execute<{ type: string; subject: string; data: Record<string, unknown> }>(
          sql`select type, subject, data from event where type like 'signal.%' order by seq`,
        ),
      )
      return rows
    },
  }
}

/** So many posts an hour over the weeks before, evenly, each of another author and thread. */
export function steady(queryIds: readonly string[], perHour: number, weeks = 4, until = NOON): Said[] {
  const from = until.getTime() - weeks * WEEK - HOUR
  const step = HOUR / perHour
  return Array.from({ length: Math.floor((until.getTime() - HOUR / 2 - from) / step) }, (_, n) => ({
    at: new Date(from + n * step + 1000),
    by: queryIds,
    sentiment: n % 3 === 0 ? ('positive' as const) : ('neutral' as const),
  }))
}

/** A storm of `n` posts within the ten minutes before a moment. */
export function storm(
  queryIds: readonly string[],
  n: number,
  more: Partial<Said> = {},
  until = NOON,
): Said[] {
  return Array.from({ length: n }, (_, place) => ({
    at: new Date(until.getTime() - 2 * GRAIN + (place * 2 * GRAIN) / n),
    by: queryIds,
    sentiment: place % 5 < 3 ? ('negative' as const) : ('neutral' as const),
    author: `angry${place}`,
    ...more,
  }))
}

/** Stores posts as understood, and what finds them, in one transaction as a batch of intake does. */
async function write(ctx: Ctx, posts: readonly Said[]): Promise<string[]> {
  const rows = posts.map((post) => {
    const id = newId()
    const { remoteId = id, author = `someone-${id}` } = post
    return {
      id,
      remoteId,
      author,
      at: post.at.toISOString(),
      channel: post.to ?? CHANNEL,
      source: post.from ?? null,
      received: (post.receivedAt ?? post.at).toISOString(),
      addressed: post.to !== undefined,
      text: post.text ?? 'Said something',
      kind: post.kind ?? 'mention',
      followers: post.followers ?? 10,
      root: post.under ?? null,
      sentiment: post.sentiment ?? 'neutral',
      cluster: post.cluster ?? id,
      by: post.by ?? [],
    }
  })
  const hits = rows.flatMap((row) => row.by.map((query) => ({ ...row, query })))
  const own = sql`${ctx.organisationId}::uuid`
  const columns = sql`id uuid, "remoteId" text, author text, at timestamptz, received timestamptz, source uuid, channel uuid, addressed boolean, text text,
    kind text, followers bigint, root text, sentiment text, cluster uuid, query uuid`
  await ctx.write(async (tx) => {
    await tx.execute(sql`insert into mention (organisation_id, id, channel_id, network, remote_id, kind, text, published_at,
        received_at, source_id, author_remote_id, author_handle, author_name, author_followers, media, thread_root, addressed, reply_context)
      select ${own}, id, channel, 'bluesky', "remoteId", kind, text, at, received, source, author, author, author, followers, '[]', root,
        addressed, '{}' from json_to_recordset(${JSON.stringify(rows)}::json) as r(${columns})`)
    await tx.execute(sql`insert into mention_enrichment (organisation_id, mention_id, version, sentiment, intent, urgency,
        spam, bot, cluster_id, bands, enriched_at)
      select ${own}, id, 1, sentiment, 'unsure', 'normal', 0, 0, cluster, '{}', at
      from json_to_recordset(${JSON.stringify(rows)}::json) as r(${columns})`)
    await tx.execute(sql`insert into query_hit (organisation_id, query_id, version, item, mention_id, published_at, network,
        channel_id, author, sentiment, reach)
      select ${own}, query, 1, 'bluesky:' || "remoteId", id, at, 'bluesky', channel, 'bluesky:' || author, sentiment, followers
      from json_to_recordset(${JSON.stringify(hits)}::json) as r(${columns})`)
  })
  return rows.map(({ id }) => id)
}
