import { addDays } from '#kernel/local-time.ts'
import { gramsOf } from '#modules/originality/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { coveredShare, isIn } from './domain/figures/days.ts'
import { storiesOf } from './domain/figures/stories.ts'
import { known, missing, ofRecords, rowsBehind, share } from './figures.ts'
import { factsIn, keptSince, spanOf } from './queries/facts.ts'

const nothing = 'No story elsewhere that you may see was entered for this period or before it.'
const noStory = 'No story was picked up in this period.'
/** So far back it is looked whether a story of the period is a copy. */
const LOOK_BACK_DAYS = 180

async function pickups(ctx: Ctx, { window, departmentId }: MetricQuery) {
  const span = await spanOf(ctx, window)
  const wide = { from: addDays(span.from, -LOOK_BACK_DAYS), until: span.until }
  const found = await factsIn(ctx, 'pickup', { span: wide, departmentId })
  const earned = found.filter(({ values }) => !values.paid)
  const story = storiesOf(
    earned.map(({ id, values }) => ({
      ...{ id, day: values.day, title: values.story },
      grams: gramsOf(`${values.story}\n${values.excerpt}`),
    })),
  )
  const rows = earned.filter(({ values }) => isIn(values.day, span))
  const isFirst = (id: string): boolean => story.get(id) === id
  return { span, rows, isFirst }
}

/** Tactic 7: stories elsewhere. */
export const mediaPickups: MetricDefinition = {
  id: 'media-pickups',
  version: 1,
  changedBy: [ofRecords],
  ages: false,
  name: 'Media pickups',
  definition:
    'Different stories elsewhere in the period, each on the day of its first pickup: texts with the same title or at least 0.8 of their runs of five words in common within 28 days are one, the others are its copies and counted beside it. What was paid for does not count. Tier, key message and link are shares of all pickups, copies included.',
  unit: 'count',
  tactic: 7,
  lowerIsBetter: false,
  splits: ['department'],
  async compute(ctx, query) {
    const { span, rows, isFirst } = await pickups(ctx, query)
    const since = await keptSince(ctx, 'pickup')
    if (since === null || since >= span.until) return missing(nothing)
    const n = rows.length
    const stories = rows.filter(({ id }) => isFirst(id)).length
    const of = (fits: (row: (typeof rows)[number]) => boolean) => share(rows.filter(fits).length, n, noStory)
    return {
      figures: {
        value: known(stories, n),
        copies: known(n - stories, n),
        'top-tier': of(({ values }) => values.tier === 'top'),
        'key-message': of(({ values }) => values.keyMessage),
        linked: of(({ values }) => values.link !== null),
        negative: of(({ values }) => values.tone === 'negative'),
      },
      coverage: coveredShare(span, since),
    }
  },
  async rows(ctx, query, page) {
    const { rows, isFirst } = await pickups(ctx, query)
    const shown = {
      detail: ({ values }: (typeof rows)[number]) => values.outlet,
      note: ({ id }: (typeof rows)[number]) => (isFirst(id) ? null : 'a copy'),
      counted: ({ values }: (typeof rows)[number]) => ({
        ...{ tier: values.tier, tone: values.tone, 'key message': values.keyMessage },
        linked: values.link !== null,
      }),
    }
    return rowsBehind(ctx, { kind: 'pickup', rows, ...shown }, page)
  },
}
