import { choice, day, flag, link, text } from '../fields.ts'
import { defineKind, notAhead } from '../kind.ts'

/** A story elsewhere about us (tactic 7). */
export const pickup = defineKind({
  table: 'press_pickup',
  day: 'day',
  fields: {
    story: text('Story', 300, true),
    outlet: text('Outlet', 160, true),
    day: day('Date', true),
    tier: choice('Tier', ['top', 'trade', 'regional', 'local', 'other'], true),
    tone: choice('Tone', ['positive', 'neutral', 'mixed', 'negative'], true),
    keyMessage: flag('Key message'),
    link: link('Link'),
    paid: flag('Paid'),
    excerpt: text('Text', 4000, false),
  },
  titleOf: ({ story }) => story,
  keyOf: ({ link: address, outlet, day: on, story }) => (address ? [address] : [outlet, on, story]),
  judge: ({ day: on }, today) => notAhead('day', on, today),
})
