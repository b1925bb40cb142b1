import { addDays } from '#kernel/local-time.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { isIn } from './domain/figures/days.ts'
import { meanHeadcount, turnoverRate } from './domain/figures/hiring.ts'
import { known, missing, ofRecords, rowsBehind } from './figures.ts'
import { factsIn, spanOf } from './queries/facts.ts'

const noHeadcount = 'No headcount of a month end in this period, or in the month before it, that you may see.'
const few = 'Fewer than 10 people, so this could point at somebody.'
/** Below this many people a share says who it was. */
const FEW = 10

async function left(ctx: Ctx, { window, departmentId }: MetricQuery) {
  const span = await spanOf(ctx, window)
  const separations = await factsIn(ctx, 'separation', { span, departmentId })
  const wide = { from: addDays(span.from, -31), until: span.until }
  const known = await factsIn(ctx, 'headcount', { span: wide, departmentId })
  const within = known.filter(({ values }) => isIn(values.day, span))
  // A span without a month end stands on the last one before it.
  const last = known[0]?.values.day
  const counts = within.length > 0 ? within : known.filter(({ values }) => values.day === last)
  return { span, separations, counts, people: meanHeadcount(counts.map(({ values }) => values)) }
}

/** Tactic 10: who leaves. */
export const turnover: MetricDefinition = {
  id: 'turnover',
  version: 1,
  changedBy: [ofRecords],
  ages: false,
  name: 'Turnover',
  definition:
    'Separations of the period ÷ the mean of the headcounts at its month ends × 100, as of a year (× 12 ÷ months); voluntary ones apart. A period without a month end stands on the last one before it. Of fewer than 10 people nothing is shown. Who takes part in social media and who does not are not compared: they chose it themselves.',
  unit: 'percent',
  tactic: 10,
  lowerIsBetter: true,
  splits: ['department'],
  async compute(ctx, query) {
    const { span, separations, people } = await left(ctx, query)
    if (people === null) return missing(noHeadcount)
    if (people < FEW) return missing(few)
    const n = separations.length
    // A rate stands on the people who could have left.
    const base = Math.round(people)
    const voluntary = separations.filter(({ values }) => values.kind === 'voluntary').length
    return {
      figures: {
        value: known(turnoverRate(n, people, span), base),
        voluntary: known(turnoverRate(voluntary, people, span), base),
        separations: known(n, n),
        people: known(people, base),
      },
      coverage: 1,
    }
  },
  async rows(ctx, query, page) {
    const { separations, people, counts } = await left(ctx, query)
    if (people === null || people < FEW) return { rows: [], total: 0 }
    const found = await rowsBehind(
      ctx,
      {
        kind: 'separation',
        rows: separations,
        note: ({ values }) => (values.kind === 'voluntary' ? 'left by their own will' : null),
        counted: () => ({ of: 'separation' }),
      },
      page,
    )
    if (!page.whole) return found
    const heads = await rowsBehind(
      ctx,
      {
        ...{ kind: 'headcount', rows: counts },
        value: ({ values }) => values.people,
        counted: ({ values }) => ({ of: 'headcount', unit: values.unit }),
      },
      page,
    )
    return { rows: [...found.rows, ...heads.rows], total: found.total + heads.total }
  },
}
