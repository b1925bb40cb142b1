import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Figure, MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { coverage, postRow, unknown } from './metrics.ts'
import { type AskedQuery, askedQueries } from './queries/figures/asked.ts'
import { found } from './queries/figures/found.ts'
import { summed } from './queries/figures/sums.ts'

/** Below this many known moods the figure says more about chance than about people (metrics.md). */
const FEW_MOODS = 30
const noQuery = 'There is no query for our name yet.'

const ours = async (ctx: Ctx): Promise<AskedQuery[]> =>
  (await askedQueries(ctx)).filter(({ rival }) => !rival)

/** The posts behind, the newest first; only those with a mood where `moods` is asked for. */
async function postRows(
  ctx: Ctx,
  query: MetricQuery,
  page: { readonly limit: number; readonly offset: number },
  moods: boolean,
) {
  const own = await ours(ctx)
  if (own.length === 0) return { rows: [], total: 0 }
  const more = moods ? sql`and h.sentiment in ('positive', 'negative', 'neutral')` : sql``
  const every = sql`select distinct on (published_at, item) * from (${found(ctx, own, query.window, more)}) every
    order by published_at desc, item`
  return ctx.read(async (tx) => {
    const counted = await tx.execute<{ n: number }>(sql`select count(*)::int as n from (${every}) one`)
    const { rows } = await tx.execute<{ id: string; at: Date; name: string; text: string; mood: string }>(sql`
      select m.id, m.published_at as at, m.author_name as name, left(m.text, 140) as text, post.sentiment as mood
      from (${every} limit ${page.limit} offset ${page.offset}) post
      join mention m on m.organisation_id = ${ctx.organisationId}::uuid and m.id = post.mention_id
      order by post.published_at desc, post.item`)
    return {
      total: counted.rows[0]?.n ?? 0,
      rows: rows.map((row) => ({ ...postRow(row), note: moods ? row.mood : null })),
    }
  })
}

/** Net sentiment (metrics.md): 100·(P − N) ÷ (P + N + U), the variant that counts the neutral ones. */
export const netSentiment: MetricDefinition = {
  id: 'net-sentiment',
  version: 1,
  name: 'Net sentiment',
  definition:
    'Of the posts that our own queries found, 100·(positive − negative) ÷ (positive + negative + neutral): the variant with the neutral ones. Beside it the polarity, 100·(positive − negative) ÷ (positive + negative). Posts whose mood is not sure do not count; fewer than 30 are not shown.',
  unit: 'points',
  tactic: 4,
  lowerIsBetter: false,
  splits: [],
  async compute(ctx, query) {
    const own = await ours(ctx)
    if (own.length === 0) return unknown(['value', 'polarity'], noQuery)
    const sums = await summed(ctx, own, query.window)
    const count = (mood: string): number =>
      sums.filter(({ sentiment }) => sentiment === mood).reduce((sum, { n }) => sum + n, 0)
    const [good, bad, neutral] = [count('positive'), count('negative'), count('neutral')]
    const figure = (whole: number): Figure =>
      whole < FEW_MOODS
        ? { value: null, reason: 'Fewer than 30 posts whose mood is sure, so this would mislead.', n: whole }
        : { value: (100 * (good - bad)) / whole, reason: null, n: whole }
    return {
      figures: { value: figure(good + bad + neutral), polarity: figure(good + bad) },
      coverage: await coverage(ctx, query.window),
    }
  },
  rows: (ctx, query, page) => postRows(ctx, query, page, true),
}

/** Consumer conversation (metrics.md, T7): how many different people speak about us. */
export const consumerConversation: MetricDefinition = {
  id: 'consumer-conversation',
  version: 1,
  name: 'Consumer conversation',
  definition:
    'Different people outside who wrote posts that our own queries found in the period, and how many posts. Our own accounts are not heard; the same person on two networks counts twice as long as nobody proved that they are one.',
  unit: 'count',
  tactic: 7,
  lowerIsBetter: false,
  splits: [],
  async compute(ctx, query) {
    const own = await ours(ctx)
    if (own.length === 0) return unknown(['value', 'posts'], noQuery)
    const { rows } = await ctx.read((tx) =>
      tx.execute<{
        authors: number
        posts: number
      }>(sql`select count(distinct (network, author))::int as authors,
        count(distinct item)::int as posts from (${found(ctx, own, query.window)}) every`),
    )
    const { authors, posts } = rows[0] ?? { authors: 0, posts: 0 }
    const share = await coverage(ctx, query.window)
    if (posts === 0 && share === 0) {
      const deaf = unknown(['value', 'posts'], 'Nothing could be collected in this period.')
      return { ...deaf, coverage: share }
    }
    const figure = (value: number): Figure => ({ value, reason: null, n: posts })
    return { figures: { value: figure(authors), posts: figure(posts) }, coverage: share }
  },
  rows: (ctx, query, page) => postRows(ctx, query, page, false),
}
