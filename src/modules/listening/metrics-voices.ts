import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Figure, MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { moodIntervals } from './domain/figures/mood-interval.ts'
import { coverage, postRow, unknown } from './metrics.ts'
import { type AskedQuery, askedQueries } from './queries/figures/asked.ts'
import { conversation, sortedPosts } from './queries/figures/conversation.ts'
import { found } from './queries/figures/found.ts'
import { moodTallies } from './queries/figures/mood-tallies.ts'
import { summed } from './queries/figures/sums.ts'

/** Below this many known moods the figure says more about chance than about people (metrics.md). */
const FEW_MOODS = 30
const noQuery = 'There is no query for our name yet.'

const ours = async (ctx: Ctx): Promise<AskedQuery[]> =>
  (await askedQueries(ctx)).filter(({ rival }) => !rival)

type Page = { readonly limit: number; readonly offset: number }

interface Noted extends Record<string, unknown> {
  readonly id: string
  readonly at: Date
  readonly name: string
  readonly text: string
  readonly note: string
  readonly person: string
}

/** Posts as rows, newest first; `every` gives them, `note` what is said of each. */
async function rowsOf(ctx: Ctx, every: SQL, note: SQL, page: Page) {
  return ctx.read(async (tx) => {
    const counted = await tx.execute<{ n: number }>(sql`select count(*)::int as n from (${every}) one`)
    const { rows } = await tx.execute<Noted>(sql`
      select m.id, m.published_at as at, m.author_name as name, left(m.text, 140) as text, ${note} as note,
        md5(post.network || ' ' || post.author) as person
      from (select * from (${every}) sorted order by published_at desc, item limit ${page.limit} offset ${page.offset}) post
      join mention m on m.organisation_id = ${ctx.organisationId}::uuid and m.id = post.mention_id
      order by post.published_at desc, post.item`)
    return {
      total: counted.rows[0]?.n ?? 0,
      // Who it was, so that people can be counted again, and not who they are.
      rows: rows.map((row) => ({ ...postRow(row), note: row.note, counted: { person: row.person } })),
    }
  })
}

/** The posts with a sure mood. */
async function moodRows(ctx: Ctx, query: MetricQuery, page: Page) {
  const own = await ours(ctx)
  if (own.length === 0) return { rows: [], total: 0 }
  const sure = sql`and h.sentiment in ('positive', 'negative', 'neutral')`
  const every = sql`select distinct on (published_at, item) * from (${found(ctx, own, query.window, sure)}) every
    order by published_at desc, item`
  return rowsOf(ctx, every, sql`post.sentiment`, page)
}

/** All posts, each with what it is. */
async function voiceRows(ctx: Ctx, query: MetricQuery, page: Page) {
  const own = await ours(ctx)
  if (own.length === 0) return { rows: [], total: 0 }
  const note = sql`case post.sort when 'bot' then 'program' when 'repost' then 'passed on' end`
  return rowsOf(ctx, sortedPosts(ctx, own, query.window), note, page)
}

const moodParts = ['value', 'low', 'high', 'polarity', 'polarity-low', 'polarity-high'] as const

/** Net sentiment (metrics.md): 100·(P − N) ÷ (P + N + U), the variant that counts the neutral ones. */
export const netSentiment: MetricDefinition = {
  id: 'net-sentiment',
  version: 1,
  name: 'Net sentiment',
  definition:
    'Of the posts that our own queries found, 100·(positive − negative) ÷ (positive + negative + neutral): the variant with the neutral ones. Beside it the polarity, 100·(positive − negative) ÷ (positive + negative), and of both the ends between which 95 of 100 samples of such people would lie (bootstrap by person, because posts of one are not many voices). Posts whose mood is not sure do not count; fewer than 30 are not shown.',
  unit: 'points',
  tactic: 4,
  lowerIsBetter: false,
  splits: [],
  async compute(ctx, query) {
    const own = await ours(ctx)
    if (own.length === 0) return unknown(moodParts, noQuery)
    const sums = await summed(ctx, own, query.window)
    const count = (mood: string): number =>
      sums.filter(({ sentiment }) => sentiment === mood).reduce((sum, { n }) => sum + n, 0)
    const [good, bad, neutral] = [count('positive'), count('negative'), count('neutral')]
    const [all, opinions] = [good + bad + neutral, good + bad]
    const figure = (whole: number, value: number | undefined): Figure =>
      whole < FEW_MOODS || value === undefined
        ? { value: null, reason: 'Fewer than 30 posts whose mood is sure, so this would mislead.', n: whole }
        : { value, reason: null, n: whole }
    // Without enough posts nothing is drawn.
    const tallies = all < FEW_MOODS ? [] : await moodTallies(ctx, own, query.window)
    const { net, polarity } = moodIntervals(tallies)
    return {
      figures: {
        value: figure(all, (100 * (good - bad)) / all),
        low: figure(all, net?.low),
        high: figure(all, net?.high),
        polarity: figure(opinions, (100 * (good - bad)) / opinions),
        'polarity-low': figure(opinions, polarity?.low),
        'polarity-high': figure(opinions, polarity?.high),
      },
      coverage: await coverage(ctx, query.window),
    }
  },
  rows: (ctx, query, page) => moodRows(ctx, query, page),
}

const voiceParts = ['value', 'posts', 'bots', 'reposts'] as const

/** Consumer conversation (metrics.md, T7): how many different people speak about us. */
export const consumerConversation: MetricDefinition = {
  id: 'consumer-conversation',
  version: 2,
  breaks: [
    {
      version: 2,
      day: '2026-11-23',
      what: 'Posts of programs and posts that only pass another one on stand apart.',
    },
  ],
  name: 'Consumer conversation',
  definition:
    'Different people outside who wrote posts that our own queries found in the period, and how many posts. Posts of accounts that more likely than not a program writes stand apart, and posts that only pass another one on (RT). Our own accounts are not heard; the same person on two networks counts twice as long as nobody proved that they are one.',
  unit: 'count',
  tactic: 7,
  lowerIsBetter: false,
  splits: [],
  async compute(ctx, query) {
    const own = await ours(ctx)
    if (own.length === 0) return unknown(voiceParts, noQuery)
    const { people, posts, bots, reposts } = await conversation(ctx, own, query.window)
    const share = await coverage(ctx, query.window)
    const n = posts + bots + reposts
    if (n === 0 && share === 0) {
      const deaf = unknown(voiceParts, 'Nothing could be collected in this period.')
      return { ...deaf, coverage: share }
    }
    const figure = (value: number): Figure => ({ value, reason: null, n })
    return {
      figures: {
        value: figure(people),
        posts: figure(posts),
        bots: figure(bots),
        reposts: figure(reposts),
      },
      coverage: share,
    }
  },
  rows: (ctx, query, page) => voiceRows(ctx, query, page),
}
