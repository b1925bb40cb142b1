import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'The budget of {0} requests a day for this account is used up until midnight UTC.':
    'Die {0, number} Anfragen am Tag für dieses Konto sind bis Mitternacht UTC aufgebraucht.',
  'Choose the column with the words that were said.': 'Wähle die Spalte mit den Worten, die gesagt wurden.',
  'Choose the column that says when.': 'Wähle die Spalte, die sagt, wann.',
  'There are no words in this row.': 'In dieser Zeile stehen keine Worte.',
  'This row does not say when it was.': 'Diese Zeile sagt nicht, wann es war.',
  '“{0}” is no time that can be read.': '„{0}“ ist keine Zeit, die sich lesen lässt.',
  '{0} UTC is still to come.': '{0} UTC kommt noch.',
  'The raw item cannot be written as JSON: {0}': 'Der rohe Eintrag lässt sich nicht als JSON schreiben: {0}',
  'We wrote this ourselves.': 'Das haben wir selbst geschrieben.',
  'The item has no id.': 'Der Eintrag hat keine Kennung.',
  'No reason was given.': 'Ein Grund wurde nicht genannt.',
  'Write what to search for.': 'Schreib, wonach gesucht wird.',
  'A tag is one word of letters and digits.': 'Ein Schlagwort ist ein Wort aus Buchstaben und Ziffern.',
}
