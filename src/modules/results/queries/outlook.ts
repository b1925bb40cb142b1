import { and, desc, eq, isNull } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { calendarItems } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Outlook } from '../contract.ts'
import { measuredPosts } from '../tables.ts'

const AHEAD_DAYS = 60

/** What is true where a list of results is empty: what comes, what waits, and what went out before. */
export async function outlook(ctx: Ctx): Promise<Result<Outlook>> {
  const now = ctx.now()
  const to = new Date(now.getTime() + AHEAD_DAYS * 86_400_000)
  const planned = await calendarItems(ctx, { from: now.toISOString(), to: to.toISOString() })
  if (!planned.ok) return planned
  const { items } = planned.value
  const among = (...states: readonly string[]) => items.filter((item) => states.includes(item.state))
  const [last] = await ctx.read((tx) =>
    tx
      .select({ liveAt: measuredPosts.liveAt })
      .from(measuredPosts)
      .where(
        and(
          eq(measuredPosts.organisationId, ctx.organisationId),
          eq(measuredPosts.kind, 'post'),
          isNull(measuredPosts.afterPostId),
        ),
      )
      .orderBy(desc(measuredPosts.liveAt))
      .limit(1),
  )
  return ok({
    coming: among('scheduled').length,
    nextAt: among('scheduled')[0]?.at ?? null,
    waiting: among('waiting', 'submitted').length,
    held: among('held').length,
    lastAt: last?.liveAt.toISOString() ?? null,
  })
}
