import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Figure, MetricAnswer, MetricDefinition, MetricQuery, MetricRow } from '#platform/metric.ts'
import type { ShareRow } from './contract/figures.ts'
import { covered } from './domain/figures/periods.ts'
import { type AskedQuery, askedQueries, type Window } from './queries/figures/asked.ts'
import { collected } from './queries/figures/collected.ts'
import { found } from './queries/figures/found.ts'
import { shareOfVoice } from './queries/figures/share-of-voice.ts'
import { summed } from './queries/figures/sums.ts'

const noDepartment = 'What is said belongs to no department.'
const noChannel = 'What is said is counted over all sources alike.'

/** Share of voice (metrics.md, T1): own ÷ (own + rivals) × 100, and the same of positive posts. */
export const shareOfVoiceMetric: MetricDefinition = {
  id: 'share-of-voice',
  version: 1,
  name: 'Share of voice',
  definition:
    'Posts that queries for our name found, as a share of those and the ones that queries for rivals found. A post that names several counts for each. All are counted by the words the queries have now, over the same sources.',
  unit: 'percent',
  tactic: 1,
  lowerIsBetter: false,
  splits: [],
  async compute(ctx, query) {
    const refused = refusal(query)
    if (refused) return unknown(['value', 'positive'], refused)
    const found = await shareOfVoice(ctx, asText(query.window))
    if (!found.ok) return unknown(['value', 'positive'], found.error.message)
    const { own, rows, counted } = found.value
    if (rows.every(({ rival }) => !rival))
      return unknown(['value', 'positive'], 'No query is marked as a rival’s.')
    const positive = rows.reduce((sum, row) => sum + row.positive, 0)
    const none = 'Nothing was heard of either side in this period.'
    return {
      figures: {
        value: { value: own.share, reason: own.share === null ? none : null, n: counted },
        positive: { value: own.positiveShare, reason: own.positiveShare === null ? none : null, n: positive },
      },
      coverage: await coverage(ctx, query.window),
    }
  },
  async rows(ctx, query, page) {
    const found = await shareOfVoice(ctx, asText(query.window))
    const rows = found.ok && !refusal(query) ? found.value.rows : []
    return {
      total: rows.length,
      rows: rows
        .slice(page.offset, page.offset + page.limit)
        .map((row) => rowOf(row, query.window.to.toISOString())),
    }
  },
}

/** How much was said: different posts that queries of ours found. */
export const mentionVolume: MetricDefinition = {
  id: 'mention-volume',
  version: 1,
  name: 'Posts about us',
  definition:
    'Different posts that our own queries found in the period, by the time they were written. Queries for rivals do not count; posts deleted on the network neither.',
  unit: 'count',
  tactic: 1,
  lowerIsBetter: false,
  splits: [],
  async compute(ctx, query) {
    const refused = refusal(query)
    if (refused) return unknown(['value'], refused)
    const own = (await askedQueries(ctx)).filter(({ rival }) => !rival)
    if (own.length === 0) return unknown(['value'], 'There is no query for our name yet.')
    if (own.every(({ since }) => since >= query.window.to))
      return unknown(['value'], 'The queries of today were not counted so far back.')
    const n = await different(ctx, own, query.window)
    const share = await coverage(ctx, query.window)
    const missing = n === 0 && share === 0
    const value: Figure = {
      value: missing ? null : n,
      reason: missing ? 'Nothing could be collected in this period.' : null,
      n,
    }
    return { figures: { value }, coverage: share }
  },
  async rows(ctx, query, page) {
    const own = (await askedQueries(ctx)).filter(({ rival }) => !rival)
    if (own.length === 0 || refusal(query)) return { rows: [], total: 0 }
    const total = await different(ctx, own, query.window)
    return ctx.read(async (tx) => {
      const { rows } = await tx.execute<{ id: string; at: Date; name: string; text: string }>(sql`
        select m.id, m.published_at as at, m.author_name as name, left(m.text, 140) as text
        from (select distinct on (published_at, item) * from (${found(ctx, own, query.window)}) every
          order by published_at desc, item limit ${page.limit} offset ${page.offset}) post
        join mention m on m.organisation_id = ${ctx.organisationId}::uuid and m.id = post.mention_id
        order by post.published_at desc, post.item`)
      return { total, rows: rows.map(postRow) }
    })
  },
}

/** How many different posts the queries found. */
async function different(ctx: Ctx, queries: readonly AskedQuery[], window: Window): Promise<number> {
  return (await summed(ctx, queries, window)).reduce((sum, { n }) => sum + n, 0)
}

const asText = ({ from, to }: Window) => ({ from: from.toISOString(), to: to.toISOString() })

/** Why the question has no answer here; null when it has. */
function refusal({ departmentId, channelId }: MetricQuery): string | null {
  if (departmentId) return noDepartment
  return channelId ? noChannel : null
}

export function unknown(parts: readonly string[], reason: string): MetricAnswer {
  return {
    figures: Object.fromEntries(parts.map((part) => [part, { value: null, reason, n: 0 }])),
    coverage: 1,
  }
}

const HOUR_MS = 3_600_000

/** The share of hours of the window that were not missed whole by any source, nor before anybody listened. */
export async function coverage(ctx: Ctx, { from, to }: Window): Promise<number> {
  const end = new Date(Math.min(to.getTime(), ctx.now().getTime()))
  const { gaps, listeningSince } = await collected(ctx, { from, to: end })
  if (!listeningSince) return 0
  const spans = [
    { from: new Date(0), to: listeningSince },
    ...gaps.map((gap) => ({ from: gap.from, to: gap.to ?? end })),
  ]
  const hours = Math.ceil((end.getTime() - from.getTime()) / HOUR_MS)
  if (hours <= 0) return 1
  let missed = 0
  for (let hour = 0; hour < hours; hour += 1) {
    const start = from.getTime() + hour * HOUR_MS
    const span = { from: new Date(start), to: new Date(Math.min(start + HOUR_MS, end.getTime())) }
    if (covered(span, spans)) missed += 1
  }
  return 1 - missed / hours
}

function rowOf(row: ShareRow, at: string): MetricRow {
  return {
    id: row.queryId,
    at,
    label: row.name,
    detail: row.rival ? 'Rival' : 'Ours',
    value: row.count,
    note: null,
    counted: { positive: row.positive },
    href: '/listen/figures/share',
  }
}

export function postRow(row: { id: string; at: Date; name: string; text: string }): MetricRow {
  return {
    id: row.id,
    at: new Date(row.at).toISOString(),
    label: row.text,
    detail: row.name,
    value: null,
    note: null,
    href: null,
  }
}
