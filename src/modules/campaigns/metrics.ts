import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Changes, Figure, MetricDefinition, MetricQuery, MetricRow, RowPage } from '#platform/metric.ts'
import { linksInMetric } from './metrics-links-in.ts'
import { type CameRow, cameThrough } from './queries/came.ts'
import { daysOf, uncodedIn } from './queries/sources.ts'

/** Days are those of the house, so its zone is among it. Visits leave no fact: they come by the minute, so the figure is worked out again as time passes. */
const ofPlaces: Changes = { name: 'campaigns.places', on: ['campaign.', 'placement.', 'organisation.'] }

const unknown = (reason: string, n = 0): Figure => ({ value: null, reason, n })

function came(ctx: Ctx, { window, ...cut }: MetricQuery): Promise<CameRow[]> {
  const { departmentId, channelId, campaignId, programme } = cut
  return ctx.read(async (tx) => {
    const { zone } = await organisation(ctx)
    const { organisationId } = ctx
    return cameThrough(tx, { organisationId, zone, window, departmentId, channelId, campaignId, programme })
  })
}

const coded = (rows: readonly CameRow[]): number => rows.reduce((sum, row) => sum + row.visits, 0)

async function rows(ctx: Ctx, query: MetricQuery, { offset, limit }: RowPage) {
  const found = (await came(ctx, query)).filter((one) => one.visits > 0)
  return {
    total: found.length,
    rows: found.slice(offset, offset + limit).map((one) => ({
      id: one.placementId,
      at: query.window.to.toISOString(),
      label: one.place,
      detail: '',
      value: one.visits,
      note: one.retired ? 'retired' : null,
      href: `/placements/${one.placementId}`,
    })),
  }
}

const codedVisits: MetricDefinition = {
  id: 'coded-visits',
  version: 1,
  changedBy: [ofPlaces],
  name: 'Visits with a code',
  definition:
    'Visits of people through our short links and QR codes in the period. Programs, previews of networks and floods do not count, nor what came after the look-back of a placement that is gone. A QR that was read is not a person.',
  unit: 'count',
  tactic: 2,
  lowerIsBetter: false,
  splits: ['department', 'channel', 'campaign', 'programme'],
  async compute(ctx, query) {
    const n = coded(await came(ctx, query))
    return { figures: { value: { value: n, reason: null, n } }, coverage: 1 }
  },
  rows,
}

const sourceOfReference: MetricDefinition = {
  id: 'source-of-reference',
  version: 1,
  changedBy: [ofPlaces],
  name: 'Source of reference',
  definition:
    'The share of all visits with a code that came through the placement that brought most. The shares of the others stand below it; what people say themselves is not in it.',
  unit: 'percent',
  tactic: 2,
  lowerIsBetter: false,
  splits: ['department', 'channel', 'campaign'],
  async compute(ctx, query) {
    const found = await came(ctx, query)
    const n = coded(found)
    const value =
      n === 0
        ? unknown('No visit came through a link in this period.')
        : { value: (100 * (found[0]?.visits ?? 0)) / n, reason: null, n }
    return { figures: { value }, coverage: 1 }
  },
  rows,
}

/** Visits without a code that were reported, and for how many of the days. */
function reported(ctx: Ctx, { window }: MetricQuery) {
  return ctx.read(async (tx) => {
    const { zone } = await organisation(ctx)
    const days = daysOf(zone, window)
    return { days, uncoded: await uncodedIn(tx, ctx.organisationId, days) }
  })
}

const uncodedShare: MetricDefinition = {
  id: 'uncoded-share',
  version: 1,
  changedBy: [ofPlaces],
  name: 'Uncoded share',
  definition:
    'Of all visits in the period, the share that carried no code of ours, as reported from the web statistics. Unknown unless it was reported for every day.',
  unit: 'percent',
  tactic: 2,
  lowerIsBetter: true,
  splits: [],
  async compute(ctx, query) {
    if (query.departmentId || query.channelId)
      return {
        figures: { value: unknown('Visits without a code belong to no department and no channel.') },
        coverage: 0,
      }
    const { days, uncoded } = await reported(ctx, query)
    const all = coded(await came(ctx, query)) + uncoded.n
    const coverage = days.n > 0 ? Math.min(1, uncoded.days / days.n) : 0
    if (coverage < 1)
      return {
        figures: {
          value: unknown(
            'Visits without a code were not reported for every day of this period.',
            uncoded.days,
          ),
        },
        coverage,
      }
    const value =
      all === 0
        ? unknown('No visit came through a link in this period.')
        : { value: (100 * uncoded.n) / all, reason: null, n: all }
    return { figures: { value }, coverage }
  },
  async rows(ctx, query, page) {
    if (!page.whole || query.departmentId || query.channelId) return rows(ctx, query, page)
    const { days, uncoded } = await reported(ctx, query)
    const found = await rows(ctx, query, { ...page, limit: page.limit - 1 })
    const without: MetricRow = {
      ...{
        id: 'uncoded',
        at: query.window.to.toISOString(),
        label: 'Without a code',
        detail: '',
        href: null,
      },
      ...{ value: uncoded.n, note: null, counted: { days: days.n, reported: uncoded.days } },
    }
    return { rows: [...found.rows, without], total: found.total + 1 }
  },
}

/** Tactic 2: where people come from; tactic 5: what employees' own links brought. */
export const campaignsMetrics: readonly MetricDefinition[] = [
  codedVisits,
  sourceOfReference,
  uncodedShare,
  linksInMetric,
]
