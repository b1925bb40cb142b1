import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Why can I (not) publish here?': 'Warum kann ich hier (nicht) veröffentlichen?',
  'What if this member said this there, then?': 'Was wäre, wenn dieses Mitglied das dann dort sagte?',
  'Choose who can consent.': 'Wähle, wer freigeben kann.',
  'Give at least five minutes.': 'Gib mindestens fünf Minuten.',
  'Give at most two weeks.': 'Gib höchstens zwei Wochen.',
  'Use words of at least two letters.': 'Verwende Wörter mit mindestens zwei Buchstaben.',
  'Ask the record again: is the answer still the same?':
    'Frag das Protokoll noch einmal: Ist die Antwort noch dieselbe?',
  'Write a word for the topic.': 'Schreib ein Wort für das Thema.',
  'Use letters, numbers and hyphens, such as “product-safety”.':
    'Verwende Buchstaben, Ziffern und Bindestriche, wie „produkt-sicherheit“.',
}
