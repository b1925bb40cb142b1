import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Take it out of the list.': 'Nimm es aus der Liste.',
  'Addresses outside the house may be put here only by who may show figures outside.':
    'Adressen außerhalb des Hauses darf hier nur eintragen, wer Zahlen nach außen zeigen darf.',
  'Somebody on the list does not exist.': 'Jemanden auf der Liste gibt es nicht.',
  'Take them off the list.': 'Nimm diese Person von der Liste.',
  'Leave restricted departments out, or take them off the list.':
    'Lass geschützte Abteilungen weg, oder nimm diese Person von der Liste.',
  'It is about this department, so take them off the list.':
    'Es geht um diese Abteilung; nimm diese Person also von der Liste.',
  'Take them off the list, or give them a role.': 'Nimm diese Person von der Liste, oder gib ihr eine Rolle.',
  'There is no figure called “{0}”.': 'Eine Zahl namens „{0}“ gibt es nicht.',
  '{0} is not here any more.': '{0} ist nicht mehr hier.',
  '{0} may not see figures.': '{0} darf keine Zahlen sehen.',
  '{0} may not see what would stand here of {1}.': '{0} darf nicht sehen, was hier von {1} stünde.',
  'Nobody outside may see what would stand here of {0}.':
    'Niemand außerhalb darf sehen, was hier von {0} stünde.',
  'Only who may show figures outside the house may make such a link.':
    'Einen solchen Link machen darf nur, wer Zahlen nach außen zeigen darf.',
  '{0} is restricted, so nothing of it is shown outside.':
    '{0} ist geschützt; nichts davon wird nach außen gezeigt.',
  'This password is not right.': 'Dieses Passwort stimmt nicht.',
  'This password is not right. Ask whoever sent you the link.':
    'Dieses Passwort stimmt nicht. Frag, von wem du den Link hast.',
  'Its owner has left or may not see figures any more.':
    'Der Inhaber ist gegangen oder darf keine Zahlen mehr sehen.',
  'Take it over first.': 'Übernimm ihn zuerst.',
  'Only whoever runs the scoreboard may take a report over.':
    'Einen Bericht übernehmen darf nur, wer die Kennzahlen führt.',
  'Its owner is here and answers for it.': 'Der Inhaber ist hier und steht dafür ein.',
  'Ask them to change it.': 'Bitte diese Person, es zu ändern.',
  'Choose at least a day.': 'Wähle mindestens einen Tag.',
  'A link is good for a year at most.': 'Ein Link gilt höchstens ein Jahr.',
  'Use at least 8 characters.': 'Verwende mindestens 8 Zeichen.',
  'Leave out line breaks and direction signs.': 'Lass Zeilenumbrüche und Richtungszeichen weg.',
  'Choose at least one figure.': 'Wähle mindestens eine Zahl.',
  'Choose at most 20 figures.': 'Wähle höchstens 20 Zahlen.',
  'Choose at most 50 people.': 'Wähle höchstens 50 Menschen.',
  'Write at most 20 addresses.': 'Schreib höchstens 20 Adressen.',
  'Fewer than 5, so not shown outside the house.':
    'Weniger als 5, deshalb nicht außerhalb des Hauses gezeigt.',
  'Choose an hour from 0 to 23.': 'Wähle eine Stunde von 0 bis 23.',
  'Choose a day from 1 to 31.': 'Wähle einen Tag von 1 bis 31.',
  'Only whoever runs the scoreboard may hand reports over.':
    'Berichte übergeben darf nur, wer die Kennzahlen führt.',
  'This report does not exist any more.': 'Diesen Bericht gibt es nicht mehr.',
  'This edition does not exist, or it shows more than you may see.':
    'Diese Ausgabe gibt es nicht, oder sie zeigt mehr, als du sehen darfst.',
  'This link does not exist any more.': 'Diesen Link gibt es nicht mehr.',
  'A report shows what its owner may see, so only the owner may change it.':
    'Ein Bericht zeigt, was der Inhaber sehen darf; ändern darf ihn deshalb nur der Inhaber.',
  'Make one of your own, or take this one over if its owner has left.':
    'Mach einen eigenen, oder übernimm diesen, wenn der Inhaber gegangen ist.',
  'This link leads nowhere, or not any more.': 'Dieser Link führt nirgends hin, oder nicht mehr.',
  'Copy all of it from where it came, or ask whoever sent it for a new one.':
    'Kopiere ihn ganz von dort, woher er kam, oder bitte, wer ihn geschickt hat, um einen neuen.',
}
