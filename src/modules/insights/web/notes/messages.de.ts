import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  // Ziel
  Target: 'Ziel',
  'Set a target': 'Ein Ziel setzen',
  'Set the target': 'Ziel setzen',
  'The targets could not be loaded.': 'Die Ziele konnten nicht geladen werden.',
  'This figure has no target here.': 'Diese Kennzahl hat hier kein Ziel.',
  'The target is set.': 'Das Ziel ist gesetzt.',
  'Value at the beginning': 'Wert am Anfang',
  'Value to be reached': 'Wert, der erreicht werden soll',
  'Who answers for it': 'Wer dafür einsteht',

  // Kommentare
  'what people know about a day; the numbers stand in the chart':
    'was Menschen über einen Tag wissen; die Nummern stehen im Diagramm',
  'The comments could not be loaded.': 'Die Kommentare konnten nicht geladen werden.',
  'Nobody has said anything about this figure yet.': 'Zu dieser Kennzahl hat noch niemand etwas gesagt.',
  'Say something about a day': 'Etwas über einen Tag sagen',
  'What is known': 'Was bekannt ist',
  'Add the comment': 'Kommentar hinzufügen',
  'The comment is gone.': 'Der Kommentar ist weg.',

  // Linien
  'Told at a line': 'Bescheid an einer Linie',
  'Tell me': 'Sag mir Bescheid',
  'You are told no more.': 'Du bekommst keinen Bescheid mehr.',
  'You are told once it happens.': 'Du bekommst Bescheid, sobald es geschieht.',
  'The lines could not be loaded.': 'Die Linien konnten nicht geladen werden.',
  'Nobody is told when this figure crosses a line.':
    'Niemand bekommt Bescheid, wenn diese Kennzahl eine Linie überschreitet.',
  'last {n} days': 'letzte {n} Tage',
  'beyond the line': 'jenseits der Linie',
  'When it': 'Wenn sie',
  'is above': 'darüber liegt',
  'is below': 'darunter liegt',
  'changes by so many percent': 'sich um so viel Prozent ändert',
  'The line': 'Die Linie',
  'Counted over': 'Gezählt über',
  '{name} is above {line}': '{name} liegt über {line}',
  '{name} is below {line}': '{name} liegt unter {line}',
  '{name} changed by {n} % or more': '{name} hat sich um {n} % oder mehr geändert',
  'Figures beyond a line': 'Kennzahlen jenseits einer Linie',
  'Taken off Today.': 'Von „Heute“ genommen.',

  Comments: 'Kommentare',
  Day: 'Tag',
  minutes: 'Minuten',
  Until: 'Bis',
  Note: 'Notiz',
  Seen: 'Gesehen',
}
