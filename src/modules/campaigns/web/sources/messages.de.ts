import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'How many': 'Wie viele',
  'In use': 'In Gebrauch',
  Share: 'Anteil',
  'The answer': 'Die Antwort',
  'The sources could not be loaded.': 'Die Quellen konnten nicht geladen werden.',
  'Answer to “How did you hear of us?”': 'Antwort auf „Wie hast du von uns erfahren?“',
  'Apart from the shares: it is said, not measured.': 'Neben den Anteilen: Es ist gesagt, nicht gemessen.',
  'By utm_source': 'Nach utm_source',
  'Code or answer': 'Code oder Antwort',
  'Code that was said or typed': 'Code, der gesagt oder eingetippt wurde',
  'Columns: kind (code, answer, uncoded), day, about, source, n.':
    'Spalten: kind (code, answer, uncoded), day, about, source, n.',
  'Counted by': 'Gezählt von',
  'Every placement with visits': 'Alle Platzierungen mit Besuchen',
  'Line {line}, {column}: {message}': 'Zeile {line}, {column}: {message}',
  'Nobody came through a link in this time': 'In dieser Zeit kam niemand über einen Link',
  'Nobody reported a code or an answer for this time.':
    'Für diese Zeit hat niemand einen Code oder eine Antwort gemeldet.',
  'Not in these figures: {late} visits after the look-back, {bots} by programs, {previews} fetched to draw a card.':
    'Nicht in diesen Zahlen: {late} Besuche nach der Rückschau, {bots} durch Programme, {previews} für Vorschaukarten geholt.',
  'Or many of them as CSV': 'Oder viele davon als CSV',
  'Other names are counted as what they stand for.': 'Andere Namen zählen als das, wofür sie stehen.',
  'People through our links and QR codes': 'Menschen über unsere Links und QR-Codes',
  'Put the short link or the QR of a placement where people see it. What comes through it stands here.':
    'Bring den Kurzlink oder den QR-Code einer Platzierung dorthin, wo Menschen ihn sehen. Was durch ihn kommt, steht hier.',
  'Report counts': 'Zählungen melden',
  'Reporting counts needs the right to plan what is published.':
    'Zählungen zu melden braucht das Recht, Veröffentlichungen zu planen.',
  'Share of all visits with a code': 'Anteil an allen Besuchen mit Code',
  'Shop, survey, web statistics': 'Laden, Umfrage, Webstatistik',
  'The code': 'Der Code',
  'The counts could not be loaded.': 'Die Zählungen konnten nicht geladen werden.',
  'The same day, subject and source again replaces the count.':
    'Derselbe Tag, Gegenstand und Zählende noch einmal ersetzen die Zählung.',
  'Uncoded share': 'Anteil ohne Code',
  'Visits with a code': 'Besuche mit Code',
  'Visits without any code': 'Besuche ohne jeden Code',
  'What people said themselves': 'Was Menschen selbst sagten',
  'What was counted': 'Was gezählt wurde',
  'What was reported for this time': 'Was für diese Zeit gemeldet wurde',
  'of all visits came without any code of ours': 'aller Besuche kamen ohne einen Code von uns',
  '{n, plural, one {# count is in.} other {# counts are in.}}':
    '{n, plural, one {# Zählung ist drin.} other {# Zählungen sind drin.}}',
  '{n, plural, one {# visit} other {# visits}}': '{n, plural, one {# Besuch} other {# Besuche}}',
}
