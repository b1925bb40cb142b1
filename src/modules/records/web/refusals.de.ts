import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'This is the same as line {0}. Keep one of them.': 'Das ist dasselbe wie Zeile {0}. Behalte eines davon.',
  'There is no recommendation “{0}”.': 'Eine Empfehlung „{0}“ gibt es nicht.',
  'This is kept already. Correct the entry that is there.':
    'Das ist schon aufbewahrt. Berichtige den Eintrag, den es gibt.',
  'Search the list for it; an entry that was taken back does not count.':
    'Such in der Liste danach; ein zurückgenommener Eintrag zählt nicht.',
  'This was taken back. Put it back first.': 'Das wurde zurückgenommen. Leg es zuerst zurück.',
  'Somebody corrected this meanwhile. Look at what is there now.':
    'Jemand hat das inzwischen berichtigt. Sieh dir an, was jetzt dort steht.',
  'Fill this in.': 'Füll das aus.',
  'Write a number such as 1250.50.': 'Schreib eine Zahl wie 1250.50.',
  'Write at least 0.': 'Schreib mindestens 0.',
  'This is too much.': 'Das ist zu viel.',
  'Write a whole address that begins with https://.': 'Schreib eine ganze Adresse, die mit https:// beginnt.',
  'Name the department it is about.': 'Nenne die Abteilung, um die es geht.',
  'Write at least {0}.': 'Schreib mindestens {0}.',
  'Write at most {0}.': 'Schreib höchstens {0}.',
  'Write yes or no.': 'Schreib yes oder no.',
  'Write a number such as 1250.50, without signs between the thousands.':
    'Schreib eine Zahl wie 1250.50, ohne Zeichen zwischen den Tausendern.',
  'Write a whole number from {0} to {1}.': 'Schreib eine ganze Zahl von {0, number} bis {1, number}.',
  'This lies before the step that comes first. Check both days.':
    'Das liegt vor dem Schritt, der zuerst kommt. Prüf beide Tage.',
  'This day has not come yet. Write when it happened.':
    'Dieser Tag ist noch nicht gekommen. Schreib, wann es geschah.',
  'Write the three letters of the currency, such as EUR.':
    'Schreib die drei Buchstaben der Währung, wie EUR.',
  'Headcounts are of the last day of a month.': 'Kopfzahlen gelten für den letzten Tag eines Monats.',
  'Write when the candidate entered; the wait counts from there.':
    'Schreib, wann die sich bewerbende Person dazukam; ab dort zählt das Warten.',
  'Write where the candidate came from.': 'Schreib, woher die sich bewerbende Person kam.',
  'It was filled, so it was not closed without a hire.':
    'Es wurde besetzt, also nicht ohne Einstellung geschlossen.',
  'It cannot have been on hold longer than it was open.':
    'Es kann nicht länger geruht haben, als es offen war.',
  'Choose a day after the one it was listed on.': 'Wähle einen Tag nach dem, an dem es eingetragen wurde.',
  'Keep people for two years at most; look again then.':
    'Behalte Menschen höchstens zwei Jahre; sieh dann wieder nach.',
  'Say why nobody may write to them, for whoever comes next.':
    'Sag für die, die nachkommen, warum niemand ihnen schreiben darf.',
  'Write when the employee touched them.':
    'Schreib, wann der Kontakt durch die Kollegin oder den Kollegen war.',
  'Fewer than 10 answers could point at somebody. Join departments, or ask again.':
    'Weniger als 10 Antworten könnten auf jemanden zeigen. Fass Abteilungen zusammen, oder frag noch einmal.',
  'More agree than answered. Count those who said 4 or 5.':
    'Es stimmen mehr zu, als geantwortet haben. Zähl die, die 4 oder 5 gesagt haben.',
  'A decision has its day, and a day its decision.':
    'Eine Entscheidung hat ihren Tag, und ein Tag seine Entscheidung.',
  'Whoever asked for it wants to know why not. Write the reason.':
    'Wer darum gebeten hat, will wissen, warum nicht. Schreib den Grund.',
  'Only what was adopted is built and released.': 'Gebaut und veröffentlicht wird nur, was angenommen wurde.',
  'Nothing is a duplicate of itself.': 'Nichts ist eine Dopplung seiner selbst.',
  'Write who cleared it.': 'Schreib, wer es freigegeben hat.',
  'Write which channel it went out on.': 'Schreib, auf welchem Kanal es hinausging.',
  'A SHA-256 is 64 signs from 0–9 and a–f.': 'Ein SHA-256 sind 64 Zeichen aus 0–9 und a–f.',
  'The table has no such column. Take a table out to see how it looks.':
    'Die Tabelle hat keine solche Spalte. Hol eine Tabelle heraus, um zu sehen, wie sie aussieht.',
  'You do not keep the records of {0}.': 'Die Aufzeichnungen zu „{0, word}“ pflegst du nicht.',
}
