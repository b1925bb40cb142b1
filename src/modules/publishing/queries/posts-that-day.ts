import { and, between, count, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { posts } from '../tables.ts'

const DAY = 86_400_000

/** How many posts of each channel went out within the last day or are due within it; for networks that count. */
export async function postsThatDay(ctx: Ctx, channelIds: readonly string[]): Promise<Map<string, number>> {
  if (channelIds.length === 0) return new Map()
  const now = ctx.now().getTime()
  const rows = await ctx.read((tx) =>
    tx
      .select({ channelId: posts.channelId, posts: count() })
      .from(posts)
      .where(
        and(
          eq(posts.organisationId, ctx.organisationId),
          inArray(posts.channelId, [...channelIds]),
          between(posts.dueAt, new Date(now - DAY), new Date(now)),
          inArray(posts.state, ['scheduled', 'claimed', 'sending', 'unknown', 'live']),
        ),
      )
      .groupBy(posts.channelId),
  )
  return new Map(rows.map((row) => [row.channelId, row.posts]))
}
