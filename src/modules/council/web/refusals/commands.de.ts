import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'The rules changed since the council prepared this.':
    'Die Regeln haben sich geändert, seit der Rat das vorbereitet hat.',
  'Look at what it would do now, then carry it out again.':
    'Sieh dir an, was es jetzt bewirken würde, und führ es dann noch einmal aus.',
  'The draft of the policy is not the one the council voted on.':
    'Der Entwurf der Richtlinie ist nicht der, über den der Rat abgestimmt hat.',
  'Bring back the words that were voted on, or put the new ones to the vote.':
    'Hol die Worte zurück, über die abgestimmt wurde, oder stell die neuen zur Abstimmung.',
  'Whoever it is for is not here any more.': 'Die Person, für die es ist, ist nicht mehr hier.',
  'Somebody changed the charter meanwhile. Look at it, then decide again.':
    'Jemand hat die Satzung inzwischen geändert. Sieh sie dir an und entscheide dann neu.',
  'Choose somebody with the role of council chair; roles are given under People, Roles.':
    'Wähle jemanden mit der Rolle Vorsitz des Rats; Rollen werden unter „Menschen“, „Rollen“ vergeben.',
  'Use a share between 1 and 100 per cent.': 'Verwende einen Anteil zwischen 1 und 100 Prozent.',
  'The meeting is in another state by now; the page shows the newest one.':
    'Die Sitzung ist inzwischen in einem anderen Stand; die Seite zeigt den neuesten.',
  'The vote on “{0}” is still open. Close it first.':
    'Die Abstimmung über „{0}“ läuft noch. Schließ sie zuerst.',
  'This decision is not in the register.': 'Dieser Beschluss steht nicht im Verzeichnis.',
  'It is done already.': 'Es ist schon getan.',
  'It is carried out by itself, not by saying so.':
    'Es führt sich von selbst aus, nicht dadurch, dass jemand es sagt.',
  'See why it could not be, and carry it out again.':
    'Sieh nach, warum es nicht ging, und führ es noch einmal aus.',
  'Its day is to come.': 'Sein Tag kommt noch.',
  'Its owner says when it is done, or the chair.':
    'Wann es getan ist, sagt, wer dafür zuständig ist, oder der Vorsitz.',
  'It is carried out already.': 'Es ist schon ausgeführt.',
  'There is nothing to carry out again.': 'Da ist nichts noch einmal auszuführen.',
  'This meeting is not here any more.': 'Diese Sitzung gibt es nicht mehr.',
  'Only a meeting that is to come can be announced.':
    'Ankündigen lässt sich nur eine Sitzung, die noch kommt.',
  'This item is not here any more.': 'Diesen Punkt gibt es nicht mehr.',
  'This meeting takes nothing on its agenda any more.':
    'Diese Sitzung nimmt nichts mehr auf ihre Tagesordnung.',
  'Choose a meeting that is to come.': 'Wähle eine Sitzung, die noch kommt.',
  'Between meetings there is no order.': 'Zwischen Sitzungen gibt es keine Reihenfolge.',
  'It cannot go further.': 'Weiter geht es nicht.',
  'Choose an active member who carries it out.': 'Wähle ein aktives Mitglied, das es ausführt.',
  'The rules changed since. Prepare the change again from the ones that hold now.':
    'Die Regeln haben sich seitdem geändert. Bereite die Änderung von den jetzt geltenden aus neu vor.',
  'Choose a moment to come.': 'Wähle einen kommenden Zeitpunkt.',
  'Only who sits on the council is noted as here.': 'Als anwesend vermerkt wird nur, wer im Rat sitzt.',
  'The chair names people to seats, under People, Council.':
    'Sitze besetzt der Vorsitz, unter „Menschen“, „Rat“.',
  'The meeting has not begun.': 'Die Sitzung hat nicht begonnen.',
  'The meeting is over; the minutes say who was there.':
    'Die Sitzung ist vorbei; wer da war, sagt das Protokoll.',
  '“{0}” is still open. Close it first.': '„{0}“ ist noch offen. Schließ es zuerst.',
  'There are no minutes of this meeting yet.': 'Von dieser Sitzung gibt es noch kein Protokoll.',
  'Somebody changed the minutes meanwhile. Load them again; what you wrote is still here.':
    'Jemand hat das Protokoll inzwischen geändert. Lade es neu; was du geschrieben hast, ist noch hier.',
  'Sealed minutes do not change any more.': 'Ein besiegeltes Protokoll ändert sich nicht mehr.',
  'These minutes are sealed already.': 'Dieses Protokoll ist schon besiegelt.',
  'Seal the minutes first.': 'Besiegle zuerst das Protokoll.',
  'These minutes are approved already.': 'Dieses Protokoll ist schon genehmigt.',
  'Minutes are approved by the next meeting, while it is open.':
    'Protokolle genehmigt die nächste Sitzung, solange sie läuft.',
  'Too few members with a vote are here to approve them.':
    'Zu wenige Stimmberechtigte sind hier, um es zu genehmigen.',
  'This question is not here any more.': 'Diese Frage ist nicht mehr hier.',
  'This question was settled a moment ago.': 'Diese Frage wurde gerade erledigt.',
  'This seat is not here any more.': 'Diesen Sitz gibt es nicht mehr.',
  'Free the other seat first.': 'Mach zuerst den anderen Sitz frei.',
  'A seat cannot be given for the past.': 'Ein Sitz lässt sich nicht für die Vergangenheit vergeben.',
  'The term would end before it begins.': 'Die Amtszeit würde enden, bevor sie beginnt.',
  'This seat is empty already.': 'Dieser Sitz ist schon leer.',
  '{0} holds another seat already. One seat each, so that nobody has two votes.':
    '{0} hat schon einen anderen Sitz. Ein Sitz für jeden, damit niemand zwei Stimmen hat.',
  'There is no proposal to vote on.': 'Es gibt keinen Antrag, über den abgestimmt werden könnte.',
  'Write down what is to be decided, and who carries it out.':
    'Schreib auf, was beschlossen werden soll und wer es ausführt.',
  'This is being voted on, or settled, by now; the page shows the newest state.':
    'Darüber wird inzwischen abgestimmt, oder es ist erledigt; die Seite zeigt den neuesten Stand.',
  'Give people at least an hour and at most sixty days.':
    'Gib den Menschen mindestens eine Stunde und höchstens sechzig Tage.',
  'Choose a moment between an hour and sixty days from now.':
    'Wähle einen Zeitpunkt zwischen einer Stunde und sechzig Tagen ab jetzt.',
  'A vote without a deadline is held in a meeting that is open.':
    'Eine Abstimmung ohne Frist gibt es nur in einer laufenden Sitzung.',
  'Open the meeting, or give the vote a deadline.':
    'Eröffne die Sitzung, oder gib der Abstimmung eine Frist.',
  'Name people to the empty seats, or change the quorum in the charter.':
    'Besetze die leeren Sitze, oder ändere das Quorum in der Satzung.',
  'The vote was opened anew. Look at it, then vote again.':
    'Die Abstimmung wurde neu eröffnet. Sieh sie dir an und stimm dann noch einmal ab.',
  'This vote is closed by now; the page shows the result.':
    'Diese Abstimmung ist inzwischen geschlossen; die Seite zeigt das Ergebnis.',
  'A vote with a deadline closes early only when everybody has voted.':
    'Eine Abstimmung mit Frist schließt nur dann früher, wenn alle abgestimmt haben.',
  'The council cannot decide: {0} more member with a vote must be here.':
    'Der Rat ist nicht beschlussfähig: {0} weiteres stimmberechtigtes Mitglied muss hier sein.',
  'The council cannot decide: {0} more members with a vote must be here.':
    'Der Rat ist nicht beschlussfähig: {0} weitere stimmberechtigte Mitglieder müssen hier sein.',
  '{0} of {1} are here, {2} are needed.': '{0} von {1} sind hier, {2} werden gebraucht.',
  'The quorum cannot be reached: {0} votes are needed, and {1} seat has one.':
    'Das Quorum ist nicht erreichbar: {0} Stimmen werden gebraucht, und {1} Sitz hat eine.',
  'The quorum cannot be reached: {0} votes are needed, and {1} seats have one.':
    'Das Quorum ist nicht erreichbar: {0} Stimmen werden gebraucht, und {1} Sitze haben eine.',
  'Missing: {0}.': 'Es fehlen: {0}.',
  'Council decision {0}-{1}: {2}': 'Beschluss {0}-{1} des Rats: {2}',
}
