import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Write what the council is for.': 'Schreib, wofür der Rat da ist.',
  'Say what is treated differently.': 'Sag, was anders behandelt wird.',
  'Say what it is about.': 'Sag, worum es geht.',
  'Say what is decided.': 'Sag, was beschlossen wird.',
  'Write the minutes.': 'Schreib das Protokoll.',
  'At least one person has to take part.': 'Mindestens eine Person muss teilnehmen.',
  'Meet at least twice a year.': 'Trefft euch mindestens zweimal im Jahr.',
  'Write the time as 14:00.': 'Schreib die Uhrzeit wie 14:00.',
  'Say what it is.': 'Sag, was es ist.',
  'Write a whole address, such as https://example.org/paper.':
    'Schreib eine ganze Adresse wie https://example.org/paper.',
}
