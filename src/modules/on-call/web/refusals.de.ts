import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'The end is not after the beginning.': 'Das Ende liegt nicht nach dem Anfang.',
  'This stretch is over already.': 'Diese Strecke ist schon vorbei.',
  'Use at most three months at once.': 'Verwende höchstens drei Monate auf einmal.',
  'This person has no account here.': 'Diese Person hat hier kein Konto.',
  'This change is not there any more.': 'Diese Änderung gibt es nicht mehr.',
  'Only a person can offer a shift.': 'Eine Schicht anbieten kann nur ein Mensch.',
  'In part of this time somebody else is on call. Offer your own shift.':
    'In einem Teil dieser Zeit hat jemand anders Bereitschaft. Biete deine eigene Schicht an.',
  'Only a person can take a shift.': 'Eine Schicht übernehmen kann nur ein Mensch.',
  'This is your own shift already.': 'Das ist schon deine eigene Schicht.',
  'Only whoever offered this shift can keep it.': 'Behalten kann diese Schicht nur, wer sie angeboten hat.',
  'This offer is not there any more.': 'Dieses Angebot gibt es nicht mehr.',
  'Somebody was faster: this shift is not on offer any more.':
    'Jemand war schneller: Diese Schicht wird nicht mehr angeboten.',
  'This link was good for a day, and it is over.': 'Dieser Link galt einen Tag, und der ist vorbei.',
  'Sign in to Weft.': 'Melde dich bei Weft an.',
  'Write a whole web address.': 'Schreib eine ganze Webadresse.',
  'This is not JSON once number and text are filled in. Put them between quotation marks.':
    'Das ist kein JSON, sobald Nummer und Text eingesetzt sind. Setz sie zwischen Anführungszeichen.',
  'Write one header a line, such as “Authorization: Bearer …”.':
    'Schreib einen Kopf je Zeile, wie „Authorization: Bearer …“.',
  'Say where the {0} goes.': 'Sag, wohin {0, word} kommt.',
  'Somebody else changed the ladder meanwhile. Look at theirs, then decide again.':
    'Jemand anders hat die Alarmkette inzwischen geändert. Sieh sie dir an und entscheide dann neu.',
  'This ladder names a role that does not exist.': 'Diese Alarmkette nennt eine Rolle, die es nicht gibt.',
  'This rota is not there any more.': 'Diesen Dienstplan gibt es nicht mehr.',
  'Somebody in this rota has no account here. Take them out, or invite them first.':
    'Jemand in diesem Dienstplan hat hier kein Konto. Nimm die Person heraus, oder lade sie zuerst ein.',
  'Add a layer for that time, or let the first hand-over be earlier.':
    'Füg für diese Zeit eine Ebene hinzu, oder lass die erste Übergabe früher sein.',
  'There are {0} more such stretches.': 'Es gibt {0} weitere solche Strecken.',
  'Nobody is on call from {0}.{1}': 'Ab {0} hat niemand Bereitschaft.{1}',
  '{0} can be reached in one way only. Each needs a second one, set up under Settings, How you are reached.':
    '{0, list} ist nur auf einem Weg erreichbar. Jede Person braucht einen zweiten, eingerichtet unter „Einstellungen“, „Wie du erreichbar bist“.',
  'Whoever sent it was interrupted.': 'Wer es sendete, wurde unterbrochen.',
  'This way is not there any more.': 'Diesen Weg gibt es nicht mehr.',
  'This way failed inside Weft.': 'Dieser Weg ist in Weft selbst fehlgeschlagen.',
  'Nobody is or was rung for this.': 'Dafür wird oder wurde niemand alarmiert.',
  'Only a person can acknowledge an alarm.': 'Einen Alarm bestätigen kann nur ein Mensch.',
  'This alarm is over. There is nothing to acknowledge any more.':
    'Dieser Alarm ist vorbei. Es gibt nichts mehr zu bestätigen.',
  'Nobody acknowledged.': 'Niemand hat bestätigt.',
  'Only a person can be reached.': 'Erreicht werden kann nur ein Mensch.',
  'Your open windows sound already. Test that way again instead.':
    'Deine offenen Fenster klingeln schon. Teste stattdessen jenen Weg noch einmal.',
  'A test ring went out a moment ago. Give it a few seconds.':
    'Ein Testalarm ging gerade hinaus. Gib ihm ein paar Sekunden.',
  'This code is too old. Send a new test ring.': 'Dieser Code ist zu alt. Sende einen neuen Testalarm.',
  'Too many wrong codes. Send a new test ring.': 'Zu viele falsche Codes. Sende einen neuen Testalarm.',
  'This is not the code of the last test ring.': 'Das ist nicht der Code des letzten Testalarms.',
  '{0} ways are enough. Remove one that you do not need.':
    '{0} Wege genügen. Entferne einen, den du nicht brauchst.',
  'Write a whole web address, such as https://example.org/hook.':
    'Schreib eine ganze Webadresse wie https://example.org/hook.',
  'This subscription is not whole.': 'Dieses Abonnement ist nicht vollständig.',
  'A topic has letters, digits, “-” and “_”, at most 64.':
    'Ein Thema hat Buchstaben, Ziffern, „-“ und „_“, höchstens 64.',
  'Write the number with its country, such as +47 123 45 678.':
    'Schreib die Nummer mit ihrem Land, wie +47 123 45 678.',
  'Write the server, such as irc.example.org:6697.': 'Schreib den Server, wie irc.example.org:6697.',
  'Write a whole address, such as name@example.org.': 'Schreib eine ganze Adresse wie name@example.org.',
  'A nickname begins with a letter and has at most 25.':
    'Ein Spitzname beginnt mit einem Buchstaben und hat höchstens 25.',
  'Use letters and digits.': 'Verwende Buchstaben und Ziffern.',
  'Write a nickname, or a channel such as #on-call.':
    'Schreib einen Spitznamen oder einen Kanal wie #on-call.',
  'The account needs its password.': 'Das Konto braucht sein Passwort.',
  'Say why the ladder changes.': 'Sag, warum sich die Alarmkette ändert.',
  'Give the rota a name.': 'Gib dem Dienstplan einen Namen.',
  'A rota has at least one layer.': 'Ein Dienstplan hat mindestens eine Ebene.',
  'At most eight layers.': 'Höchstens acht Ebenen.',
  'Name at least one person who takes turns.': 'Nenne mindestens eine Person, die sich abwechselt.',
  'At most 50 people take turns in one layer.': 'In einer Ebene wechseln sich höchstens 50 Menschen ab.',
  'At least one.': 'Mindestens eines.',
  'At most 26.': 'Höchstens 26.',
  'At most ten on one rung.': 'Höchstens zehn auf einer Sprosse.',
  'At least a minute.': 'Mindestens eine Minute.',
  'At most a day.': 'Höchstens ein Tag.',
  'A ladder has at least one rung.': 'Eine Alarmkette hat mindestens eine Sprosse.',
  'At most twelve rungs.': 'Höchstens zwölf Sprossen.',
  'The code has six digits.': 'Der Code hat sechs Ziffern.',
  'Only members who manage the rules of the house may change who is on call.':
    'Wer Bereitschaft hat, dürfen nur Mitglieder ändern, die die Regeln des Hauses verwalten.',
  'Only members who manage the rules of the house may change the ladder.':
    'Die Alarmkette dürfen nur Mitglieder ändern, die die Regeln des Hauses verwalten.',
  'Only members who manage the rules of the house may start a drill.':
    'Eine Übung dürfen nur Mitglieder starten, die die Regeln des Hauses verwalten.',
  'Only members who manage the organisation may change the gateway for text messages.':
    'Den Anschluss für Textnachrichten dürfen nur Mitglieder ändern, die die Organisation verwalten.',
  'Copy all of it from the message it came with, or sign in to Weft.':
    'Kopiere ihn ganz aus der Nachricht, mit der er kam, oder melde dich bei Weft an.',
  'There is no such drill.': 'Eine solche Übung gibt es nicht.',
  'There is no such alarm, or not for your eyes.':
    'Einen solchen Alarm gibt es nicht, oder er ist nicht für dich.',
  'Nobody is named. Choose who is rung here.': 'Niemand ist genannt. Wähle, wer hier alarmiert wird.',
  'Nobody holds this role. Give it to somebody first.': 'Niemand hat diese Rolle. Gib sie zuerst jemandem.',
  'There is no such rota. Make one under On call first.':
    'Einen solchen Dienstplan gibt es nicht. Mach zuerst einen unter „Bereitschaft“.',
  'The first rung has nobody below it whose manager could be rung.':
    'Unter der ersten Sprosse steht niemand, dessen Vorgesetzte alarmiert werden könnten.',
  '{0} has no head. Name one in the directory first.':
    '{0} hat keine Leitung. Nenne zuerst eine im Verzeichnis.',
  '{0} has no manager in the directory, so nobody would be rung here.':
    '{0} hat im Verzeichnis niemanden über sich; hier würde also niemand alarmiert.',
  '{0} have no manager in the directory, so nobody would be rung here.':
    '{0, list} haben im Verzeichnis niemanden über sich; hier würde also niemand alarmiert.',
  'No mail server is set up for this house.': 'Für dieses Haus ist kein Mailserver eingerichtet.',
  'No gateway for text messages is set up for this house.':
    'Für dieses Haus ist kein Anschluss für Textnachrichten eingerichtet.',
  'SEV{0}, rung {1}: {2}': 'SEV{0}, Sprosse {1}: {2}',
  'A drill is running. Wait until it is over; it takes half an hour.':
    'Eine Übung läuft. Warte, bis sie vorbei ist; sie dauert eine halbe Stunde.',
  'Nobody is on call, so there is nobody to ring.':
    'Niemand hat Bereitschaft; es gibt also niemanden zu alarmieren.',
  'Make a rota first.': 'Mach zuerst einen Dienstplan.',
  'Does the alarm reach you?': 'Erreicht dich der Alarm?',
  'No window of theirs is open.': 'Kein Fenster dieser Person ist offen.',
  'The mail server did not answer in time.': 'Der Mailserver hat nicht rechtzeitig geantwortet.',
  '{0} did not answer in time.': '{0} hat nicht rechtzeitig geantwortet.',
  'This subscription cannot be used: {0}': 'Dieses Abonnement lässt sich nicht verwenden: {0}',
  'No gateway for text messages is set up.': 'Kein Anschluss für Textnachrichten ist eingerichtet.',
  '{0} closed the connection.': '{0} hat die Verbindung geschlossen.',
  'This server does not sign in by SASL.': 'Dieser Server meldet nicht über SASL an.',
  'The server did not take the password.': 'Der Server hat das Passwort nicht angenommen.',
  'The nickname is taken.': 'Der Spitzname ist vergeben.',
  'The server does not take this nickname.': 'Der Server nimmt diesen Spitznamen nicht an.',
  'The server does not let us in.': 'Der Server lässt uns nicht hinein.',
  'The server does not let us into this channel.': 'Der Server lässt uns nicht in diesen Kanal.',
  'Nobody of this name is there at the moment.': 'Niemand dieses Namens ist gerade da.',
  'The server does not let us speak in this channel.': 'Der Server lässt uns in diesem Kanal nicht sprechen.',
  'The server says much and lets nobody speak.': 'Der Server redet viel und lässt niemanden zu Wort kommen.',
  'The server says more than we read.': 'Der Server sagt mehr, als wir lesen.',
  'The server ended the conversation.': 'Der Server hat das Gespräch beendet.',
  'This server does not offer TLS, so nothing is said to it.':
    'Dieser Server bietet kein TLS; deshalb wird ihm nichts gesagt.',
  'This server does not begin TLS.': 'Dieser Server beginnt kein TLS.',
  'This server does not take a password over TLS (SASL PLAIN).':
    'Dieser Server nimmt kein Passwort über TLS an (SASL PLAIN).',
  'The server knows nobody of this address.': 'Der Server kennt niemanden mit dieser Adresse.',
}
