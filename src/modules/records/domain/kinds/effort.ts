import { amount, choice, day, text } from '../fields.ts'
import { defineKind, type Misfit, notAhead } from '../kind.ts'

/** Ways to ask the market; the first four listen where customers talk anyway. */
export const methods = [
  ...(['listening', 'forums', 'reviews', 'meet-ups'] as const),
  ...(['survey', 'interviews', 'focus-group', 'panel', 'desk'] as const),
] as const
export const socialMethods: readonly string[] = methods.slice(0, 4)

/** Hours and money that research took (tactic 9). */
export const effort = defineKind({
  table: 'research_effort',
  day: 'day',
  fields: {
    day: day('Date', true),
    method: choice('Method', methods, true),
    what: text('What', 200, false),
    hours: amount('Hours', true),
    spend: amount('Spend', false),
    currency: text('Currency', 3, false),
  },
  titleOf: ({ what, method }) => what || method,
  keyOf: ({ day: on, method, what }) => [on, method, what],
  judge({ day: on, spend, currency }, today): Misfit[] {
    return [...notAhead('day', on, today), ...wrongCurrency(spend, currency)]
  },
})

/** Money without its currency is no money. */
export function wrongCurrency(money: number | null, currency: string): Misfit[] {
  if (money === null || /^[A-Z]{3}$/.test(currency)) return []
  return [{ field: 'currency', message: 'Write the three letters of the currency, such as EUR.' }]
}
