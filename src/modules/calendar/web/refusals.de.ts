import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'It has no day and time yet.': 'Es hat noch keinen Tag und keine Uhrzeit.',
  'It does not go out on that channel.': 'Es geht nicht auf diesem Kanal hinaus.',
  'It goes out on the other channel already.': 'Es geht schon auf dem anderen Kanal hinaus.',
  'This series does not exist any more.': 'Diese Reihe gibt es nicht mehr.',
  'There is nothing of yours to undo here.': 'Hier gibt es nichts von dir rückgängig zu machen.',
  'This can be undone for a day only, and the day is over.':
    'Das lässt sich nur einen Tag lang rückgängig machen, und der ist vorbei.',
  'This was undone already.': 'Das ist schon rückgängig gemacht.',
  'Somebody moved it again meanwhile.': 'Jemand hat es inzwischen noch einmal verschoben.',
  'Only what is out can be brought up to date.':
    'Auf den neuesten Stand bringen lässt sich nur, was draußen ist.',
  'This is remembered already. End that first.': 'Das ist schon vorgemerkt. Beende das zuerst.',
  'This does not wait any more.': 'Das wartet nicht mehr.',
  '{0} may not write drafts any more, so no draft was made.':
    '{0} darf keine Entwürfe mehr schreiben; deshalb wurde keiner gemacht.',
  'A calendar address belongs to a person.': 'Eine Kalenderadresse gehört einem Menschen.',
  'None of its channels can be published on any more. Choose others.':
    'Auf keinem ihrer Kanäle lässt sich noch veröffentlichen. Wähle andere.',
  '{0} may not write drafts any more, so none are made. Choose another owner.':
    '{0} darf keine Entwürfe mehr schreiben; deshalb werden keine gemacht. Wähle jemand anderen als Inhaber.',
  'No column is called “text”, so there is nothing to read.':
    'Keine Spalte heißt „text“; es gibt also nichts zu lesen.',
  'The first line names the columns: title, text, channel, date, time, zone, language, media, media descriptions, first comment.':
    'Die erste Zeile nennt die Spalten: title, text, channel, date, time, zone, language, media, media descriptions, first comment.',
  'Correct them, or leave them out.': 'Berichtige sie, oder lass sie weg.',
  '{0} lines do not fit, so no draft was made.':
    '{0} Zeilen passen nicht; deshalb wurde kein Entwurf gemacht.',
  'More than {0} series stand in one file.': 'In einer Datei stehen mehr als {0} Reihen.',
  'By the clock of {0} it begins on another day.': 'Nach der Uhr von {0} beginnt sie an einem anderen Tag.',
  'On {0} the clock in {1} is put forward and never shows {2}; the next time it shows is {3}.':
    'Am {0, day} wird die Uhr in {1} vorgestellt und zeigt nie {2}; die nächste Zeit, die sie zeigt, ist {3}.',
  'Choose {0} or later.': 'Wähle {0} oder später.',
  'This time zone is not known.': 'Diese Zeitzone ist nicht bekannt.',
  'Write it like Europe/Oslo or America/New_York.': 'Schreib sie wie Europe/Oslo oder America/New_York.',
  'Choose a channel or a department, not both.': 'Wähle einen Kanal oder eine Abteilung, nicht beides.',
  'Say when: every week, or from one moment to another.':
    'Sag, wann: jede Woche, oder von einem Zeitpunkt bis zu einem anderen.',
  'The series does not fall on this day.': 'Die Reihe fällt nicht auf diesen Tag.',
  'This day is not left out.': 'Dieser Tag ist nicht ausgelassen.',
  'A draft was made for this day already. Remove the draft instead.':
    'Für diesen Tag wurde schon ein Entwurf gemacht. Entferne stattdessen den Entwurf.',
  'This series has ended. Begin a new one.': 'Diese Reihe ist beendet. Beginne eine neue.',
  'This person may not write drafts.': 'Diese Person darf keine Entwürfe schreiben.',
  'Choose somebody who may.': 'Wähle jemanden, der das darf.',
  'One of the channels does not exist or cannot be published on.':
    'Einen der Kanäle gibt es nicht, oder auf ihm lässt sich nicht veröffentlichen.',
  'Choose others.': 'Wähle andere.',
  'A series cannot begin that far away.': 'So weit weg kann eine Reihe nicht beginnen.',
  'Choose at least one day.': 'Wähle mindestens einen Tag.',
  'The file cannot be read from line {0} on: a quotation mark does not fit.':
    'Die Datei lässt sich ab Zeile {0} nicht lesen: Ein Anführungszeichen passt nicht.',
  'More descriptions stand here than files.': 'Hier stehen mehr Beschreibungen als Dateien.',
  'More than {0} files stand here.': 'Hier stehen mehr als {0} Dateien.',
  'The file {0} is not here.': 'Die Datei {0} ist nicht hier.',
  'Nothing in the library is called “{0}”.': 'In der Bibliothek heißt nichts „{0}“.',
  '{0} files are called “{1}”. Write the id of the file.':
    '{0} Dateien heißen „{1}“. Schreib die Kennung der Datei.',
  '“{0}” stands here twice.': '„{0}“ steht hier zweimal.',
  'A description is longer than {0} characters.': 'Eine Beschreibung ist länger als {0} Zeichen.',
  'There is no text.': 'Der Text fehlt.',
  'There is a time without a day.': 'Da ist eine Uhrzeit ohne Tag.',
  'There is a day without a time.': 'Da ist ein Tag ohne Uhrzeit.',
  'The text is longer than {0} characters.': 'Der Text ist länger als {0} Zeichen.',
  'The title is longer than {0} characters.': 'Der Titel ist länger als {0} Zeichen.',
  'The first comment is longer than {0} characters.': 'Der erste Kommentar ist länger als {0} Zeichen.',
  '“{0}” is no language tag. Write en, de or pt-BR.':
    '„{0}“ ist kein Sprachkürzel. Schreib en, de oder pt-BR.',
  'No channel of ours is called “{0}”.': 'Kein Kanal von uns heißt „{0}“.',
  '{0} channels are called “{1}”. Write the handle.':
    '{0} Kanäle heißen „{1}“. Schreib den Namen des Kontos.',
  '“{0}” is no day. Write 2026-03-11.': '„{0}“ ist kein Tag. Schreib 2026-03-11.',
  '“{0}” is no time of day. Write 09:30.': '„{0}“ ist keine Uhrzeit. Schreib 09:30.',
  '“{0}” is no time zone. Write Europe/Oslo.': '„{0}“ ist keine Zeitzone. Schreib Europe/Oslo.',
  'The clock in {0} never shows {1} that day; the next time it shows is {2}.':
    'Die Uhr in {0} zeigt an diesem Tag nie {1}; die nächste Zeit, die sie zeigt, ist {2}.',
  'Its day and time differ from line {0}, which is the same post.':
    'Tag und Uhrzeit weichen von Zeile {0} ab, die derselbe Beitrag ist.',
  'The same post stands on this channel in line {0} already.':
    'Derselbe Beitrag steht auf diesem Kanal schon in Zeile {0}.',
  'It comes again after more than {0} times.': 'Sie kommt nach mehr als {0} Malen wieder.',
  'It comes again after more than {0} months.': 'Sie kommt nach mehr als {0} Monaten wieder.',
  'Export the calendar again as .ics and try once more.':
    'Exportiere den Kalender noch einmal als .ics und versuch es dann neu.',
  'Planning slots, targets, events and series needs the right to plan what is published.':
    'Um Plätze, Ziele, Termine und Reihen zu planen, brauchst du das Recht, Veröffentlichungen zu planen.',
  'Making drafts needs the right to write them.':
    'Um Entwürfe zu machen, brauchst du das Recht, sie zu schreiben.',
  'Moving what is planned needs the right to send posts on.':
    'Um Geplantes zu verschieben, brauchst du das Recht, Beiträge weiterzuschicken.',
  'This calendar address leads nowhere. It was closed or replaced.':
    'Diese Kalenderadresse führt nirgends hin. Sie wurde geschlossen oder ersetzt.',
  'Choose fewer days, and save them one after the other.':
    'Wähle weniger Tage, und speichere sie nacheinander.',
  'More than {0} drafts stand in these days.': 'In diesen Tagen stehen mehr als {0} Entwürfe.',
}
