import type { MetricDefinition } from '#platform/metric.ts'
import { costSums } from './domain/figures/hiring.ts'
import { known, missing, ofRecords, rowsBehind, share, unknown } from './figures.ts'
import { hired } from './metrics-hiring.ts'
import { factsOver, spanOf } from './queries/facts.ts'
import { inOneCurrency } from './queries/in-one-currency.ts'

const noCost = 'No cost of hiring that you may see was entered for this period.'
const noHire = 'Nobody accepted an offer in this period.'
const noComparable = 'No cost of this period is marked as one of the kinds every house counts.'
const noPay = 'Of fewer than 10 hires the first-year pay is known, so this could point at somebody.'
/** Below this many a sum of pay says what one person earns. */
const FEW = 10

/** Tactic 10: what a hire costs. */
export const costPerHire: MetricDefinition = {
  id: 'cost-per-hire',
  version: 1,
  // Rates may be entered later for days gone by.
  changedBy: [ofRecords, { name: 'records.rates', on: ['planning.'] }],
  ages: false,
  name: 'Cost per hire',
  definition:
    'All costs of hiring outside and inside the house ÷ offers accepted in the period (ISO/TS 30407); a cost that is only partly in the period counts by its days. Beside it both sides, the same of costs of the kinds every house counts (comparable), the hire-cost ratio (costs ÷ first-year pay of those hired, where all of it is known) and the share of hires who came by social media. Several currencies: in that of the house, each at the rate of the day it was posted. How shared costs were divided stands with each cost.',
  unit: 'money',
  tactic: 10,
  lowerIsBetter: true,
  splits: [],
  async compute(ctx, query) {
    const span = await spanOf(ctx, query.window)
    const posted = (await factsOver(ctx, 'hiring-cost', { span })).map(({ values }) => values)
    if (posted.length === 0) return missing(noCost)
    const { rows, coverage } = await hired(ctx, query)
    const n = rows.length
    // Pay belongs to the day the offer was accepted, a cost to the day it was posted: its last.
    const payments = rows.flatMap(({ values: { pay, currency, acceptedOn } }) =>
      pay === null ? [] : [{ amount: pay, currency, day: acceptedOn ?? '' }],
    )
    const money = await inOneCurrency(ctx, [
      ...posted.map(({ amount, currency, until }) => ({ amount, currency, day: until })),
      ...payments,
    ])
    const costsAlone =
      money.reason === null
        ? money
        : await inOneCurrency(
            ctx,
            posted.map(({ amount, currency, until }) => ({ amount, currency, day: until })),
          )
    if (costsAlone.reason !== null) return missing(costsAlone.reason)
    const costs = posted.map((cost, at) => ({ ...cost, amount: costsAlone.amounts[at] ?? 0 }))
    const { external, internal } = costSums(costs, span)
    const shared = costs.filter(({ comparable }) => comparable)
    const comparable = costSums(shared, span)
    const each = (sum: number) => (n === 0 ? unknown(noHire) : known(sum / n, n))
    const pay = money.reason === null ? money.amounts.slice(posted.length) : []
    const paid = pay.reduce((all, one) => all + one, 0)
    return {
      figures: {
        value: each(external + internal),
        external: each(external),
        internal: each(internal),
        comparable:
          shared.length === 0 ? unknown(noComparable) : each(comparable.external + comparable.internal),
        ratio:
          pay.length < FEW || pay.length < n || paid === 0
            ? unknown(money.reason ?? noPay, pay.length)
            : known((100 * (external + internal)) / paid, n),
        social: share(rows.filter(({ values }) => values.source === 'social').length, n, noHire),
        hires: known(n, n),
      },
      coverage,
    }
  },
  async rows(ctx, query, page) {
    const span = await spanOf(ctx, query.window)
    const rows = await factsOver(ctx, 'hiring-cost', { span })
    return rowsBehind(
      ctx,
      {
        ...{ kind: 'hiring-cost', rows },
        detail: ({ values }) => `${values.amount} ${values.currency}`,
        value: ({ values }) => values.amount,
        note: ({ values }) => (values.side === 'external' ? 'outside' : 'inside'),
      },
      page,
    )
  },
}
