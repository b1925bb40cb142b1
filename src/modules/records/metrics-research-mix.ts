import type { Ctx } from '#platform/ctx.ts'
import type { Figure, MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { coveredShare } from './domain/figures/days.ts'
import { socialMethods } from './domain/kinds/effort.ts'
import { known, missing, ofRecords, rowsBehind, share, unknown } from './figures.ts'
import { factsIn, keptSince, spanOf } from './queries/facts.ts'

const nothing = 'No research that you may see was entered for this period or before it.'
const noHours = 'No hours of research were entered in this period.'
const noSpend = 'No spend on research was entered in this period.'
const currencies = 'What was spent is in several currencies, which nobody may add up.'

async function efforts(ctx: Ctx, { window, departmentId }: MetricQuery) {
  const span = await spanOf(ctx, window)
  return { span, rows: await factsIn(ctx, 'effort', { span, departmentId }) }
}

/** Tactic 9: where research looks. */
export const researchMix: MetricDefinition = {
  id: 'research-mix',
  version: 1,
  changedBy: [ofRecords],
  ages: false,
  name: 'Research mix',
  definition:
    'Of the hours research took in the period, the share that listened where customers talk anyway: listening, forums, reviews and meet-ups; the rest asked them: surveys, interviews, groups, panels and desk research. The same of the money. Hold it against the period before: it shows a shift, not a saving.',
  unit: 'percent',
  tactic: 9,
  lowerIsBetter: false,
  splits: ['department'],
  async compute(ctx, query) {
    const { span, rows } = await efforts(ctx, query)
    const since = await keptSince(ctx, 'effort')
    if (since === null || since >= span.until) return missing(nothing)
    const sum = (list: typeof rows, of: 'hours' | 'spend'): number =>
      list.reduce((all, { values }) => all + (values[of] ?? 0), 0)
    const social = rows.filter(({ values }) => socialMethods.includes(values.method))
    const n = rows.length
    const part = (of: 'hours' | 'spend', none: string): Figure => ({
      ...share(sum(social, of), sum(rows, of), none),
      n,
    })
    const paid = new Set(rows.flatMap(({ values }) => (values.spend === null ? [] : [values.currency])))
    return {
      figures: {
        value: part('hours', noHours),
        spend: paid.size > 1 ? unknown(currencies, n) : part('spend', noSpend),
        hours: known(sum(rows, 'hours'), n),
      },
      coverage: coveredShare(span, since),
    }
  },
  async rows(ctx, query, page) {
    const { rows } = await efforts(ctx, query)
    return rowsBehind(
      ctx,
      {
        ...{ kind: 'effort', rows },
        note: ({ values }) => (socialMethods.includes(values.method) ? 'listened' : 'asked'),
        value: ({ values }) => values.hours,
        counted: ({ values }) => ({ spend: values.spend, currency: values.currency }),
      },
      page,
    )
  },
}
