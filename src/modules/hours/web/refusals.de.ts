import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'This absence is not there any more.': 'Diese Abwesenheit gibt es nicht mehr.',
  'This person is not in the directory.': 'Diese Person steht nicht im Verzeichnis.',
  'Choose a day within the next two years.': 'Wähle einen Tag innerhalb der nächsten zwei Jahre.',
  'Use at most {0} days for one absence.': 'Verwende höchstens {0} Tage für eine Abwesenheit.',
  'Absences are kept for {0} months; this one would be erased at once.':
    'Abwesenheiten werden {0} Monate aufbewahrt; diese würde sofort gelöscht.',
  'From {0} to {1} is said already. Change that one, or choose other days.':
    'Von {0, day} bis {1, day} ist schon etwas eingetragen. Ändere das, oder wähle andere Tage.',
  'Working hours use this calendar, also those of the past.':
    'Arbeitszeiten verwenden diesen Kalender, auch vergangene.',
  'Take it out of them first; or leave it, it costs nothing.':
    'Nimm ihn zuerst dort heraus; oder lass ihn, er kostet nichts.',
  'This calendar is not there any more.': 'Diesen Kalender gibt es nicht mehr.',
  'There is a calendar called “{0}” already. Choose another name, or change that one.':
    'Einen Kalender namens „{0}“ gibt es schon. Wähle einen anderen Namen, oder ändere jenen.',
  'The organisation has nothing above it whose hours it could follow.':
    'Über der Organisation steht nichts, dessen Zeiten sie folgen könnte.',
  'One of the holiday calendars is not there any more. Choose again.':
    'Einen der Feiertagskalender gibt es nicht mehr. Wähle neu.',
  'Choose the holiday calendars again.': 'Wähle die Feiertagskalender neu.',
  '{0} more thing needs another look.': '{0} weitere Stelle braucht noch einen Blick.',
  '{0} more things need another look.': '{0} weitere Stellen brauchen noch einen Blick.',
  'These hours hold already, so clocks were measured by them.':
    'Diese Zeiten gelten schon; Uhren wurden also nach ihnen gemessen.',
  'Correct them, or set other hours from today on.': 'Berichtige sie, oder setz ab heute andere Zeiten.',
  'Somebody changed these hours meanwhile.': 'Jemand hat diese Zeiten inzwischen geändert.',
  'Look at what they say now, then change them again. What you typed is still here.':
    'Sieh dir an, was sie jetzt sagen, und ändere sie dann noch einmal. Was du geschrieben hast, ist noch hier.',
  'There are hours that hold {0} already. Correct those, or choose another day.':
    'Zeiten, die {0} gelten, gibt es schon. Berichtige jene, oder wähle einen anderen Tag.',
  'Give the calendar a name.': 'Gib dem Kalender einen Namen.',
  'A calendar holds at most 1,000 entries.': 'Ein Kalender fasst höchstens 1.000 Einträge.',
  'Choose a file of at most 2 MB.': 'Wähle eine Datei mit höchstens 2 MB.',
  'Use at most 200 closed days; keep holidays in a calendar.':
    'Verwende höchstens 200 Schließtage; Feiertage gehören in einen Kalender.',
  'Use at most 200 extra openings.': 'Verwende höchstens 200 zusätzliche Öffnungen.',
  '{0} and {1} overlap. Make one of them shorter, or one out of both.':
    '{0} und {1} überschneiden sich. Kürze eines davon, oder mach eines aus beiden.',
  '{0} ends on {1} and overlaps {2} there. End it earlier; an end before its beginning is on the next day.':
    '{0} endet am {1, word} und überschneidet sich dort mit {2}. Lass es früher enden; ein Ende vor dem Anfang liegt am nächsten Tag.',
  '{0} overlaps {1} on the same day. Remove one.':
    '{0} überschneidet sich am selben Tag mit {1}. Entferne eines.',
  'Choose a file that ends in .ics, or write the days yourself.':
    'Wähle eine Datei, die auf .ics endet, oder schreib die Tage selbst.',
  'It was cancelled.': 'Es wurde abgesagt.',
  'It has no day.': 'Es hat keinen Tag.',
  'It has times of day; only whole days close a desk.':
    'Es hat Uhrzeiten; nur ganze Tage schließen einen Tisch.',
  'It comes again too often.': 'Es kommt zu oft wieder.',
  'It is longer than a year.': 'Es ist länger als ein Jahr.',
  'It cannot be read.': 'Es lässt sich nicht lesen.',
  'The file has more than {0} closed days.': 'Die Datei hat mehr als {0, number} Schließtage.',
  'It lies outside {0} to {1}.': 'Es liegt außerhalb von {0} bis {1}.',
  'Changing the organisation’s working hours needs the right to manage it.':
    'Um die Arbeitszeiten der Organisation zu ändern, brauchst du das Recht, sie zu verwalten.',
  'Changing a department’s working hours needs the right to manage the organisation, or its people.':
    'Um die Arbeitszeiten einer Abteilung zu ändern, brauchst du das Recht, die Organisation oder ihre Menschen zu verwalten.',
  'Changing holiday calendars needs the right to manage the organisation.':
    'Um Feiertagskalender zu ändern, brauchst du das Recht, die Organisation zu verwalten.',
  'Only they themselves, their manager and those who manage people can say when somebody is away.':
    'Wann jemand fort ist, können nur diese Person selbst, ihre Vorgesetzten und die sagen, die Menschen verwalten.',
}
