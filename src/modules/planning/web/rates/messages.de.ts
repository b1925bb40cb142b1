import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'A central bank, an invoice.': 'Eine Zentralbank, eine Rechnung.',
  'Alike for all tactics': 'Für alle Taktiken gleich',
  'Amount an hour': 'Betrag je Stunde',
  'An average of a role group with all that work costs besides pay, over at least three people.':
    'Ein Mittel einer Rollengruppe mit allem, was Arbeit neben dem Lohn kostet, über mindestens drei Personen.',
  'An hour': 'Je Stunde',
  'Average of how many people': 'Mittel von wie vielen Personen',
  'By hours given': 'Nach gegebenen Stunden',
  'By money spent': 'Nach ausgegebenem Geld',
  'Columns: base, quote, day, rate, source.': 'Spalten: base, quote, day, rate, source.',
  'Currency of the house': 'Währung des Hauses',
  'Enter the rate': 'Den Satz eintragen',
  'Entered by': 'Eingetragen von',
  'Entered.': 'Eingetragen.',
  'Every amount is changed at the rate of the day it was posted. Without a rate it is unknown.':
    'Jeder Betrag wird zum Kurs des Tages umgerechnet, an dem er gebucht wurde. Ohne Kurs ist er unbekannt.',
  'Everybody else': 'Alle anderen',
  'Everybody without a group of their own': 'Alle ohne eigene Gruppe',
  'Exchange rates': 'Wechselkurse',
  'Full week by contract': 'Volle Woche laut Vertrag',
  'Holds from': 'Gilt ab',
  'Hours of a full week by contract': 'Stunden einer vollen Woche laut Vertrag',
  'No rate is entered yet. Amounts in other currencies are unknown until one is.':
    'Noch ist kein Kurs eingetragen. Bis dahin sind Beträge in anderen Währungen unbekannt.',
  'No rate is entered yet. Until then the cost of time is unknown.':
    'Noch ist kein Satz eingetragen. Bis dahin ist unbekannt, was Zeit kostet.',
  'Not chosen yet': 'Noch nicht gewählt',
  One: 'Ein',
  'Only the latest 300 are shown.': 'Nur die letzten 300 sind zu sehen.',
  People: 'Menschen',
  Rate: 'Kurs',
  'Rates as CSV': 'Kurse als CSV',
  'Role group': 'Rollengruppe',
  'The house': 'Das Haus',
  'The last one up to a day counts, if it is at most 31 days old.':
    'Es zählt der letzte bis zu einem Tag, wenn er höchstens 31 Tage alt ist.',
  'The rates could not be loaded.': 'Die Sätze konnten nicht geladen werden.',
  'Told at': 'Bescheid ab',
  'Told at how many percent over plan': 'Bescheid ab wie viel Prozent über Plan',
  'Tools are shared out': 'Werkzeuge werden aufgeteilt',
  'What an hour costs': 'Was eine Stunde kostet',
  'What cost per outcome divides by, unless somebody chooses another.':
    'Wodurch die Kosten je Ergebnis teilen, wenn niemand etwas anderes wählt.',
  'Where it is from': 'Woher sie ist',
  is: 'ist',
  of: 'von',
  '{n, plural, one {# rate} other {# rates}} taken in.':
    '{n, plural, one {# Kurs} other {# Kurse}} eingelesen.',
  '{percent} over plan': '{percent} über Plan',
}
