import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  '“{0}” ({1}) may be the {2}th of month {3} or the {4}th of month {5}, and no other date of the table tells. Write 2026-03-01.':
    '„{0}“ ({1}) kann der {2}. des Monats {3} sein oder der {4}. des Monats {5}, und kein anderes Datum der Tabelle verrät es. Schreib 2026-03-01.',
  'In row {0} the day comes first, in row {1} the month. Write all dates as 2026-03-01.':
    'In Zeile {0} kommt der Tag zuerst, in Zeile {1} der Monat. Schreib alle Daten wie 2026-03-01.',
  '“{0}” ({1}) is no date. Write 2026-03-01, or a number.':
    '„{0}“ ({1}) ist kein Datum. Schreib 2026-03-01 oder eine Zahl.',
  'The table has no rows.': 'Die Tabelle hat keine Zeilen.',
  'Say in “treated” which units were treated.': 'Sag in „treated“, welche Einheiten behandelt wurden.',
  'There is no unit that was not treated, so there is nothing to compare with.':
    'Es gibt keine unbehandelte Einheit, also nichts zum Vergleichen.',
  'This method reads one series: leave “unit” out and name the columns in “controls”.':
    'Dieses Verfahren liest eine Reihe: Lass „unit“ weg und nenne die Spalten in „controls“.',
  'The end ({0}) comes before the start ({1}).': 'Das Ende ({0}) liegt vor dem Anfang ({1}).',
  'There are {0} periods before the start ({1}) and {2} from it on; at least 2 and 1 are needed.':
    'Vor dem Anfang ({1}) gibt es {0} Zeiträume und ab ihm {2}; mindestens 2 und 1 werden gebraucht.',
  '“{0}” has two values for one period; the second is in line {1}.':
    '„{0}“ hat für einen Zeitraum zwei Werte; der zweite steht in Zeile {1}.',
  '“{0}” is in no row of the column “{1}”.': '„{0}“ steht in keiner Zeile der Spalte „{1}“.',
  '“{0}” has no value in period {1} of {2}; missing is not 0.':
    '„{0}“ hat im Zeitraum {1} von {2} keinen Wert; fehlend ist nicht 0.',
  'Line {0} repeats a period.': 'Zeile {0} wiederholt einen Zeitraum.',
  'Two columns are called “{0}”.': 'Zwei Spalten heißen „{0}“.',
  '“{0}” is missing in line {1}. Leave the period out for all, or find the value: missing is not 0.':
    '„{0}“ fehlt in Zeile {1}. Lass den Zeitraum für alle weg, oder finde den Wert: fehlend ist nicht 0.',
  '“{0}” in line {1}, column “{2}”, is no number.': '„{0}“ in Zeile {1}, Spalte „{2}“, ist keine Zahl.',
  'There is no column “{0}” in line {1}; there are {2}.':
    'Eine Spalte „{0}“ gibt es in Zeile {1} nicht; es gibt {2}.',
  'There are too few controls and periods to say how sure this is.':
    'Es gibt zu wenige Vergleiche und Zeiträume, um zu sagen, wie sicher das ist.',
  'The periods before the start do not determine the method: there are too few, the outcome never changes, or two controls say the same.':
    'Die Zeiträume vor dem Anfang bestimmen das Verfahren nicht: Es sind zu wenige, das Ergebnis ändert sich nie, oder zwei Vergleiche sagen dasselbe.',
  'There are {0} days before the start and {1} from it on; at least {2} and {3} are needed.':
    'Vor dem Anfang gibt es {0} Tage und ab ihm {1}; mindestens {2} und {3} werden gebraucht.',
  'There are {0} periods before the start and {1} from it on; at least {2} and {3} are needed.':
    'Vor dem Anfang gibt es {0} Zeiträume und ab ihm {1}; mindestens {2} und {3} werden gebraucht.',
  'The treated moved apart from the others before the start already, by {0} a period.':
    'Das Behandelte bewegte sich schon vor dem Anfang von den anderen weg, um {0} je Zeitraum.',
  'The last quarter before the start cannot be foretold from the rest: it is off by {0} % on average, {1} % at most is needed.':
    'Das letzte Viertel vor dem Anfang lässt sich aus dem Rest nicht vorhersagen: Es liegt im Mittel um {0} % daneben, höchstens {1} % dürfen es sein.',
  'No effect can be shown: {0}, which includes none.':
    'Keine Wirkung lässt sich zeigen: {0}; das schließt keine ein.',
  'No effect can be shown: {0}, but for {1} % of earlier starts at which nothing happened the method finds as much.':
    'Keine Wirkung lässt sich zeigen: {0}, aber bei {1} % früherer Anfänge, an denen nichts geschah, findet das Verfahren ebenso viel.',
  'An effect of {0}.': 'Eine Wirkung von {0}.',
}
