import { day, text, unit, whole } from '../fields.ts'
import { defineKind, type Misfit, notAhead } from '../kind.ts'

/** So many answers at least: fewer could point at somebody. */
export const LEAST_ANSWERS = 10

/** What a department answered to the two questions on working with others; from any survey tool, as counts (tactic 12). */
export const pulse = defineKind({
  table: 'pulse',
  day: 'day',
  fields: {
    day: day('Asked on', true),
    unit: unit('About'),
    answers: whole('Answers', true, { most: 10_000_000 }),
    helped: whole('Get help from other departments', true, { most: 10_000_000 }),
    knowWhom: whole('Know whom to ask there', true, { most: 10_000_000 }),
    source: text('Where the figure is from', 200, true),
  },
  titleOf: ({ source }) => source,
  keyOf: ({ day: on, unit: id }) => [on, id],
  judge({ day: on, answers, helped, knowWhom }, today): Misfit[] {
    const wrong = notAhead('day', on, today)
    if (answers < LEAST_ANSWERS)
      wrong.push({
        field: 'answers',
        message: 'Fewer than 10 answers could point at somebody. Join departments, or ask again.',
      })
    if (helped > answers)
      wrong.push({ field: 'helped', message: 'More agree than answered. Count those who said 4 or 5.' })
    if (knowWhom > answers)
      wrong.push({ field: 'knowWhom', message: 'More agree than answered. Count those who said 4 or 5.' })
    return wrong
  },
})
