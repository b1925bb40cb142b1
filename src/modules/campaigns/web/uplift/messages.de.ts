import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'Choose one': 'Bitte wählen',
  Method: 'Methode',
  Versions: 'Fassungen',
  '95 % between': '95 % zwischen',
  'A figure of the scoreboard': 'Eine Zahl der Übersicht',
  'A further version': 'Eine weitere Fassung',
  'A further version is registered.': 'Eine weitere Fassung ist eingetragen.',
  'A later import under the same name continues the earlier one.':
    'Ein späterer Import unter demselben Namen setzt den früheren fort.',
  'Add regions or brands that the campaign did not reach.':
    'Nimm Regionen oder Marken dazu, die die Kampagne nicht erreicht hat.',
  'An imported table': 'Eine importierte Tabelle',
  'As far off as before the start': 'So weit daneben wie vor dem Beginn',
  'At least 56 days before the start': 'Mindestens 56 Tage vor dem Beginn',
  'By chance': 'Durch Zufall',
  'CSV with a column of days': 'CSV mit einer Spalte für Tage',
  'Campaigns that begin within a week of it are meant, too':
    'Kampagnen, die binnen einer Woche beginnen, sind mitgemeint',
  'Column of days': 'Spalte der Tage',
  'Column of regions or brands': 'Spalte der Regionen oder Marken',
  'Column of the figure': 'Spalte der Zahl',
  'Compute anew': 'Neu berechnen',
  'Difference-in-differences: beside what was not touched':
    'Differenz der Differenzen: neben dem, was nicht berührt war',
  Effect: 'Wirkung',
  'Expected without it': 'Ohne sie erwartet',
  'Figures that move with it and were not touched':
    'Zahlen, die sich mit ihr bewegen und nicht berührt waren',
  'From now on this plan stands. A change makes a further version that says when it was made.':
    'Von nun an steht dieser Plan. Eine Änderung ergibt eine weitere Fassung, die sagt, wann sie entstand.',
  'Import a table': 'Tabelle importieren',
  'Import it again under the same name and compute anew.':
    'Importiere sie unter demselben Namen noch einmal und berechne neu.',
  'Import the table again under the same name, or make a further version with another figure.':
    'Importiere die Tabelle unter demselben Namen noch einmal, oder lege eine weitere Fassung mit einer anderen Zahl an.',
  'Imported tables': 'Importierte Tabellen',
  'In the words of the method: {reason}': 'In den Worten der Methode: {reason}',
  'Interrupted series: the course before, carried on': 'Unterbrochene Reihe: der Verlauf davor, fortgesetzt',
  'It brought about {effect} a period{more}: less than without it; with 95 % confidence between {low} and {high}.':
    'Sie brachte etwa {effect} je Zeitraum{more}: weniger als ohne sie; mit 95 % Sicherheit zwischen {low} und {high}.',
  'It brought about {effect} in all{more}: less than without it; with 95 % confidence between {low} and {high}.':
    'Sie brachte insgesamt etwa {effect}{more}: weniger als ohne sie; mit 95 % Sicherheit zwischen {low} und {high}.',
  'It brought about {effect} more a period{more}; with 95 % confidence between {low} and {high}.':
    'Sie brachte etwa {effect} mehr je Zeitraum{more}; mit 95 % Sicherheit zwischen {low} und {high}.',
  'It brought about {effect} more in all{more}; with 95 % confidence between {low} and {high}.':
    'Sie brachte insgesamt etwa {effect} mehr{more}; mit 95 % Sicherheit zwischen {low} und {high}.',
  'It is being computed.': 'Es wird berechnet.',
  'Its window is not over yet. It runs by itself on the day after.':
    'Ihr Zeitraum ist noch nicht vorbei. Am Tag danach läuft sie von selbst.',
  'Known from {day} on. Looking in before the end finds effects that are not there.':
    'Bekannt ab {day}. Wer vor dem Ende nachsieht, findet Wirkungen, die es nicht gibt.',
  'Learn from': 'Lernen ab',
  'Learned from': 'Gelernt aus',
  'Look at a longer time before, or take another figure.': 'Nimm mehr Zeit davor, oder eine andere Zahl.',
  'Look at a longer time before, wait longer after, or take weeks instead of days.':
    'Nimm mehr Zeit davor, warte danach länger, oder nimm Wochen statt Tage.',
  'Looked at': 'Betrachtet',
  Methods: 'Methoden',
  'Names as they stand in the column, parted by commas.':
    'Namen, wie sie in der Spalte stehen, mit Kommas getrennt.',
  'No effect can be shown: between {low} and {high} would fit, and none is among them.':
    'Keine Wirkung lässt sich zeigen: Zwischen {low} und {high} würde passen, und gar keine ist darunter.',
  'No effect shown': 'Keine Wirkung gezeigt',
  'No study is registered yet': 'Noch ist keine Studie eingetragen',
  'No table was imported yet.': 'Noch wurde keine Tabelle importiert.',
  'Not estimable': 'Nicht schätzbar',
  Periods: 'Zeiträume',
  'Placebo: the same was tried where nothing happened, at earlier starts or with units that were not reached. The first line counts; the others are for comparison.':
    'Placebo: Dasselbe wurde dort versucht, wo nichts geschah, bei früheren Anfängen oder mit Einheiten, die nicht erreicht wurden. Die erste Zeile zählt; die anderen sind zum Vergleich.',
  'Reached by it': 'Von ihr erreicht',
  'Register a study': 'Studie eintragen',
  'Registered after the fact': 'Nachträglich eingetragen',
  'Say before something begins what it is to move and until when you look. Afterwards Weft says what it moved, or why that cannot be told.':
    'Sag, bevor etwas beginnt, was es bewegen soll und bis wann du hinsiehst. Danach sagt Weft, was es bewegt hat, oder warum sich das nicht sagen lässt.',
  Seen: 'Gesehen',
  'Something else began within a week of it: {names}.': 'Binnen einer Woche begann noch etwas: {names}.',
  'Structural series: with what was not touched': 'Strukturelle Reihe: mit dem, was nicht berührt war',
  Studies: 'Studien',
  'Study them together in a further version, or compare with where only one of them ran.':
    'Untersuche sie in einer weiteren Fassung zusammen, oder vergleiche dort, wo nur eine davon lief.',
  'Synthetic control': 'Synthetische Kontrolle',
  'Synthetic difference-in-differences': 'Synthetische Differenz der Differenzen',
  'Take a steadier figure, weeks instead of days, or add series that move with it and were not touched.':
    'Nimm eine ruhigere Zahl, Wochen statt Tage, oder Reihen dazu, die sich mit ihr bewegen und nicht berührt waren.',
  'Take other regions or brands to compare with, or an interrupted series.':
    'Nimm andere Regionen oder Marken zum Vergleich, oder eine unterbrochene Reihe.',
  'The figures it looks at are not here any more.': 'Die Zahlen, die sie betrachtet, sind nicht mehr da.',
  'The first day it could move anything': 'Der erste Tag, an dem sie etwas bewegen konnte',
  'The first one is the best for such figures.': 'Die erste passt zu solchen Zahlen am besten.',
  'The last day that counts': 'Der letzte Tag, der zählt',
  'The last quarter before the start cannot be foretold from the rest: it is off by more than 25 %.':
    'Das letzte Viertel vor dem Beginn lässt sich aus dem Rest nicht vorhersagen: Es liegt mehr als 25 % daneben.',
  'The studies could not be loaded.': 'Die Studien konnten nicht geladen werden.',
  'The study could not be loaded.': 'Die Studie konnte nicht geladen werden.',
  'The study is registered.': 'Die Studie ist eingetragen.',
  'The table has to be put right first.': 'Zuerst muss die Tabelle in Ordnung gebracht werden.',
  'The table is there.': 'Die Tabelle ist da.',
  'The tables could not be loaded.': 'Die Tabellen konnten nicht geladen werden.',
  'The time before the start does not determine the method: it is too short, or nothing ever changes.':
    'Die Zeit vor dem Beginn legt die Methode nicht fest: Sie ist zu kurz, oder es ändert sich nie etwas.',
  'There are too few regions and periods to say how sure it is.':
    'Es gibt zu wenige Regionen und Zeiträume, um zu sagen, wie sicher es ist.',
  'There is too little before the start or after it: 56 days and 14 are needed, or 10 periods and 3.':
    'Vor dem Beginn oder danach gibt es zu wenig: 56 Tage und 14 sind nötig, oder 10 Zeiträume und 3.',
  'Version {version}, registered after the fact': 'Fassung {version}, nachträglich eingetragen',
  'Version {version}, registered before it began': 'Fassung {version}, vor dem Beginn eingetragen',
  'Visits through our links': 'Besuche über unsere Links',
  'What a campaign moved, and how sure that is. What is looked at is written down before it begins.':
    'Was eine Kampagne bewegt hat, und wie sicher das ist. Worauf geachtet wird, steht fest, bevor sie beginnt.',
  'What came out': 'Was herauskam',
  'What is looked at': 'Was betrachtet wird',
  'What is to be found out': 'Was herausgefunden werden soll',
  'What it moved cannot be told.': 'Was sie bewegt hat, lässt sich nicht sagen.',
  'What was reached and what was not moved apart before the start already.':
    'Was erreicht wurde und was nicht, lief schon vor dem Beginn auseinander.',
  'What was registered': 'Was eingetragen wurde',
  'What was seen and what was expected without it, from {from} to {until}':
    'Was zu sehen war und was ohne sie erwartet wurde, von {from} bis {until}',
  'Where the figures come from': 'Woher die Zahlen kommen',
  'Whose links': 'Wessen Links',
  'Why it can be believed, or not': 'Warum man es glauben kann, oder nicht',
  'Why the plan changes': 'Warum sich der Plan ändert',
  'Wide: a day and one column a figure. Long: a day, a region, a figure. A missing figure is not 0.':
    'Breit: ein Tag und eine Spalte je Zahl. Lang: ein Tag, eine Region, eine Zahl. Eine fehlende Zahl ist nicht 0.',
  'known from {day} on': 'bekannt ab {day}',
  '{version}, after the fact': '{version}, nachträglich',
}
