import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Export your calendar as .ics, or write the time yourself.':
    'Exportiere deinen Kalender als .ics, oder schreib die Zeit selbst.',
  'Export a shorter time.': 'Exportiere eine kürzere Zeit.',
  'The last day is before the first.': 'Der letzte Tag liegt vor dem ersten.',
  'Choose at most three months.': 'Wähle höchstens drei Monate.',
  'The file has more than {0} events.': 'Die Datei hat mehr als {0, number} Termine.',
  'The plan is changed in a draft.': 'Der Plan wird in einem Entwurf geändert.',
  'Begin a new version of the plan.': 'Beginne eine neue Version des Plans.',
  'A plan has no negative amounts.': 'Ein Plan hat keine negativen Beträge.',
  'Nothing can have been spent in a month to come.':
    'In einem kommenden Monat kann nichts ausgegeben worden sein.',
  'Enter the rate first, or post the difference.': 'Trag zuerst den Satz ein, oder buche den Unterschied.',
  'Look at {0}.': 'Sieh dir {0} an.',
  'Write it as committed or as forecast. Look at {0}.':
    'Schreib es als gebunden oder als Prognose. Sieh dir {0} an.',
  'This day is more than two years ago.': 'Dieser Tag liegt mehr als zwei Jahre zurück.',
  'A goal cannot end before it begins.': 'Ein Ziel kann nicht enden, bevor es beginnt.',
  'There is no such figure.': 'Eine solche Zahl gibt es nicht.',
  'The goal it was to stand before is somewhere else now.':
    'Das Ziel, vor dem es stehen sollte, ist jetzt woanders.',
  'There are {0} goals already.': 'Es gibt schon {0} Ziele.',
  '{0} Move it, or what hangs below it, first.': '{0} Verschieb zuerst dieses oder was darunter hängt.',
  'There is no department of this name.': 'Eine Abteilung dieses Namens gibt es nicht.',
  'This line and row stand in the table twice.': 'Diese Zeile und Reihe steht zweimal in der Tabelle.',
  'There is no such line this year. Leave it empty for a new one.':
    'Eine solche Zeile gibt es dieses Jahr nicht. Lass es leer für eine neue.',
  'A new line begins with its plan row; add the others once it is there.':
    'Eine neue Zeile beginnt mit ihrer Planreihe; füg die anderen hinzu, sobald sie da ist.',
  'The plan is changed in a draft. Begin a new version first.':
    'Der Plan wird in einem Entwurf geändert. Beginne zuerst eine neue Version.',
  'This line is in {0}.': 'Diese Zeile ist in {0}.',
  'This version stands as it was submitted. Begin a new version to change the plan.':
    'Diese Version steht, wie sie eingereicht wurde. Beginne eine neue Version, um den Plan zu ändern.',
  'This tactic and department have a line of this name already.':
    'Diese Taktik und Abteilung haben schon eine Zeile dieses Namens.',
  'The currency stays once amounts were written in it. Begin another line.':
    'Die Währung bleibt, sobald Beträge in ihr stehen. Beginne eine andere Zeile.',
  'Join small ones.': 'Leg kleine zusammen.',
  'A version has at most {0} lines.': 'Eine Version hat höchstens {0} Zeilen.',
  'Nothing can have been spent on a day to come.':
    'An einem kommenden Tag kann nichts ausgegeben worden sein.',
  'This line is of {0}; so is what is posted on it.':
    'Diese Zeile ist von {0}; was auf sie gebucht wird, auch.',
  'A week has at least one hour.': 'Eine Woche hat mindestens eine Stunde.',
  'Choose two different currencies.': 'Wähle zwei verschiedene Währungen.',
  'Write two different currencies, such as EUR and NOK.':
    'Schreib zwei verschiedene Währungen, wie EUR und NOK.',
  'Write a rate such as 11.4275.': 'Schreib einen Satz wie 11.4275.',
  'Say where the rate is from.': 'Sag, woher der Satz ist.',
  'Average over at least three people, or it is somebody’s pay.':
    'Bilde den Durchschnitt über mindestens drei Menschen, sonst ist es jemandes Gehalt.',
  'A department stands there twice.': 'Eine Abteilung steht zweimal da.',
  'One of these departments does not exist.': 'Eine dieser Abteilungen gibt es nicht.',
  'Name a line or a department.': 'Nenne eine Zeile oder eine Abteilung.',
  'The shares make {0} %, not 100 %.': 'Die Anteile ergeben {0} %, nicht 100 %.',
  'Your timer was started in another window a moment ago.':
    'Deine Stoppuhr wurde gerade in einem anderen Fenster gestartet.',
  'No timer of yours is running.': 'Keine Stoppuhr von dir läuft.',
  'This timer was stopped in another window a moment ago.':
    'Diese Stoppuhr wurde gerade in einem anderen Fenster angehalten.',
  'Parts of this version belong to departments you do not see.':
    'Teile dieser Version gehören Abteilungen, die du nicht siehst.',
  'Somebody who sees all of it has to begin the next one.':
    'Die nächste muss jemand beginnen, der alles davon sieht.',
  'Somebody began a version a moment ago. Look at that one first.':
    'Jemand hat gerade eine Version begonnen. Sieh dir zuerst jene an.',
  'This version is no draft any more.': 'Diese Version ist kein Entwurf mehr.',
  'There is no line in this version yet.': 'In dieser Version steht noch keine Zeile.',
  'Add what you plan first.': 'Füg zuerst hinzu, was du planst.',
  'Only a version that waits for a decision can be taken back.':
    'Zurücknehmen lässt sich nur eine Version, die auf eine Entscheidung wartet.',
  'Say what has to change.': 'Sag, was sich ändern muss.',
  'This year has {0} versions already.': 'Dieses Jahr hat schon {0} Versionen.',
  'Paste at most 600 cells at once.': 'Füg höchstens 600 Zellen auf einmal ein.',
  'Say what is to be reached.': 'Sag, was erreicht werden soll.',
  'Give the line a name.': 'Gib der Zeile einen Namen.',
  'A week has at most 100 hours.': 'Eine Woche hat höchstens 100 Stunden.',
  'A rate is more than 0.': 'Ein Satz ist mehr als 0.',
  'Name the role group.': 'Nenne die Rollengruppe.',
  'This amount is too large.': 'Dieser Betrag ist zu groß.',
  'This file is too large.': 'Diese Datei ist zu groß.',
  'Choose a currency from the list.': 'Wähle eine Währung aus der Liste.',
  'Amounts have no more decimals than their currency.':
    'Beträge haben nicht mehr Nachkommastellen als ihre Währung.',
  'Use 1 to 500 %.': 'Verwende 1 bis 500 %.',
  'Write at least one minute.': 'Schreib mindestens eine Minute.',
  'A day has 24 hours.': 'Ein Tag hat 24 Stunden.',
  'The goal above does not exist any more.': 'Das Ziel darüber gibt es nicht mehr.',
  'A goal cannot stand below itself.': 'Ein Ziel kann nicht unter sich selbst stehen.',
  'A business goal stands at the top.': 'Ein Geschäftsziel steht ganz oben.',
  'A marketing goal serves a business goal, or another marketing goal.':
    'Ein Marketingziel dient einem Geschäftsziel oder einem anderen Marketingziel.',
  'This version does not wait for a decision.': 'Diese Version wartet nicht auf eine Entscheidung.',
  'You wrote in this version, so somebody else has to decide on it.':
    'Du hast in dieser Version geschrieben; entscheiden muss jemand anders.',
  'Parts of this plan belong to departments you do not see, so you cannot agree to all of it.':
    'Teile dieses Plans gehören Abteilungen, die du nicht siehst; du kannst also nicht allem zustimmen.',
  'There is no rate from {0} to {1} in the 31 days up to {2}.':
    'Von {0} nach {1} gibt es keinen Kurs in den 31 Tagen bis {2, day}.',
  'This is no amount.': 'Das ist kein Betrag.',
  'This may mean a thousand or one. Write it with two decimals.':
    'Das kann tausend meinen oder eins. Schreib es mit zwei Nachkommastellen.',
  'This has more decimals than its currency. Round it.':
    'Das hat mehr Nachkommastellen als seine Währung. Runde es.',
  'The table has no such column. Export it to see how it looks.':
    'Die Tabelle hat keine solche Spalte. Exportiere sie, um zu sehen, wie sie aussieht.',
  'Write plan, committed, actual or forecast.': 'Schreib plan, committed, actual oder forecast.',
  'Write the number of the tactic, 1 to 12.': 'Schreib die Nummer der Taktik, 1 bis 12.',
  'Write a name of at most 120 characters.': 'Schreib einen Namen mit höchstens 120 Zeichen.',
  'Write spend or tools.': 'Schreib spend oder tools.',
  'Write the three letters of a currency, such as EUR.':
    'Schreib die drei Buchstaben einer Währung, wie EUR.',
  'It cannot have been longer than the timer ran.':
    'Es kann nicht länger gewesen sein, als die Stoppuhr lief.',
  'This timer ran for more than ten hours. Say how long it really was.':
    'Diese Stoppuhr lief mehr als zehn Stunden. Sag, wie lange es wirklich war.',
  'Changing goals, plan, budget and rates needs the right to plan.':
    'Um Ziele, Plan, Budget und Sätze zu ändern, brauchst du das Recht zu planen.',
  'Deciding on a plan needs the right to approve it.':
    'Um über einen Plan zu entscheiden, brauchst du das Recht, ihn zu genehmigen.',
  'This version of the plan does not exist any more.': 'Diese Version des Plans gibt es nicht mehr.',
  'This line does not exist any more.': 'Diese Zeile gibt es nicht mehr.',
  'This goal does not exist any more.': 'Dieses Ziel gibt es nicht mehr.',
  'The budget is read by who plans or approves it, and by heads for their own department.':
    'Das Budget lesen, wer es plant oder genehmigt, und Leitungen für ihre eigene Abteilung.',
  'Choose a year from 2000 to 2100.': 'Wähle ein Jahr von 2000 bis 2100.',
  '{0} is no currency we keep rates of.': '{0} ist keine Währung, zu der wir Kurse führen.',
  'It waits for a decision. {0}': 'Es wartet auf eine Entscheidung. {0}',
  'A table changes only amounts. Change this on the line in the plan, or leave it as it was.':
    'Eine Tabelle ändert nur Beträge. Ändere das an der Zeile im Plan, oder lass es, wie es war.',
}
