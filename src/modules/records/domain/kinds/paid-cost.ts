import { amount, choice, day, text } from '../fields.ts'
import { defineKind, inOrder, type Misfit, notAhead } from '../kind.ts'
import { wrongCurrency } from './effort.ts'

/** Networks on which something can be paid for, by their ids. */
export const paidNetworks = [
  ...(['bluesky', 'facebook', 'instagram', 'linkedin', 'mastodon', 'pinterest'] as const),
  ...(['reddit', 'threads', 'tiktok', 'x', 'youtube'] as const),
] as const

/** What we paid ourselves for a click or for a thousand views on a network, with where the figure is from (earned media value). */
export const paidCost = defineKind({
  table: 'paid_cost',
  day: 'until',
  fields: {
    network: choice('Network', paidNetworks, true),
    basis: choice('Paid for', ['click', 'thousand'], true),
    from: day('From', true),
    until: day('Until', true),
    amount: amount('Amount', true),
    currency: text('Currency', 3, true),
    source: text('Where the figure is from', 200, true),
  },
  titleOf: ({ source }) => source,
  keyOf: ({ network, from, until }) => [network, from, until],
  judge({ from, until, amount: sum, currency }, today): Misfit[] {
    return [
      ...inOrder([
        ['from', from],
        ['until', until],
      ]),
      ...notAhead('until', until, today),
      ...wrongCurrency(sum, currency),
    ]
  },
})
