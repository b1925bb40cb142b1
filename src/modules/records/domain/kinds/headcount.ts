import { day, unit, whole } from '../fields.ts'
import { defineKind, type Misfit, notAhead } from '../kind.ts'

/** True for the last day of a month. */
export function isMonthEnd(on: string): boolean {
  return new Date(Date.parse(`${on}T00:00:00Z`) + 86_400_000).getUTCDate() === 1
}

/** How many people work in a department at the end of a month (tactic 10). */
export const headcount = defineKind({
  table: 'headcount',
  day: 'day',
  fields: {
    day: day('Month end', true),
    unit: unit('About'),
    people: whole('People', true, { most: 10_000_000 }),
  },
  titleOf: ({ day: on }) => on.slice(0, 7),
  keyOf: ({ day: on, unit: id }) => [on, id],
  judge({ day: on }, today): Misfit[] {
    const wrong = notAhead('day', on, today)
    if (isMonthEnd(on)) return wrong
    return [...wrong, { field: 'day', message: 'Headcounts are of the last day of a month.' }]
  },
})
