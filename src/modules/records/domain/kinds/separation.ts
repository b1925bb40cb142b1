import { choice, day, text, unit } from '../fields.ts'
import { defineKind, notAhead } from '../kind.ts'

/** Somebody left; kept without a name (tactic 10). */
export const separation = defineKind({
  table: 'separation',
  day: 'day',
  fields: {
    code: text('Case', 40, true),
    day: day('Last day', true),
    unit: unit('About'),
    kind: choice(
      'Kind',
      ['voluntary', 'dismissal', 'redundancy', 'retirement', 'end-of-contract', 'other'],
      true,
    ),
  },
  titleOf: ({ code }) => code,
  keyOf: ({ code }) => [code],
  judge: ({ day: on }, today) => notAhead('day', on, today),
})
