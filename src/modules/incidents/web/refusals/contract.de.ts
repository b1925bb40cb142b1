import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Say why, for those who read it later.': 'Sag, warum, für die, die es später lesen.',
  'Say in a few words what happened.': 'Sag in ein paar Worten, was geschah.',
  'Say what is to be done.': 'Sag, was zu tun ist.',
  'Say how things stand.': 'Sag, wie es steht.',
  'At least 5 minutes.': 'Mindestens 5 Minuten.',
  'At most 30 days.': 'Höchstens 30 Tage.',
}
