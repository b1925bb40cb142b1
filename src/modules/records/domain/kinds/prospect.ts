import { day, flag, text } from '../fields.ts'
import { defineKind, inOrder, notAhead } from '../kind.ts'

/** A contact as the customer system first saw it; kept by its number there, without a name (tactic 5). */
export const prospect = defineKind({
  table: 'prospect',
  day: 'firstSeenOn',
  fields: {
    code: text('Number in the customer system', 80, true),
    firstSeenOn: day('First seen', true),
    touchedOn: day('Touched by an employee', false),
    firstTouch: flag('That was the first touch'),
    existing: flag('Existing account'),
    note: text('Note', 400, false),
  },
  titleOf: ({ code }) => code,
  keyOf: ({ code }) => [code],
  judge({ firstSeenOn, touchedOn, firstTouch }, today) {
    const wrong = [
      ...notAhead('firstSeenOn', firstSeenOn, today),
      ...inOrder([
        ['touchedOn', touchedOn],
        ['firstSeenOn', firstSeenOn],
      ]),
    ]
    if (firstTouch && touchedOn === null)
      wrong.push({ field: 'touchedOn', message: 'Write when the employee touched them.' })
    return wrong
  },
})
