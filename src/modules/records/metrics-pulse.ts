import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { known, missing, ofRecords, rowsBehind, share } from './figures.ts'
import { factsIn, spanOf } from './queries/facts.ts'

const nothing = 'Nobody was asked in this period, as far as you may see.'

async function asked(ctx: Ctx, { window, departmentId }: MetricQuery) {
  return factsIn(ctx, 'pulse', { span: await spanOf(ctx, window), departmentId })
}

/** Tactic 12: what people say of working with other departments. */
export const crossDepartmentPulse: MetricDefinition = {
  id: 'cross-department-pulse',
  version: 1,
  changedBy: [ofRecords],
  ages: false,
  name: 'Working with other departments',
  definition:
    'Two questions: “I get help from other departments when I need it” and “I know whom to ask there”. Of the answers to both in the period, the share that says 4 or 5 of 5; each question apart as well. Departments with fewer than 10 answers are not taken in.',
  unit: 'percent',
  tactic: 12,
  lowerIsBetter: false,
  splits: ['department'],
  async compute(ctx, query) {
    const rows = await asked(ctx, query)
    if (rows.length === 0) return missing(nothing)
    const sum = (of: 'answers' | 'helped' | 'knowWhom'): number =>
      rows.reduce((all, { values }) => all + values[of], 0)
    const answers = sum('answers')
    return {
      figures: {
        value: { ...share(sum('helped') + sum('knowWhom'), 2 * answers, nothing), n: answers },
        helped: share(sum('helped'), answers, nothing),
        'know-whom': share(sum('knowWhom'), answers, nothing),
        answers: known(answers, answers),
      },
      coverage: 1,
    }
  },
  async rows(ctx, query, page) {
    return rowsBehind(
      ctx,
      {
        ...{ kind: 'pulse', rows: await asked(ctx, query) },
        value: ({ values }) => values.answers,
        counted: ({ values }) => ({ helped: values.helped, knowWhom: values.knowWhom }),
      },
      page,
    )
  },
}
