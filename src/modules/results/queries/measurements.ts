import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { FigureValue, Measurement } from '../contract.ts'
import { type FigureName, figureNames, readFigure, timesUsual } from '../domain/figures.ts'
import { dueAt, type FigureMoment, figureMoments } from '../domain/moments.ts'
import { type FigureRow, type MeasuredPost, type MomentRow, postFigures, postMoments } from '../tables.ts'

/** How far back a habit of a channel reaches. */
const HABIT_DAYS = 90

type Usual = Readonly<Partial<Record<FigureName, { readonly median: number; readonly n: number }>>>
/** By channel, kind and moment. */
export type Usuals = ReadonlyMap<string, Usual>

/** What a channel's posts of the last 90 days usually have at each moment; late figures do not count. */
export async function usualsOf(ctx: Ctx, channelIds: readonly string[]): Promise<Usuals> {
  if (channelIds.length === 0) return new Map()
  const since = new Date(ctx.now().getTime() - HABIT_DAYS * 86_400_000).toISOString()
  const middle = (column: string) => sql.raw(`percentile_cont(0.5) within group (order by ${column})`)
  const together = 'f.likes + f.shares + f.replies'
  const { rows } = await ctx.read((tx) =>
    tx.execute<Record<string, string | number | null>>(sql`
      select p.channel_id, p.kind, f.moment,
        ${middle('f.views')} as views, count(f.views)::int as views_n,
        ${middle('f.likes')} as likes, count(f.likes)::int as likes_n,
        ${middle('f.shares')} as shares, count(f.shares)::int as shares_n,
        ${middle('f.replies')} as replies, count(f.replies)::int as replies_n,
        ${middle(together)} as together, count(${sql.raw(together)})::int as together_n
      from measured_post p join post_figure f on f.organisation_id = p.organisation_id and f.post_id = p.post_id
      where p.organisation_id = ${ctx.organisationId} and p.channel_id = any(${sql.param([...channelIds])}::uuid[])
        and p.live_at >= ${since}::timestamptz and p.after_post_id is null and not f.late and f.moment <> 'now'
      group by 1, 2, 3`),
  )
  return new Map(
    rows.map((row) => [
      `${row.channel_id} ${row.kind} ${row.moment}`,
      Object.fromEntries(
        figureNames.flatMap((name) =>
          row[name] === null ? [] : [[name, { median: Number(row[name]), n: Number(row[`${name}_n`]) }]],
        ),
      ),
    ]),
  )
}

export interface Measured {
  readonly figures: readonly FigureRow[]
  readonly moments: readonly MomentRow[]
}

/** What was counted of these posts, and what is still to come, by post. */
export async function measuredOf(ctx: Ctx, postIds: readonly string[]): Promise<Map<string, Measured>> {
  if (postIds.length === 0) return new Map()
  const ids = [...postIds]
  const { organisationId } = ctx
  return ctx.read(async (tx) => {
    const figures = await tx
      .select()
      .from(postFigures)
      .where(and(eq(postFigures.organisationId, organisationId), inArray(postFigures.postId, ids)))
    const moments = await tx
      .select()
      .from(postMoments)
      .where(
        and(
          eq(postMoments.organisationId, organisationId),
          inArray(postMoments.postId, ids),
          eq(postMoments.kind, 'figures'),
        ),
      )
    const of = <T extends { readonly postId: string }>(rows: readonly T[], id: string): T[] =>
      rows.filter((row) => row.postId === id)
    return new Map(ids.map((id) => [id, { figures: of(figures, id), moments: of(moments, id) }]))
  })
}

/** The three moments of a post, each a measurement or the reason why there is none. */
export function threeMoments(
  post: MeasuredPost,
  measured: Measured | undefined,
  usuals: Usuals,
  now: Date,
): Record<FigureMoment, Measurement> {
  const entries = figureMoments.map((moment) => {
    const row = measured?.figures.find((one) => one.moment === moment)
    const usual = row?.late === false ? usuals.get(`${post.channelId} ${post.kind} ${moment}`) : undefined
    return [moment, row ? taken(row, usual) : missing(post, measured, moment, now)]
  })
  return Object.fromEntries(entries) as Record<FigureMoment, Measurement>
}

/** One measurement with how it compares to the usual. */
export function taken(row: FigureRow, usual: Usual | undefined): Measurement {
  const entries = figureNames.map((name): [FigureName, FigureValue] => {
    const { value, reason } = readFigure(row, name)
    return [name, { value, reason, usual: timesUsual(value, usual?.[name]) }]
  })
  return {
    ...(Object.fromEntries(entries) as Record<FigureName, FigureValue>),
    moment: row.moment,
    dueAt: row.dueAt.toISOString(),
    takenAt: row.takenAt.toISOString(),
    late: row.late,
    definition: { id: row.definition, words: row.definitionWords },
  }
}

function missing(
  post: MeasuredPost,
  measured: Measured | undefined,
  moment: FigureMoment,
  now: Date,
): Measurement {
  const plan = measured?.moments.find((one) => one.moment === moment)
  const due = plan?.dueAt ?? dueAt(post.liveAt, moment)
  const none: FigureValue = { value: null, reason: whyMissing(post, plan, due, now), usual: null }
  return {
    moment,
    dueAt: due.toISOString(),
    takenAt: null,
    late: false,
    views: none,
    likes: none,
    shares: none,
    replies: none,
    together: none,
    definition: null,
  }
}

function whyMissing(post: MeasuredPost, plan: MomentRow | undefined, due: Date, now: Date): string {
  if (post.remoteId === null) return 'It was posted by hand, so Weft cannot read it on the network.'
  if (plan?.reason) return plan.reason
  if (due > now) return 'This moment is still to come.'
  return 'It is due and was not read yet; the channel may not be connected, or the network gives no answer.'
}
