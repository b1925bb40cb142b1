import { choice, day, flag, link, text, whole } from '../fields.ts'
import { defineKind, notAhead } from '../kind.ts'

/** Somebody of the market engaged with a piece of ours (tactic 11). Who they are is said only where we know it. */
export const engagement = defineKind({
  table: 'investor_engagement',
  day: 'day',
  fields: {
    day: day('Date', true),
    piece: text('Piece', 200, true),
    link: link('Link'),
    who: choice('Who', ['investor', 'analyst', 'unclassified'], true),
    kind: choice('Kind', ['question', 'comment', 'share', 'meeting', 'call'], true),
    count: whole('How many', true, { least: 1, most: 1_000_000 }),
    replied: flag('We replied'),
    note: text('Note', 400, false),
  },
  titleOf: ({ piece }) => piece,
  keyOf: ({ day: on, piece, who, kind, note }) => [on, piece, who, kind, note],
  judge: ({ day: on }, today) => notAhead('day', on, today),
})
