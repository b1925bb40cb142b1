import type { Ctx } from '#platform/ctx.ts'
import type { Changes, MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { coveredShare } from './domain/figures/days.ts'
import { isQuiet, lacking } from './domain/figures/market.ts'
import { known, missing, ofRecords, rowsBehind, share, unknown } from './figures.ts'
import { factsIn, keptSince, spanOf } from './queries/facts.ts'
import { quietDays } from './queries/quiet.ts'

const noItems = 'No regulated item that you may see was entered for this period or before it.'
const noItem = 'No regulated item was published in this period.'
const noEngagements = 'No engagement of the market that you may see was entered for this period or before it.'
const noPiece = 'Nobody of the market engaged with a piece in this period.'

async function items(ctx: Ctx, { window, departmentId }: MetricQuery) {
  const span = await spanOf(ctx, window)
  return { span, rows: await factsIn(ctx, 'regulated-item', { span, departmentId }) }
}

/** Tactic 11: whether what the law asks for was done, and can be proved. */
export const regulatedTracked: MetricDefinition = {
  id: 'regulated-items',
  version: 1,
  changedBy: [ofRecords],
  ages: false,
  name: 'Regulated items tracked',
  definition:
    'Of the regulated items published in the period, the share with the whole chain: cleared no later than published, with a filing number, on a recognised channel, and archived with its hash. The goal is 100. Beside it how many lack each link.',
  unit: 'percent',
  tactic: 11,
  lowerIsBetter: false,
  splits: ['department'],
  async compute(ctx, query) {
    const { span, rows } = await items(ctx, query)
    const since = await keptSince(ctx, 'regulated-item')
    if (since === null || since >= span.until) return missing(noItems)
    const gaps = rows.map(({ values }) => lacking(values))
    const n = rows.length
    const without = (link: (typeof gaps)[number][number]) =>
      known(gaps.filter((links) => links.includes(link)).length, n)
    return {
      figures: {
        value: share(gaps.filter((links) => links.length === 0).length, n, noItem),
        items: known(n, n),
        'not-cleared': without('clear'),
        'not-filed': without('filing'),
        'not-recognised': without('channel'),
        'not-archived': without('archive'),
      },
      coverage: coveredShare(span, since),
    }
  },
  async rows(ctx, query, page) {
    const { rows } = await items(ctx, query)
    return rowsBehind(
      ctx,
      {
        ...{ kind: 'regulated-item', rows },
        detail: ({ values }) => values.code,
        note: ({ values }) => (lacking(values).length === 0 ? 'whole chain' : 'links missing'),
        counted: ({ values }) => {
          const links = lacking(values)
          const has = (link: (typeof links)[number]) => !links.includes(link)
          return {
            cleared: has('clear'),
            filed: has('filing'),
            recognised: has('channel'),
            archived: has('archive'),
          }
        },
      },
      page,
    )
  },
}

const whoWords = { investor: 'investor', analyst: 'analyst', unclassified: 'unclassified' } as const
const ofQuiet: Changes = { name: 'records.quiet', on: ['quiet.'] }

async function engagements(ctx: Ctx, { window, departmentId }: MetricQuery) {
  const span = await spanOf(ctx, window)
  return { span, rows: await factsIn(ctx, 'engagement', { span, departmentId }) }
}

export const investorEngagement: MetricDefinition = {
  id: 'investor-engagement',
  version: 1,
  changedBy: [ofRecords, ofQuiet],
  ages: false,
  name: 'Investor engagement',
  definition:
    'Questions, comments, shares, meetings and calls of known investors and analysts in the period ÷ the pieces they were about. Who is not known is unclassified and stands beside it, never in it. Our replies in a quiet period are counted; there should be none.',
  unit: 'ratio',
  tactic: 11,
  lowerIsBetter: false,
  splits: ['department'],
  async compute(ctx, query) {
    const { span, rows } = await engagements(ctx, query)
    const since = await keptSince(ctx, 'engagement')
    if (since === null || since >= span.until) return missing(noEngagements)
    const quiet = await quietDays(ctx)
    const sum = (who: string): number =>
      rows.filter(({ values }) => values.who === who).reduce((all, { values }) => all + values.count, 0)
    const pieces = new Set(rows.map(({ values }) => values.piece.toLowerCase())).size
    const [investors, analysts, unclassified] = [sum('investor'), sum('analyst'), sum('unclassified')]
    const n = investors + analysts
    const replies = rows.filter(({ values }) => values.replied && isQuiet(values.day, quiet)).length
    return {
      figures: {
        value: pieces === 0 ? unknown(noPiece) : known(n / pieces, n),
        investors: known(investors, n),
        analysts: known(analysts, n),
        unclassified: known(unclassified, unclassified),
        pieces: known(pieces, pieces),
        'quiet-replies': known(replies, rows.length),
      },
      coverage: coveredShare(span, since),
    }
  },
  async rows(ctx, query, page) {
    const { rows } = await engagements(ctx, query)
    const quiet = await quietDays(ctx)
    return rowsBehind(
      ctx,
      {
        ...{ kind: 'engagement', rows },
        detail: ({ values }) => values.note,
        value: ({ values }) => values.count,
        note: ({ values }) => whoWords[values.who],
        counted: ({ values }) => ({
          piece: values.piece.toLowerCase(),
          'replied in a quiet period': values.replied && isQuiet(values.day, quiet),
        }),
      },
      page,
    )
  },
}
