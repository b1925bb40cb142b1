import { channelCards } from '#modules/channels/index.ts'
import { campaignsOf, liveIds, postCards } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Figure, MetricDefinition, MetricQuery } from '#platform/metric.ts'
import type { CountName } from './domain/figures.ts'
import type { FigureMoment } from './domain/moments.ts'
import { figureRows } from './queries/front-door.ts'
import { withBelow } from './queries/list.ts'

type Row = Awaited<ReturnType<typeof figureRows>>[number]

async function rowsOf(ctx: Ctx, query: MetricQuery): Promise<Row[]> {
  const { window, channelId, departmentId } = query
  const departmentIds = departmentId ? await withBelow(ctx, departmentId) : null
  const rows = await figureRows(ctx, { ...window, channelId, departmentIds })
  const campaigns = await campaignsOf(ctx, query)
  if (campaigns === null) return rows
  const ids = await liveIds(ctx, { ...window, campaigns })
  return rows.filter(({ post }) => ids.has(post.postId))
}

/** Known and taken in time; a figure from a wrong moment is not one of this moment. */
function known(row: Row, moment: FigureMoment, name: CountName): number | null {
  const taken = row.figures[moment]
  return taken.late ? null : taken[name].value
}

const onTime = (taken: Row['figures'][FigureMoment], name: CountName, now: Date): number | null =>
  taken.late || new Date(taken.dueAt) > now ? null : taken[name].value

/** The sum at one moment, over what is known. Views of several definitions are never added. */
function sum(rows: readonly Row[], moment: FigureMoment, name: CountName, now: Date): Figure {
  const due = rows.filter((row) => new Date(row.figures[moment].dueAt) <= now)
  const none = (reason: string): Figure => ({ value: null, reason, n: 0 })
  if (rows.length === 0) return none('Nothing went out in this period.')
  if (due.length === 0) return none('Nothing in this period is old enough yet.')
  const values = due.flatMap((row) => known(row, moment, name) ?? [])
  const networks = new Set(
    due.filter((row) => known(row, moment, name) !== null).map((row) => row.post.network),
  )
  if (values.length === 0) return none('No network told this figure for any post of this period.')
  if (name === 'views' && networks.size > 1)
    return none('Networks count views differently, so they are never added. Choose one channel.')
  return { value: values.reduce((total, value) => total + value, 0), reason: null, n: values.length }
}

function countMetric(
  about: Pick<MetricDefinition, 'id' | 'name' | 'definition'> & { readonly count: CountName },
): MetricDefinition {
  const { count, ...rest } = about
  return {
    ...rest,
    version: 1,
    unit: 'count',
    tactic: 1,
    lowerIsBetter: false,
    splits: ['department', 'channel', 'campaign', 'programme'],
    async compute(ctx, query) {
      const rows = await rowsOf(ctx, query)
      const at = (moment: FigureMoment): Figure => sum(rows, moment, count, ctx.now())
      const due = rows.filter((row) => new Date(row.figures['7d'].dueAt) <= ctx.now())
      const told = due.filter((row) => known(row, '7d', count) !== null).length
      return {
        figures: {
          value: at('7d'),
          'after-24h': at('24h'),
          'after-28d': at('28d'),
          unknown: { value: due.length - told, reason: null, n: due.length },
        },
        coverage: due.length === 0 ? 1 : told / due.length,
      }
    },
    async rows(ctx, query, page) {
      const rows = await rowsOf(ctx, query)
      const shown = rows.slice(page.offset, page.offset + page.limit)
      const cards = await postCards(
        ctx,
        shown.map((row) => row.post.postId),
      )
      const names = new Map(
        (await channelCards(ctx)).map((card) => [card.id, `${card.networkName} (${card.handle})`]),
      )
      return {
        total: rows.length,
        rows: shown.map(({ post, figures }) => ({
          id: post.postId,
          at: post.liveAt.toISOString(),
          label: cards.get(post.postId)?.text.slice(0, 140) ?? 'A post that is not for you to see',
          detail: names.get(post.channelId) ?? 'A channel that is gone',
          value: figures['7d'].late ? null : figures['7d'][count].value,
          note: figures['7d'].late ? 'Read too late to count.' : figures['7d'][count].reason,
          counted: {
            network: post.network,
            'due after 7 days': new Date(figures['7d'].dueAt) <= ctx.now(),
            'after 24 hours': onTime(figures['24h'], count, ctx.now()),
            'after 28 days': onTime(figures['28d'], count, ctx.now()),
          },
          href: `/publish/results/${post.postId}`,
        })),
      }
    },
  }
}

export const postViews = countMetric({
  id: 'post-views',
  name: 'Post views',
  count: 'views',
  definition:
    'Views of the posts that went out in the period, as their network counts them, 7 days after each went out. Networks count differently, so views of several networks are never added. A network that tells no views lowers the coverage and never counts as 0.',
})

export const postShares = countMetric({
  id: 'post-shares',
  name: 'Post shares',
  count: 'shares',
  definition:
    'Boosts, reposts and quotes of the posts that went out in the period, 7 days after each went out. What was not told or was read too late lowers the coverage and never counts as 0.',
})

export const postComments = countMetric({
  id: 'post-comments',
  name: 'Post comments',
  count: 'replies',
  definition:
    'Answers to the posts that went out in the period, as their network counts them, 7 days after each went out. What was not told or was read too late lowers the coverage and never counts as 0.',
})
