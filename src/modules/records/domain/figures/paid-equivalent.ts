export interface PaidCost {
  readonly network: string
  readonly basis: 'click' | 'thousand'
  readonly from: string
  readonly until: string
  readonly amount: number
  readonly currency: string
}

/** What a network brought without being paid for: visits through our links, and views of our posts; null: not told. */
export interface Brought {
  readonly network: string
  readonly clicks: number
  readonly views: number | null
}

export interface Equivalent<C extends PaidCost> {
  readonly network: string
  readonly cost: C
  /** Clicks or views that were priced. */
  readonly units: number
  /** In the currency of the cost, rounded to two places once. */
  readonly amount: number
}

/**
 * What clicks or views would have cost at our own prices: clicks × cost of a click, or views ÷ 1,000 × cost of a thousand.
 * Each network has one basis, that of its latest cost, so both are never added (AMEC, Barcelona Principles 3.0: this is a
 * price, not a value). A network whose views nobody told is left out where views are the basis.
 */
export function paidEquivalents<C extends PaidCost>(
  costs: readonly C[],
  brought: readonly Brought[],
): Equivalent<C>[] {
  return brought.flatMap(({ network, clicks, views }) => {
    const [cost] = costs
      .filter((one) => one.network === network)
      .sort((a, b) => b.from.localeCompare(a.from) || b.until.localeCompare(a.until))
    if (!cost) return []
    const units = cost.basis === 'click' ? clicks : views
    if (units === null) return []
    const price = cost.basis === 'click' ? cost.amount : cost.amount / 1000
    return [{ network, cost, units, amount: Math.round(units * price * 100) / 100 }]
  })
}
