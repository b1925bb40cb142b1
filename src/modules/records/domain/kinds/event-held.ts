import { day, text } from '../fields.ts'
import { defineKind, inOrder, type Misfit } from '../kind.ts'

/** An event of ours, with the listening query by whose words posts about it are found (tactic 6). */
export const eventHeld = defineKind({
  table: 'event_held',
  day: 'startsOn',
  fields: {
    event: text('Event', 160, true),
    startsOn: day('Event begins', true),
    endsOn: day('Event ends', true),
    query: text('Listening query', 160, true),
  },
  titleOf: ({ event }) => event,
  keyOf: ({ event, startsOn }) => [event, startsOn],
  judge({ startsOn, endsOn }): Misfit[] {
    return inOrder([
      ['startsOn', startsOn],
      ['endsOn', endsOn],
    ])
  },
})
