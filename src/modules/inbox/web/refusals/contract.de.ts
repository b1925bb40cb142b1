import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Write the note first.': 'Schreib zuerst die Notiz.',
  'Write an answer first.': 'Schreib zuerst eine Antwort.',
  'Use whole minutes.': 'Verwende ganze Minuten.',
  'Use at least a minute.': 'Verwende mindestens eine Minute.',
  'Use at most 60 days.': 'Verwende höchstens 60 Tage.',
  'Use at most six steps.': 'Verwende höchstens sechs Stufen.',
  'A hundred rules are the most; join some that promise the same.':
    'Hundert Regeln sind das Höchste; leg einige zusammen, die dasselbe versprechen.',
  'Say in a few words for what.': 'Sag in ein paar Worten, wofür.',
  'Write the answer first.': 'Schreib zuerst die Antwort.',
  'Write the question first.': 'Schreib zuerst die Frage.',
  'Two hundred rules are the most; join some by OR.':
    'Zweihundert Regeln sind das Höchste; leg einige mit ODER zusammen.',
}
