import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'This link was good for thirty days, and they are over.':
    'Dieser Link galt dreißig Tage, und die sind vorbei.',
  'You have told us already. Thank you.': 'Du hast es uns schon gesagt. Danke.',
  'Only members who manage the inbox may change this.':
    'Das dürfen nur Mitglieder ändern, die den Posteingang verwalten.',
  'This link is not whole.': 'Dieser Link ist nicht vollständig.',
  'Choose one of the five.': 'Wähle eines der fünf.',
  'Copy all of it from the message it came with.': 'Kopiere ihn ganz aus der Nachricht, mit der er kam.',
}
