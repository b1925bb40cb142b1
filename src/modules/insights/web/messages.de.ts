import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  // Überblick
  Scoreboard: 'Auswertung',
  'all departments': 'alle Abteilungen',
  Print: 'Drucken',
  'Share as a link': 'Als Link teilen',
  '{days}, days of {zone}. Printed {when}.': '{days}, Tage in {zone}. Gedruckt {when}.',
  'The figures could not be loaded.': 'Die Zahlen konnten nicht geladen werden.',
  'The figures are counted': 'Die Zahlen werden gezählt',
  'half were answered within it': 'so schnell hatte die Hälfte eine Antwort',
  'began in these days': 'begannen in diesen Tagen',
  'went out in these days': 'gingen in diesen Tagen hinaus',
  'Definition, version {version}': 'Definition, Fassung {version}',
  'Counted at our own end.': 'Bei uns selbst gezählt.',
  'Median first response, {how}': 'Erste Antwort, Median {how}',
  'Open the metric': 'Kennzahl öffnen',
  'The course could not be loaded.': 'Der Verlauf konnte nicht geladen werden.',
  'Nothing happened in these days that could be drawn.':
    'In diesen Tagen geschah nichts, was sich zeichnen ließe.',
  Points: 'Punkte',
  'by day': 'nach Tagen',
  'by week': 'nach Wochen',
  'by month': 'nach Monaten',

  // Zeitraum
  Period: 'Zeitraum',
  'Last 7 days': 'Letzte 7 Tage',
  'Last 28 days': 'Letzte 28 Tage',
  'This month': 'Dieser Monat',
  'Last 3 months': 'Letzte 3 Monate',
  'Chosen days': 'Gewählte Tage',
  'Choose days': 'Tage wählen',

  // Tische, Kanäle, Lücken
  Desks: 'Tische',
  Desk: 'Tisch',
  'where something happened in these days': 'an denen in diesen Tagen etwas geschah',
  'No desk had a conversation in these days. A longer period may show more.':
    'Kein Tisch hatte in diesen Tagen ein Gespräch. Ein längerer Zeitraum zeigt vielleicht mehr.',
  'Conversations and first answers by desk': 'Gespräche und erste Antworten nach Tisch',
  'Conversations by desk': 'Gespräche nach Tisch',
  '{what}, {desk}': '{what}, {desk}',
  Median: 'Median',
  '90th percentile': '90. Perzentil',
  'Still waiting': 'Warten noch',
  'Clocks kept': 'Eingehalten',
  'in these days': 'in diesen Tagen',
  'Posts live, by channel': 'Veröffentlichte Beiträge, nach Kanal',
  'No channel is connected on which we can publish.':
    'Kein Kanal ist verbunden, auf dem wir veröffentlichen können.',
  'Where we did not listen': 'Wo wir nicht zugehört haben',
  'missing in the figures, not zero': 'fehlt in den Zahlen, ist nicht null',
  'Every channel was heard all the time.': 'Jeder Kanal war die ganze Zeit zu hören.',
  Channel: 'Kanal',
  'how long': 'wie lange',
  'since {when}': 'seit {when}',
  still: 'noch immer',

  // Worauf Zahlen stehen
  'We listened all the time.': 'Wir haben die ganze Zeit zugehört.',
  'We listened {share} of the time.': 'Wir haben {share} der Zeit zugehört.',
  '{n, plural, one {# conversation} other {# conversations}}':
    '{n, plural, one {# Gespräch} other {# Gespräche}}',
  '{n, plural, one {# post} other {# posts}}': '{n, plural, one {# Beitrag} other {# Beiträge}}',
  '{n, plural, one {# row} other {# rows}}': '{n, plural, one {# Zeile} other {# Zeilen}}',

  // Eine Kennzahl
  'One metric': 'Eine Kennzahl',
  'This metric could not be loaded.': 'Diese Kennzahl konnte nicht geladen werden.',
  'Back to the scoreboard': 'Zurück zur Auswertung',
  'Figures of this metric': 'Zahlen dieser Kennzahl',
  '{metric}, {part}, {how}': '{metric}, {part}, {how}',
  'Press a point to see the rows of its days.': 'Drücke auf einen Punkt, um die Zeilen seiner Tage zu sehen.',
  'What it stands on': 'Worauf sie steht',
  'Less is better.': 'Weniger ist besser.',
  'More is better.': 'Mehr ist besser.',
  'All desks': 'Alle Tische',
  'All channels': 'Alle Kanäle',
  'all desks': 'alle Tische',
  'all channels': 'alle Kanäle',
  'one desk': 'ein Tisch',
  'one channel': 'ein Kanal',
  '{name} is in your downloads.': '{name} liegt in deinen Downloads.',
  '{n, plural, one {The # row behind it} other {The # rows behind it}}':
    '{n, plural, one {Die # Zeile dahinter} other {Die # Zeilen dahinter}}',
  'The rows behind it': 'Die Zeilen dahinter',
  'newest first': 'die neuesten zuerst',
  'The rows could not be loaded.': 'Die Zeilen konnten nicht geladen werden.',
  'No row in these days. Choose more days, another desk or another channel.':
    'Keine Zeile in diesen Tagen. Wähle mehr Tage, einen anderen Tisch oder einen anderen Kanal.',
  'Paper shows the newest rows; the CSV file holds all {n}.':
    'Papier zeigt die neuesten Zeilen; die CSV-Datei enthält alle {n}.',
  Post: 'Beitrag',
  Person: 'Person',
  'Written by': 'Geschrieben von',
  Matter: 'Anliegen',
  'Went out': 'Hinausgegangen',
  Began: 'Begonnen',
  'First answer': 'Erste Antwort',
  State: 'Stand',
  'On the network': 'Im Netzwerk',
  'See it there': 'Dort ansehen',

  // Noch nichts
  'There is nothing to measure yet': 'Noch gibt es nichts zu messen',
  'How quickly people are answered, which desk has how many conversations and which posts went out stand here by themselves, from the day a channel is connected.':
    'Wie schnell Menschen eine Antwort bekommen, welcher Tisch wie viele Gespräche hat und welche Beiträge hinausgingen, steht hier von selbst, sobald ein Kanal verbunden ist.',
  'To see it with an invented company first, start Weft a second time in a folder of its own: <code>./weft up --demo</code>':
    'Um es zuerst mit einer erfundenen Firma zu sehen, starte Weft ein zweites Mal in einem eigenen Ordner: <code>./weft up --demo</code>',
  'Connect a channel': 'Kanal verbinden',

  // Was der Server sagt
  'First response time': 'Erste Antwort',
  Conversations: 'Gespräche',
  'Posts live': 'Veröffentlichte Beiträge',
  'Not measured.': 'Nicht gemessen.',
  kept: 'eingehalten',
  'not answered yet': 'noch nicht beantwortet',
  open: 'offen',
  Authority: 'Befugnis',
  'Above the twelve tactics': 'Über den zwölf Taktiken',
  Late: 'Überfällig',
  'Open now': 'Noch offen',
  'After 7 days': 'Nach 7 Tagen',
  'After 24 hours': 'Nach 24 Stunden',
  'After 28 days': 'Nach 28 Tagen',
  'Not told': 'Nicht genannt',

  // Export, Schnitt, Vergleich
  'The rows as CSV': 'Die Zeilen als CSV',
  'The rows as JSON': 'Die Zeilen als JSON',
  'The figures as CSV': 'Die Zahlen als CSV',
  'The figures as JSON': 'Die Zahlen als JSON',
  'Cut by': 'Aufgeteilt nach',
  'The cut could not be loaded.': 'Der Schnitt konnte nicht geladen werden.',
  'There is nothing to cut it by yet.': 'Noch gibt es nichts, wonach man schneiden könnte.',
  'Nothing of it happened in these days.': 'In diesen Tagen geschah nichts davon.',
  'unknown: {why}': 'unbekannt: {why}',
  'The period before: {before}. The same days a year ago: {year}.':
    'Der Zeitraum davor: {before}. Dieselben Tage vor einem Jahr: {year}.',
  'Of all who work here': 'Von allen, die hier arbeiten',
  'With the neutral ones': 'Mit den neutralen',
  Polarity: 'Polarität',

  Export: 'Exportieren',
  Campaign: 'Kampagne',
  '{n, plural, one {# day} other {# days}}': '{n, plural, one {# Tag} other {# Tage}}',
}
