import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { paidEquivalents } from './domain/figures/paid-equivalent.ts'
import { known, missing, rowsBehind } from './figures.ts'
import { broughtBy } from './queries/brought.ts'
import { factsOver, spanOf } from './queries/facts.ts'
import { inOneCurrency } from './queries/in-one-currency.ts'

const noCost =
  'No cost of our own for a click or a thousand views that you may see was entered for this period; prices of others are not used.'
const nothingBrought = 'No network with a cost of our own brought a visit or told views in this period.'

async function priced(ctx: Ctx, { window }: MetricQuery) {
  const span = await spanOf(ctx, window)
  const rows = await factsOver(ctx, 'paid-cost', { span })
  const costs = rows.map((row) => ({ ...row.values, row }))
  const brought = rows.length === 0 ? [] : await broughtBy(ctx, window)
  return { rows, brought, found: paidEquivalents(costs, brought) }
}

/** Earned media value (metrics.md): what unpaid clicks and views would have cost at our own prices. */
export const paidEquivalent: MetricDefinition = {
  id: 'earned-media-value',
  version: 1,
  // Visits and views leave no facts, so it is kept a moment only.
  name: 'Earned media value (paid-equivalent estimate)',
  definition:
    'A paid-equivalent estimate: for each network visits through our links from it × what a click cost us there, or views of our posts after 7 days ÷ 1,000 × what a thousand cost us; one basis a network, that of its latest own cost, never both. Only prices we paid ourselves. It is a price and no value (AMEC rejects advertising value equivalents), so it is in no return and no cost per outcome. Several currencies: at the rates of their days.',
  unit: 'money',
  tactic: 1,
  lowerIsBetter: false,
  splits: [],
  async compute(ctx, query) {
    const { rows, brought, found } = await priced(ctx, query)
    if (rows.length === 0) return missing(noCost)
    if (found.length === 0) return missing(nothingBrought)
    const money = await inOneCurrency(
      ctx,
      found.map(({ amount, cost }) => ({ amount, currency: cost.currency, day: cost.until })),
    )
    if (money.reason !== null) return missing(money.reason)
    const sum = (basis: 'click' | 'thousand') =>
      money.amounts.reduce((all, amount, at) => all + (found[at]?.cost.basis === basis ? amount : 0), 0)
    // Added up in binary, then as money again.
    const cents = (amount: number): number => Math.round(amount * 100) / 100
    const n = found.length
    return {
      figures: {
        value: known(cents(sum('click') + sum('thousand')), n),
        'by-clicks': known(cents(sum('click')), n),
        'by-views': known(cents(sum('thousand')), n),
        networks: known(n, brought.length),
      },
      coverage: n / brought.length,
    }
  },
  async rows(ctx, query, page) {
    const { found } = await priced(ctx, query)
    const byCost = new Map(found.map((one) => [one.cost.row.id, one]))
    return rowsBehind(
      ctx,
      {
        ...{ kind: 'paid-cost', rows: found.map(({ cost }) => cost.row) },
        detail: ({ values }) => `${values.network}, ${values.amount} ${values.currency}`,
        value: ({ id }) => byCost.get(id)?.amount ?? null,
        note: ({ values }) => (values.basis === 'click' ? 'by clicks' : 'by thousand views'),
        counted: ({ id, values }) => ({ units: byCost.get(id)?.units ?? null, currency: values.currency }),
      },
      page,
    )
  },
}
