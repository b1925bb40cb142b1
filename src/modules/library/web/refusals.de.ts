import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'This medium is not in the library.': 'Dieses Medium ist nicht in der Bibliothek.',
  'This file is not there. Upload it again.': 'Diese Datei gibt es nicht. Lade sie noch einmal hoch.',
  'This file is in the library already. Change what is said about it there.':
    'Diese Datei ist schon in der Bibliothek. Ändere dort, was über sie gesagt ist.',
  'Somebody else changed this medium meanwhile.': 'Jemand anders hat dieses Medium inzwischen geändert.',
  'Look at what it says now, then change it again.':
    'Sieh dir an, was jetzt dort steht, und ändere es dann noch einmal.',
  'This department is not there for you. Choose another one.':
    'Diese Abteilung gibt es für dich nicht. Wähle eine andere.',
  'This member is not there. Choose another one.': 'Dieses Mitglied gibt es nicht. Wähle ein anderes.',
  'One of these channels is not there any more. Choose again.':
    'Einen dieser Kanäle gibt es nicht mehr. Wähle neu.',
  'One of these tags is not on the list any more. Choose again.':
    'Eines dieser Schlagwörter steht nicht mehr in der Liste. Wähle neu.',
  'Somebody else changed this message house meanwhile.':
    'Jemand anders hat dieses Botschaftenhaus inzwischen geändert.',
  'This text is not in the library.': 'Dieser Text ist nicht in der Bibliothek.',
  'This text is out of the library. Put it back to change it.':
    'Dieser Text ist aus der Bibliothek genommen. Leg ihn zurück, um ihn zu ändern.',
  'What kind of text it is stays as it is. Make a new one instead.':
    'Welche Art Text es ist, bleibt, wie es ist. Mach stattdessen einen neuen.',
  'Somebody else who manages the library can approve it.':
    'Zustimmen kann jemand anders, der die Bibliothek verwaltet.',
  'The last day of these words has passed already. Propose them with a later one.':
    'Der letzte Tag dieser Worte ist schon vorbei. Schlag sie mit einem späteren vor.',
  'This version was decided about already.': 'Über diese Version ist schon entschieden.',
  'This text is out of the library. Put it back first.':
    'Dieser Text ist aus der Bibliothek genommen. Leg ihn zuerst zurück.',
  'A tag cannot be merged with itself.': 'Ein Schlagwort lässt sich nicht mit sich selbst zusammenlegen.',
  'One of these tags is merged already.': 'Eines dieser Schlagwörter ist schon zusammengelegt.',
  '“{0}” is still used. Merge it with another tag instead.':
    '„{0}“ wird noch verwendet. Leg es stattdessen mit einem anderen Schlagwort zusammen.',
  'There is “{0}” on the list already. Use it, or merge the two.':
    '„{0}“ steht schon in der Liste. Verwende es, oder leg die beiden zusammen.',
  'Write the proof point.': 'Schreib den Beleg.',
  'Write the positioning sentence.': 'Schreib den Leitsatz.',
  'Give every message a title.': 'Gib jeder Botschaft einen Titel.',
  'Use at most 20 proof points a message.': 'Verwende höchstens 20 Belege je Botschaft.',
  'Give it a title that colleagues look for.':
    'Gib ihm einen Titel, nach dem Kolleginnen und Kollegen suchen.',
  'Say whether people are shown and agreed.': 'Sag, ob Menschen zu sehen sind und zugestimmt haben.',
  'Write a day such as 2026-03-11.': 'Schreib einen Tag wie 2026-03-11.',
  'This address is too long.': 'Diese Adresse ist zu lang.',
  'Use at most 50 tags.': 'Verwende höchstens 50 Schlagwörter.',
  'Choose what kind of text this is.': 'Wähle, welche Art Text das ist.',
  'A message house stands on {0} to {1} messages; this one has {2}.':
    'Ein Botschaftenhaus steht auf {0} bis {1} Botschaften; dieses hat {2}.',
  'Two messages are called “{0}”. Give one another name.':
    'Zwei Botschaften heißen „{0}“. Gib einer einen anderen Namen.',
  '“{0}” runs out before the day for which it was true. Choose a later last day.':
    '„{0}“ endet vor dem Tag, an dem es galt. Wähle einen späteren letzten Tag.',
  'The last day lies before the first one. Choose a later last day.':
    'Der letzte Tag liegt vor dem ersten. Wähle einen späteren letzten Tag.',
  'Say who is shown and agreed, in a few words.':
    'Sag in ein paar Worten, wer zu sehen ist und zugestimmt hat.',
  'Choose at least one channel, or allow it everywhere.':
    'Wähle mindestens einen Kanal, oder erlaube es überall.',
  'It was taken out of the library.': 'Es wurde aus der Bibliothek genommen.',
  'People are shown, and it is not on file that they agreed.':
    'Es sind Menschen zu sehen, und ihre Zustimmung liegt nicht vor.',
  'The people shown agreed until {0} only.': 'Die gezeigten Menschen haben nur bis {0, day} zugestimmt.',
  'It could be used until {0} only.': 'Es durfte nur bis {0, day} verwendet werden.',
  'It may be used from {0} on.': 'Es darf ab {0, day} verwendet werden.',
  'Only a signature belongs to a member or a channel.':
    'Nur eine Signatur gehört einem Mitglied oder einem Kanal.',
  'A signature belongs to a member or to a channel, not both.':
    'Eine Signatur gehört einem Mitglied oder einem Kanal, nicht beiden.',
  'Choose whose signature this is: a member’s, a channel’s or a department’s.':
    'Wähle, wessen Signatur das ist: die eines Mitglieds, eines Kanals oder einer Abteilung.',
  'You proposed these words, so somebody else approves them.':
    'Du hast diese Worte vorgeschlagen; zustimmen muss jemand anders.',
  'Write a tag.': 'Schreib ein Schlagwort.',
  'Networks cut a tag at signs and hyphens. Use letters, digits and underscore only.':
    'Netzwerke schneiden ein Schlagwort an Zeichen und Bindestrichen ab. Verwende nur Buchstaben, Ziffern und Unterstriche.',
  'A tag of digits alone is no tag on most networks. Add a word.':
    'Ein Schlagwort nur aus Ziffern ist in den meisten Netzwerken keines. Füg ein Wort hinzu.',
  'A tag is one word: write “{0}”.': 'Ein Schlagwort ist ein Wort: Schreib „{0}“.',
  'A tag is one word.': 'Ein Schlagwort ist ein Wort.',
  'A place without a name: write a word between the braces, such as {name}.':
    'Eine Stelle ohne Namen: Schreib ein Wort zwischen die Klammern, wie {name}.',
  'A brace is opened and never closed. Close it, or write {{ for a brace that is meant as one.':
    'Eine Klammer wird geöffnet und nie geschlossen. Schließ sie, oder schreib {{ für eine Klammer, die als solche gemeint ist.',
  'A brace is closed that was never opened. Take it out, or write }} for a brace that is meant as one.':
    'Eine Klammer wird geschlossen, die nie geöffnet wurde. Nimm sie heraus, oder schreib }} für eine Klammer, die als solche gemeint ist.',
  'A template has at least one place to fill, such as {name}. Without one it is an approved text.':
    'Eine Vorlage hat mindestens eine Stelle zum Füllen, wie {name}. Ohne eine ist es ein Text mit Zustimmung.',
  '“{0}” is no name for a place. Use one word of letters, digits, hyphen or underscore, such as {first-name}.':
    '„{0}“ ist kein Name für eine Stelle. Verwende ein Wort aus Buchstaben, Ziffern, Bindestrich oder Unterstrich, wie {first-name}.',
  'Adding media needs the right to write drafts or to manage the library.':
    'Um Medien hinzuzufügen, brauchst du das Recht, Entwürfe zu schreiben oder die Bibliothek zu verwalten.',
  'This medium is changed by whoever added it, or by somebody who manages the library.':
    'Dieses Medium ändert, wer es hinzugefügt hat oder die Bibliothek verwaltet.',
  'Proposing texts needs the right to write drafts, to answer, or to manage the library.':
    'Um Texte vorzuschlagen, brauchst du das Recht, Entwürfe zu schreiben, zu antworten oder die Bibliothek zu verwalten.',
  'Only members who manage the library may do this.':
    'Das dürfen nur Mitglieder, die die Bibliothek verwalten.',
  'A signature is proposed by the member it belongs to, or by somebody who manages the library.':
    'Eine Signatur schlägt das Mitglied vor, dem sie gehört, oder wer die Bibliothek verwaltet.',
}
