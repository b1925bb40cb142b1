import { and, count, eq, gte, lt, max } from 'drizzle-orm'
import { listMembers, type MemberCard } from '#modules/people/index.ts'
import { activatedMembers } from '#modules/survey/index.ts'
import { certifiedMembers } from '#modules/training/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricQuery } from '#platform/metric.ts'
import { posts } from '../tables.ts'

interface Act {
  readonly card: MemberCard
  readonly acts: number
  readonly last: Date
}

/** Who of ours had something go out in the window, with how often, and who works here. */
export async function acting(ctx: Ctx, { window, departmentId, channelId }: MetricQuery) {
  const of = `${window.from.toISOString()} ${window.to.toISOString()} ${channelId ?? ''}`
  // A board asks for each department: everybody's acts are counted once.
  const rows = await ctx.once(`publishing.acts ${of}`, () =>
    ctx.read((tx) =>
      tx
        .select({ id: posts.authorId, acts: count(), last: max(posts.liveAt) })
        .from(posts)
        .where(
          and(
            eq(posts.organisationId, ctx.organisationId),
            eq(posts.state, 'live'),
            gte(posts.liveAt, window.from),
            lt(posts.liveAt, window.to),
            channelId ? eq(posts.channelId, channelId) : undefined,
          ),
        )
        .groupBy(posts.authorId),
    ),
  )
  const all = (await listMembers(ctx)).filter(
    (card) => departmentId === null || card.departmentId === departmentId,
  )
  const known = new Map(all.map((card) => [card.id, card]))
  const acts = rows.flatMap(({ id, acts: n, last }): Act[] => {
    const card = known.get(id)
    return card && last ? [{ card, acts: n, last }] : []
  })
  return { acts, staff: all.filter(({ status }) => status === 'active') }
}

/** Members who may take part now: certified, and they said yes when they were asked to join. */
export async function eligibleMembers(ctx: Ctx): Promise<ReadonlySet<string>> {
  return ctx.once('publishing.eligible', async () => {
    const certified = await certifiedMembers(ctx)
    return new Set((await activatedMembers(ctx)).filter((id) => certified.has(id)))
  })
}
