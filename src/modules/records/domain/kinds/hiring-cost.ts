import { amount, choice, day, flag, text } from '../fields.ts'
import { defineKind, inOrder, type Misfit } from '../kind.ts'
import { wrongCurrency } from './effort.ts'

/** What hiring cost in a span of days, outside or inside the house (tactic 10; ISO/TS 30407). */
export const hiringCost = defineKind({
  table: 'hiring_cost',
  day: 'until',
  fields: {
    from: day('From', true),
    until: day('Until', true),
    side: choice('Side', ['external', 'internal'], true),
    what: text('What', 200, true),
    amount: amount('Amount', true),
    currency: text('Currency', 3, true),
    key: text('How it was divided', 200, false),
    comparable: flag('Comparable'),
  },
  titleOf: ({ what }) => what,
  keyOf: ({ from, until, side, what }) => [from, until, side, what],
  judge({ from, until, amount: sum, currency }): Misfit[] {
    return [
      ...inOrder([
        ['from', from],
        ['until', until],
      ]),
      ...wrongCurrency(sum, currency),
    ]
  },
})
