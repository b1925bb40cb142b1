import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Choose somebody.': 'Wähle jemanden.',
  'Meet sooner, while people still know what happened.':
    'Trefft euch früher, solange noch alle wissen, was geschah.',
  'Choose one to come.': 'Wähle einen, der noch kommt.',
  'SEV{0} closes with a review: say who keeps it and when you meet.':
    'SEV{0} schließt mit einem Rückblick: Sag, wer ihn führt und wann ihr euch trefft.',
  'At the latest {0}.': 'Spätestens {0, day}.',
  'A fact needs a source.': 'Eine Tatsache braucht eine Quelle.',
  'Who says so, or where it can be seen. Without one it is a rumour.':
    'Wer sagt das, oder wo ist es zu sehen? Ohne das ist es ein Gerücht.',
  'Lines of the board are settled by those with a seat.':
    'Zeilen der Tafel erledigen die, die einen Sitz haben.',
  'This line does not stand on the board any more.': 'Diese Zeile steht nicht mehr auf der Tafel.',
  'The board holds {0} lines; settle some first.': 'Die Tafel hat {0} Zeilen; erledige zuerst einige.',
  'What an incident is called and what may be said is written by those with a seat.':
    'Wie ein Vorfall heißt und was gesagt werden darf, schreiben die, die einen Sitz haben.',
  'This incident is over.': 'Dieser Vorfall ist vorbei.',
  'Nobody sits there; give the seat to somebody instead.': 'Dort sitzt niemand; vergib den Sitz stattdessen.',
  'A seat is handed over by whoever has it.': 'Einen Sitz übergibt, wer ihn hat.',
  'It is theirs already.': 'Er liegt schon bei dieser Person.',
  'A hand-over of this seat waits to be accepted already.':
    'Eine Übergabe dieses Sitzes wartet schon darauf, angenommen zu werden.',
  'It can be taken back first.': 'Sie lässt sich zuerst zurücknehmen.',
  'This hand-over has been settled already.': 'Diese Übergabe ist schon erledigt.',
  'Only whoever it was written for accepts it.': 'Annehmen kann sie nur, für wen sie geschrieben wurde.',
  'A hand-over is taken back by one of the two.': 'Eine Übergabe nimmt eine der beiden Seiten zurück.',
  'What an incident is measured by is chosen by those with a seat.':
    'Woran ein Vorfall gemessen wird, wählen die, die einen Sitz haben.',
  'This query or desk does not exist.': 'Diese Suchanfrage oder diesen Tisch gibt es nicht.',
  'An incident cannot be merged into itself.': 'Ein Vorfall lässt sich nicht mit sich selbst zusammenlegen.',
  'Only whoever leads the incident may merge another into it.':
    'Einen anderen hinein zusammenlegen darf nur, wer den Vorfall leitet.',
  'One of them was merged already.': 'Einer der beiden wurde schon zusammengelegt.',
  'Others were merged into it.': 'Andere wurden mit ihm zusammengelegt.',
  'Merge the other way round.': 'Leg sie andersherum zusammen.',
  'Only incidents that run can be merged.': 'Zusammenlegen lassen sich nur laufende Vorfälle.',
  'One of them is restricted and the other is not.': 'Einer von ihnen ist geschützt und der andere nicht.',
  'Let both be seen by the same people first.': 'Lass zuerst beide von denselben Menschen sehen.',
  'It stands by itself already.': 'Er steht schon für sich.',
  'Only whoever leads the incident may part another from it.':
    'Einen anderen abtrennen darf nur, wer den Vorfall leitet.',
  'Incident {0} runs for the same cause already.': 'Vorfall {0} läuft schon zur selben Ursache.',
  'Only whoever leads the incident may say how far it is.':
    'Wie weit er ist, sagt nur, wer den Vorfall leitet.',
  'This incident was merged into another; that one goes on for both.':
    'Dieser Vorfall wurde mit einem anderen zusammengelegt; jener geht für beide weiter.',
  'Say why.': 'Sag, warum.',
  'One sentence is enough; it stands in the timeline.': 'Ein Satz genügt; er steht im Verlauf.',
  'It is not where you saw it any more. Look again.':
    'Es ist nicht mehr dort, wo du es gesehen hast. Sieh noch einmal nach.',
  'The incident is closed.': 'Der Vorfall ist geschlossen.',
  'Only whoever leads the incident says who sees it.': 'Wer ihn sieht, sagt nur, wer den Vorfall leitet.',
  'Everybody sees this incident.': 'Diesen Vorfall sehen alle.',
  'Whoever has a seat sees the incident.': 'Wer einen Sitz hat, sieht den Vorfall.',
  'Empty the seat first.': 'Mach zuerst den Sitz frei.',
  'Somebody has to see it.': 'Jemand muss ihn sehen.',
  'Statements are offered by those with a seat.': 'Erklärungen bieten die an, die einen Sitz haben.',
  'Statements are offered while an incident runs.':
    'Erklärungen werden angeboten, solange ein Vorfall läuft.',
  'No conversation is touched by it yet.': 'Noch ist kein Gespräch davon berührt.',
  'They come with the mentions of its signals.': 'Sie kommen mit den Erwähnungen seiner Signale.',
  'It cannot have begun in the future.': 'Er kann nicht in der Zukunft begonnen haben.',
  'Choose a moment that has passed.': 'Wähle einen Zeitpunkt, der vorbei ist.',
  'Somebody opened it at the same moment. Look at the list.':
    'Jemand hat ihn im selben Moment eröffnet. Sieh in die Liste.',
  'This incident has no review yet.': 'Dieser Vorfall hat noch keinen Rückblick.',
  'It begins when the incident is closed.': 'Er beginnt, wenn der Vorfall geschlossen wird.',
  'A review is written by its owner and those who had a seat.':
    'Einen Rückblick schreiben, wer ihn führt, und die, die einen Sitz hatten.',
  'This review is finished; its words stand.': 'Dieser Rückblick ist abgeschlossen; seine Worte stehen.',
  'Take it back into review first.': 'Nimm ihn zuerst in den Rückblick zurück.',
  'Somebody saved it meanwhile. Nothing of yours is lost: look at theirs and save again.':
    'Jemand hat ihn inzwischen gespeichert. Von dir ist nichts verloren: Sieh dir das andere an und speichere noch einmal.',
  'A review is moved by its owner and those who had a seat.':
    'Weiter bringen einen Rückblick, wer ihn führt, und die, die einen Sitz hatten.',
  'It is not where you saw it any more.': 'Es ist nicht mehr dort, wo du es gesehen hast.',
  'Write down what happened first.': 'Schreib zuerst auf, was geschah.',
  'Somebody else than its owner says that it was reviewed.':
    'Dass er gehalten wurde, sagt jemand anders als die führende Person.',
  'Write down what was learned first.': 'Schreib zuerst auf, was gelernt wurde.',
  'A review is given on by its owner or those who had a seat.':
    'Einen Rückblick gibt weiter, wer ihn führt oder einen Sitz hatte.',
  'Only whoever leads the incident gives out its seats.': 'Seine Sitze vergibt nur, wer den Vorfall leitet.',
  'Leading an incident is for those who answer, write or approve.':
    'Einen Vorfall leiten können die, die antworten, schreiben oder freigeben.',
  'Tell whoever is on call.': 'Sag es, wer Bereitschaft hat.',
  'Somebody leads it already.': 'Jemand leitet ihn schon.',
  'Ask them for the hand-over.': 'Bitte diese Person um die Übergabe.',
  'A spokesperson needs a mandate to make statements.':
    'Eine Sprecherin oder ein Sprecher braucht ein Mandat, Erklärungen abzugeben.',
  'Choose somebody who has one.': 'Wähle jemanden, der eines hat.',
  'Nobody has one yet; mandates are granted under People.':
    'Noch hat niemand eines; Mandate werden unter „Menschen“ erteilt.',
  '{0} could speak.': '{0, list} könnte sprechen.',
  'Somebody changed the settings meanwhile. Look at theirs and save again.':
    'Jemand hat die Einstellungen inzwischen geändert. Sieh sie dir an und speichere noch einmal.',
  'This incident is over; its severity stands.': 'Dieser Vorfall ist vorbei; sein Schweregrad steht.',
  'Only whoever leads the incident may lower its severity.':
    'Den Schweregrad senken darf nur, wer den Vorfall leitet.',
  'While people, data, the law or our own leadership are concerned it stays SEV1.':
    'Solange Menschen, Daten, das Recht oder die eigene Führung betroffen sind, bleibt es SEV1.',
  'Take the floor back first, with a reason.': 'Nimm zuerst die Untergrenze zurück, mit einem Grund.',
  'Say why it is less grave than it seemed.': 'Sag, warum es weniger schwer ist, als es schien.',
  'Only whoever leads the incident may take a floor back.':
    'Eine Untergrenze zurücknehmen darf nur, wer den Vorfall leitet.',
  'What is learned is done by somebody, until a day.': 'Was gelernt ist, tut jemand, bis zu einem Tag.',
  'Tasks are given out by those with a seat.': 'Aufgaben vergeben die, die einen Sitz haben.',
  'There is no such task.': 'Eine solche Aufgabe gibt es nicht.',
  'A task is settled by its owner or those with a seat.':
    'Eine Aufgabe erledigt, wer sie hat oder einen Sitz hat.',
  'There are {0} tasks already; that is more than anybody can follow.':
    'Es gibt schon {0} Aufgaben; mehr kann niemand verfolgen.',
  'The timeline holds what has happened.': 'Der Verlauf enthält, was geschehen ist.',
  'A correction says which entry it corrects, and only a correction does.':
    'Eine Berichtigung sagt, welchen Eintrag sie berichtigt, und nur eine Berichtigung tut das.',
  'Decisions and updates are written by those with a seat.':
    'Entscheidungen und Neuigkeiten schreiben die, die einen Sitz haben.',
  'Updates are for an incident that runs.': 'Neuigkeiten sind für einen Vorfall, der läuft.',
  'The entry to be corrected does not stand in this timeline.':
    'Der Eintrag, der berichtigt werden soll, steht nicht in diesem Verlauf.',
}
