import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'This conversation does not exist.': 'Dieses Gespräch gibt es nicht.',
  'They took their message away, so there is nothing to answer. Your text is kept as a draft.':
    'Die Nachricht wurde zurückgezogen; es gibt nichts zu beantworten. Dein Text bleibt als Entwurf.',
  'This answer was sent from somewhere else already.': 'Diese Antwort wurde schon von woanders gesendet.',
  'A colleague answered while you were writing. Read their answer first; your text is kept.':
    'Während du geschrieben hast, hat jemand aus dem Team geantwortet. Lies zuerst diese Antwort; dein Text bleibt.',
  'They wrote again while you were writing. Read it first; your text is kept.':
    'Während du geschrieben hast, kam eine neue Nachricht. Lies sie zuerst; dein Text bleibt.',
  'You may not act here.': 'Du darfst hier nicht handeln.',
  'Wait until it is lifted.': 'Warte, bis sie aufgehoben ist.',
  'This message is not here.': 'Diese Nachricht ist nicht hier.',
  'Only our own messages can be deleted; theirs can be hidden where the network allows it.':
    'Löschen lassen sich nur unsere eigenen Nachrichten; fremde lassen sich verbergen, wo das Netzwerk es erlaubt.',
  'They took their message away.': 'Die Nachricht wurde zurückgezogen.',
  'This is a message of ours.': 'Das ist eine Nachricht von uns.',
  'It is not on the network.': 'Sie ist nicht im Netzwerk.',
  'This network does not let us do that.': 'Dieses Netzwerk lässt uns das nicht tun.',
  'The message is not there any more.': 'Die Nachricht gibt es nicht mehr.',
  'Nobody can say whether it arrived. Doing it again does no harm.':
    'Niemand kann sagen, ob es angekommen ist. Es noch einmal zu tun, schadet nicht.',
  'Publishing is paused: {0}': 'Das Veröffentlichen ist pausiert: {0}',
  'There is nothing to translate.': 'Hier gibt es nichts zu übersetzen.',
  'This message is not here, or it has no words.':
    'Diese Nachricht ist nicht hier, oder sie hat keine Worte.',
  'This answer is not here any more.': 'Diese Antwort ist nicht mehr hier.',
  'An answer is taken back by whoever wrote it.': 'Eine Antwort nimmt zurück, wer sie geschrieben hat.',
  'While it waits, you can stop it under it in the thread.':
    'Solange sie wartet, kannst du sie im Verlauf darunter anhalten.',
  'This desk does not exist, or it is not yours to see.':
    'Diesen Tisch gibt es nicht, oder du darfst ihn nicht sehen.',
  'Somebody changed how {0} gives a moment ago. Look at it, then save again.':
    'Jemand hat gerade geändert, wie {0} verteilt. Sieh es dir an und speichere dann noch einmal.',
  'It is closed; its clocks stand still already.': 'Es ist geschlossen; seine Uhren stehen schon still.',
  'Open it again first.': 'Öffne es zuerst wieder.',
  'It is paused already.': 'Es ist schon pausiert.',
  'End that pause to give another reason.': 'Beende diese Pause, um einen anderen Grund anzugeben.',
  'Clocks can be measured anew from a moment of the last 400 days on.':
    'Uhren lassen sich ab einem Zeitpunkt der letzten 400 Tage neu messen.',
  'Choose a day of the last 400.': 'Wähle einen Tag der letzten 400.',
  'Somebody saved other rules a moment ago. Look at them, then save again.':
    'Jemand hat gerade andere Regeln gespeichert. Sieh sie dir an und speichere dann noch einmal.',
  'Somebody saved version {0} meanwhile. Look at it, then save again.':
    'Jemand hat inzwischen Version {0} gespeichert. Sieh sie dir an und speichere dann noch einmal.',
  'A named person has to answer.': 'Antworten muss ein namentlich bekannter Mensch.',
  'This question does not exist.': 'Diese Frage gibt es nicht.',
  'This was asked of somebody else.': 'Das wurde jemand anders gefragt.',
  'Leave a note on the conversation instead.': 'Hinterlass stattdessen eine Notiz am Gespräch.',
  'It was answered or taken back already.': 'Sie ist schon beantwortet oder zurückgenommen.',
  'This question does not exist any more.': 'Diese Frage gibt es nicht mehr.',
  'Take one back first.': 'Nimm zuerst eine zurück.',
  'That is too far away.': 'Das ist zu weit weg.',
  'Choose a moment within 30 days.': 'Wähle einen Zeitpunkt innerhalb von 30 Tagen.',
  'You cannot ask yourself.': 'Dich selbst kannst du nicht fragen.',
  'This person cannot be asked.': 'Diese Person kann nicht gefragt werden.',
  'Choose somebody who works here.': 'Wähle jemanden, der hier arbeitet.',
  '{0} questions about this are open already.': 'Dazu sind schon {0} Fragen offen.',
  'It is on the desk of {0} already.': 'Es liegt schon auf dem Tisch von {0}.',
  'This one cannot be used.': 'Diese lässt sich nicht verwenden.',
  'Choose one that was better than the words.': 'Wähle eine, die besser war als die Wörter.',
  'Answer and hand over as usual: it learns by itself when there are enough.':
    'Antworte und gib weiter wie gewohnt: Sind es genug, lernt es von selbst.',
  'There are {0} matters to learn from; {1} are needed.':
    'Zum Lernen gibt es {0} Anliegen; {1} werden gebraucht.',
  'A named person has to write a note.': 'Eine Notiz muss ein namentlich bekannter Mensch schreiben.',
  'Somebody you named does not work here any more.': 'Jemand, den du genannt hast, arbeitet nicht mehr hier.',
  'Take their name out.': 'Nimm den Namen heraus.',
  'Ask them as an expert: they then see the question and what you choose to show.':
    'Frag sie als Fachleute: Dann sehen sie die Frage und was du ihnen zeigen willst.',
  'Only people see notes.': 'Notizen sehen nur Menschen.',
  'A named person has to write.': 'Schreiben muss ein namentlich bekannter Mensch.',
  '{0} may not see this conversation, so a note cannot reach them.':
    '{0, list} darf dieses Gespräch nicht sehen; deshalb kommt eine Notiz dort nicht an.',
  'This account is not known.': 'Dieses Konto ist nicht bekannt.',
  'They wrote the word that was sent to their other account.':
    'Das Wort, das an das andere Konto ging, wurde geschrieben.',
  'You may read what we know of people, but not export or erase it.':
    'Du darfst lesen, was wir über Menschen wissen, es aber nicht herausgeben oder löschen.',
  'This person is not known, or only to a restricted department.':
    'Diese Person ist nicht bekannt, oder nur einer geschützten Abteilung.',
  'The name is not the one on this page.': 'Das ist nicht der Name auf dieser Seite.',
  'A note about a person ends within two years.': 'Eine Notiz über eine Person endet binnen zwei Jahren.',
  'Choose a day from tomorrow on, within two years.': 'Wähle einen Tag ab morgen, binnen zwei Jahren.',
  'This note is gone.': 'Diese Notiz gibt es nicht mehr.',
  'They may be written to already.': 'Dieser Person darf schon geschrieben werden.',
  'They are one person already.': 'Sie sind schon eine Person.',
  'Their profiles do not link to each other.': 'Ihre Profile verweisen nicht aufeinander.',
  'If you know it otherwise, say so as your own decision, with the reason.':
    'Weißt du es anders, dann sag es als deine eigene Entscheidung, mit Grund.',
  'This is not known any more.': 'Das ist nicht mehr bekannt.',
  'It has been taken back already.': 'Das ist schon zurückgenommen.',
  'Remove one you no longer need.': 'Entferne eine, die du nicht mehr brauchst.',
  'One of these departments does not exist any more.': 'Eine dieser Abteilungen gibt es nicht mehr.',
  'Load the page again, then choose among the desks that are there.':
    'Lade die Seite neu und wähle dann unter den Tischen, die es gibt.',
  'This rota does not exist any more.': 'Diesen Dienstplan gibt es nicht mehr.',
  '{0} rotas are kept already.': 'Es sind schon {0} Dienstpläne aufbewahrt.',
  'Choose somebody with the role of agent for that desk.':
    'Wähle jemanden, der für diesen Tisch die Rolle hat, Gespräche zu beantworten.',
  'They may not answer “{0}”.': 'Diese Person darf „{0}“ nicht beantworten.',
  'That is this conversation itself.': 'Das ist dieses Gespräch selbst.',
  'One of the two conversations does not exist.': 'Eines der beiden Gespräche gibt es nicht.',
  'These conversations are with two people.': 'Diese Gespräche sind mit zwei Personen.',
  'If they are one person, say so on the person’s page first.':
    'Sind sie eine Person, dann sag es zuerst auf der Seite der Person.',
  'The clock of one of them is paused.': 'Die Uhr von einem der beiden ist pausiert.',
  'End the pause first.': 'Beende zuerst die Pause.',
  'In both an answer waits for consent.': 'In beiden wartet eine Antwort auf Freigabe.',
  'Settle one of them first.': 'Erledige zuerst eine davon.',
  'Choose at least one message they wrote.': 'Wähle mindestens eine Nachricht, die von dieser Person kam.',
  'Nothing they wrote would be left here.': 'Nichts von dieser Person bliebe hier.',
  'Leave at least one message.': 'Lass mindestens eine Nachricht hier.',
  'The clock of this conversation is paused.': 'Die Uhr dieses Gesprächs ist pausiert.',
  'It has been put back already.': 'Es ist schon zurückgelegt.',
  'One of the conversations was laid into another one since.':
    'Eines der Gespräche wurde seitdem mit einem anderen zusammengelegt.',
  'Put that back first.': 'Leg das zuerst zurück.',
  'These conversations were laid together or parted again since.':
    'Diese Gespräche wurden seitdem zusammengelegt oder wieder getrennt.',
  'Put back the newest of it first.': 'Leg das Neueste davon zuerst zurück.',
  'A clock is paused.': 'Eine Uhr ist pausiert.',
  'No conversation was chosen.': 'Kein Gespräch ist gewählt.',
  'Choose some in the list first.': 'Wähle zuerst einige in der Liste.',
  'That is more than 5,000 conversations, so nothing was done.':
    'Das sind mehr als 5.000 Gespräche; deshalb wurde nichts getan.',
  'Narrow the view, and do it in parts.': 'Grenze die Ansicht ein und tu es in Teilen.',
  'It is not there any more.': 'Es ist nicht mehr da.',
  'You may use labels but not make or change them.':
    'Du darfst Labels verwenden, aber keine erstellen oder ändern.',
  'Choose another name.': 'Wähle einen anderen Namen.',
  'Remove some that nobody uses.': 'Entferne einige, die niemand verwendet.',
  'This label does not exist any more.': 'Dieses Label gibt es nicht mehr.',
  'You may use labels but not remove them.': 'Du darfst Labels verwenden, aber keine entfernen.',
  'There is a label “{0}” already.': 'Ein Label „{0}“ gibt es schon.',
  'There are {0} labels already.': 'Es gibt schon {0} Labels.',
  'Nobody would see it.': 'Niemand würde sie sehen.',
  'Remove one you do not use.': 'Entferne eine, die du nicht verwendest.',
  'This view does not exist any more.': 'Diese Ansicht gibt es nicht mehr.',
  'Only whoever made a view changes it.': 'Eine Ansicht ändert nur, wer sie gemacht hat.',
  'Save it under another name to have one of your own.':
    'Speichere sie unter einem anderen Namen, um eine eigene zu haben.',
  'You have {0} views already.': 'Du hast schon {0} Ansichten.',
  'This does not exist any more, or somebody else did it.':
    'Das gibt es nicht mehr, oder jemand anders hat es getan.',
  'It is still at work.': 'Es ist noch am Werk.',
  'Wait until it is done, then take it back.': 'Warte, bis es fertig ist, und nimm es dann zurück.',
  'Half a minute has passed, so it stays as it is.':
    'Eine halbe Minute ist vorbei; deshalb bleibt es, wie es ist.',
  'Choose the same conversations and do the opposite.': 'Wähle dieselben Gespräche und tu das Gegenteil.',
  'This person may not answer conversations of this desk.':
    'Diese Person darf Gespräche dieses Tisches nicht beantworten.',
  'Choose somebody with the role of agent and a mandate to reply there.':
    'Wähle jemanden mit der Rolle, Gespräche zu beantworten, und einem Mandat, dort zu antworten.',
  'Choose a moment within a year.': 'Wähle einen Zeitpunkt innerhalb eines Jahres.',
  'It is closed; open it again first.': 'Es ist geschlossen; öffne es zuerst wieder.',
}
