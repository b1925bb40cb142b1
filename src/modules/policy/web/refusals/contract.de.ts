import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Use 3 to 60 small letters, digits and hyphens.':
    'Verwende 3 bis 60 kleine Buchstaben, Ziffern und Bindestriche.',
  'Say in a sentence why; it is kept with the record.': 'Sag in einem Satz, warum; er bleibt beim Eintrag.',
  'Give at least two answers.': 'Gib mindestens zwei Antworten.',
  'Choose at least one language.': 'Wähle mindestens eine Sprache.',
  'Use at most 20,000 characters for a section.': 'Verwende höchstens 20.000 Zeichen für einen Abschnitt.',
  'Use 0 or more days.': 'Verwende 0 oder mehr Tage.',
  'Use at most 365 days.': 'Verwende höchstens 365 Tage.',
}
