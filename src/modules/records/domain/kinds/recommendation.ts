import { choice, day, flag, text, whole } from '../fields.ts'
import { defineKind, inOrder, type Misfit, notAhead } from '../kind.ts'

/** What customers (or we ourselves) want changed, and what became of it (tactic 9). */
export const recommendation = defineKind({
  table: 'recommendation',
  day: 'capturedOn',
  fields: {
    code: text('Code', 40, true),
    title: text('Title', 200, true),
    product: text('Product', 120, false),
    source: choice(
      'Source',
      ['mention', 'forum', 'review', 'service', 'survey', 'meet-up', 'colleague', 'other'],
      true,
    ),
    fromCustomer: flag('From customers'),
    votes: whole('Votes', true),
    capturedOn: day('Captured', true),
    decision: choice('Decision', ['adopted', 'declined'], false),
    decidedOn: day('Decided', false),
    reason: text('Reason', 400, false),
    builtOn: day('Built', false),
    releasedOn: day('Released', false),
    duplicateOf: text('Duplicate of', 40, false),
  },
  titleOf: ({ title }) => title,
  keyOf: ({ code }) => [code],
  judge(values, today): Misfit[] {
    const { capturedOn, decidedOn, builtOn, releasedOn, decision, reason, code, duplicateOf } = values
    const wrong: Misfit[] = [
      ...inOrder([
        ['capturedOn', capturedOn],
        ['decidedOn', decidedOn],
        ['builtOn', builtOn],
        ['releasedOn', releasedOn],
      ]),
      ...notAhead('capturedOn', capturedOn, today),
      ...notAhead('releasedOn', releasedOn, today),
    ]
    const stamped = builtOn !== null || releasedOn !== null
    if ((decision === null) !== (decidedOn === null))
      wrong.push({ field: 'decidedOn', message: 'A decision has its day, and a day its decision.' })
    if (decision === 'declined' && reason === '')
      wrong.push({
        field: 'reason',
        message: 'Whoever asked for it wants to know why not. Write the reason.',
      })
    if (decision !== 'adopted' && stamped)
      wrong.push({ field: 'decision', message: 'Only what was adopted is built and released.' })
    if (duplicateOf !== '' && duplicateOf.toLowerCase() === code.toLowerCase())
      wrong.push({ field: 'duplicateOf', message: 'Nothing is a duplicate of itself.' })
    return wrong
  },
})
