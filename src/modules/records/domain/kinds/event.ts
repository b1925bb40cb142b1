import { choice, day, text, whole } from '../fields.ts'
import { defineKind, inOrder, type Misfit, notAhead } from '../kind.ts'

/** What was counted for an event on one day, by who it came from (tactic 6). */
export const eventCount = defineKind({
  table: 'event_count',
  day: 'day',
  fields: {
    event: text('Event', 160, true),
    startsOn: day('Event begins', true),
    endsOn: day('Event ends', true),
    day: day('Date', true),
    from: choice('From', ['staff', 'guests', 'outside'], true),
    views: whole('Views', true),
    comments: whole('Comments', true),
    posts: whole('Posts', true),
  },
  titleOf: ({ event }) => event,
  keyOf: ({ event, startsOn, day: on, from }) => [event, startsOn, on, from],
  judge({ startsOn, endsOn, day: on }, today): Misfit[] {
    return [
      ...inOrder([
        ['startsOn', startsOn],
        ['endsOn', endsOn],
      ]),
      ...notAhead('day', on, today),
    ]
  },
})
