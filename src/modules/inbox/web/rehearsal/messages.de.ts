import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'A table with two columns, when it came and when it was answered; or JSON lines of support conversations.':
    'Eine Tabelle mit zwei Spalten: wann es kam und wann es beantwortet wurde; oder JSON-Zeilen von Kundengesprächen.',
  'Add people': 'Menschen hinzufügen',
  'An answer takes, in the middle': 'Eine Antwort dauert in der Mitte',
  'An answer took {median} min in the middle and {p90} min in one of ten, read from {n} answers.':
    'Eine Antwort dauerte in der Mitte {median} min und bei einer von zehn {p90} min, gelesen aus {n} Antworten.',
  'An owner or the social lead can keep rotas; they are listed under People.':
    'Inhaber und Social Lead können Dienstpläne behalten; du findest sie unter Menschen.',
  'Another rule': 'Eine andere Regel',
  'As it really was': 'Wie es wirklich war',
  'Begin anew': 'Neu beginnen',
  'Choose a file with messages first': 'Wähl erst eine Datei mit Nachrichten',
  'Choose another desk.': 'Wähl einen anderen Tisch.',
  'By the rules of routing that you are writing': 'Nach den Regeln der Verteilung, die du gerade schreibst',
  Days: 'Tage',
  'Empty: as seen in your answers': 'Leer: wie in euren Antworten gesehen',
  'Empty: the goals it really had': 'Leer: die Ziele, die es wirklich hatte',
  'Every day': 'Jeden Tag',
  'Everybody at a desk is taken to answer everything there, one thing after another, whatever is due first.':
    'Es gilt: Jeder an einem Tisch beantwortet alles dort, eins nach dem anderen, das zuerst Fällige zuerst.',
  'Everything comes when it really came: who is answered sooner might write again sooner, or less.':
    'Alles kommt, wann es wirklich kam: Wer eher Antwort bekommt, schreibt vielleicht eher wieder, oder weniger.',
  'Everything due within': 'Alles fällig binnen',
  'Finish or remove the lines that are marked first': 'Vollende oder entferne erst die markierten Zeilen',
  'Give it a name first': 'Gib ihr erst einen Namen',
  'Goes to': 'Geht an',
  'Hours a week': 'Stunden je Woche',
  'How long people would wait': 'Wie lange Menschen warten würden',
  'How many': 'Wie viele',
  'How many wait at once, on average': 'Wie viele im Mittel zugleich warten',
  'How many wait, over the week': 'Wie viele warten, über die Woche',
  'It is worked out in the background; you can leave.':
    'Es wird im Hintergrund ausgerechnet; du kannst weitergehen.',
  Keep: 'Behalten',
  'Keep your rota as': 'Deinen Dienstplan behalten als',
  'Kept rotas': 'Behaltene Dienstpläne',
  Median: 'Median',
  Messages: 'Nachrichten',
  'Monday to Friday': 'Montag bis Freitag',
  'Without an answer': 'Ohne Antwort',
  'None is kept yet.': 'Noch ist keiner behalten.',
  'Nothing came in these weeks': 'In diesen Wochen kam nichts',
  'Nothing of it is kept': 'Nichts davon wird behalten',
  'Of what came to': 'Von dem, was kam an',
  'Of {looked} conversations your rules send {moved} to another desk than the rules of now.':
    'Von {looked} Gesprächen schicken deine Regeln {moved} an einen anderen Tisch als die jetzigen.',
  'Older ones were not asked about and stay where they were.':
    'Ältere wurden nicht geprüft und bleiben, wo sie waren.',
  'On messages from a file': 'An Nachrichten aus einer Datei',
  'One of ten takes longer than': 'Eine von zehn dauert länger als',
  'Only one desk got anything in this time': 'In dieser Zeit bekam nur ein Tisch etwas',
  'Only the first {n} are taken.': 'Nur die ersten {n} werden genommen.',
  Part: 'Teil',
  People: 'Menschen',
  'Remove this line': 'Diese Zeile entfernen',
  'Remove {name}': '{name} entfernen',
  'Replayed with who was there': 'Nachgespielt mit denen, die da waren',
  Rota: 'Dienstplan',
  'Rules that you write under Settings, Routing can be tried here before you save them.':
    'Regeln, die du unter Einstellungen, Verteilung schreibst, lassen sich hier prüfen, bevor du sie speicherst.',
  'Saturday and Sunday': 'Samstag und Sonntag',
  'Send something to another desk': 'Etwas an einen anderen Tisch schicken',
  'The kept rotas could not be loaded.': 'Die behaltenen Dienstpläne konnten nicht geladen werden.',
  'The people below come': 'Die Menschen unten kommen',
  'There is nothing of yours to try a rota on yet. A file of messages will do.':
    'Noch habt ihr nichts, woran sich ein Dienstplan prüfen ließe. Eine Datei mit Nachrichten tut es auch.',
  'Time spent answering': 'Zeit mit Antworten',
  'Too few answers were sent one after another to say how long one takes; 6 minutes are taken for it.':
    'Zu wenige Antworten gingen eine nach der anderen hinaus, um zu sagen, wie lange eine dauert; dafür werden 6 Minuten genommen.',
  'Tried on': 'Geprüft an',
  'Try another rota': 'Anderen Dienstplan prüfen',
  'Try it': 'Prüfen',
  'Try it on the file': 'An der Datei prüfen',
  'Twenty lines are the most': 'Mehr als zwanzig Zeilen gehen nicht',
  'Up to three beside each other': 'Bis zu drei nebeneinander',
  'What came in could not be read.': 'Was hereinkam, konnte nicht gelesen werden.',
  'What really came in, answered by other people at other hours':
    'Was wirklich hereinkam, von anderen Menschen zu anderen Stunden beantwortet',
  'What this does not know': 'Was dies nicht weiß',
  'What was closed without an answer is left out, and nobody pauses, asks a colleague or waits for a consent.':
    'Was ohne Antwort geschlossen wurde, fehlt, und niemand macht Pause, fragt jemanden oder wartet auf eine Zustimmung.',
  'Who was at work is read from answers that were sent; who was there and had nothing to do is not seen. Where “Replayed” is far from “As it really was”, trust the rest as little.':
    'Wer da war, wird aus gesendeten Antworten gelesen; wer da war und nichts zu tun hatte, wird nicht gesehen. Wo „Nachgespielt“ weit von „Wie es wirklich war“ liegt, trau auch dem Rest nicht mehr.',
  'Write a whole number from 1 to 100.': 'Schreib eine ganze Zahl von 1 bis 100.',
  'Write a whole number; fewer people with a minus.':
    'Schreib eine ganze Zahl; weniger Menschen mit einem Minus.',
  'Write times as 09:00.': 'Schreib Uhrzeiten als 09:00.',
  'Your rota': 'Dein Dienstplan',
  'could not be worked out': 'konnte nicht ausgerechnet werden',
  'instead of who was there, on the desks named': 'statt derer, die da waren, an den genannten Tischen',
  'is being worked out': 'wird ausgerechnet',
  'median {time}': 'Median {time}',
  min: 'min',
  never: 'nie',
  'on top of who was really there': 'zu denen, die wirklich da waren',
  'too few': 'zu wenige',
  '{n, plural, one {# first message} other {# first messages}} read.':
    '{n, plural, one {# erste Nachricht} other {# erste Nachrichten}} gelesen.',
  '{n, plural, one {# line} other {# lines}} could not be read.':
    '{n, plural, one {# Zeile konnte} other {# Zeilen konnten}} nicht gelesen werden.',
  '{n, plural, one {# message waited for an answer} other {# messages waited for an answer}} in this time.':
    'In dieser Zeit {n, plural, one {wartete # Nachricht} other {warteten # Nachrichten}} auf eine Antwort.',
  '{n, plural, one {# rule, not saved} other {# rules, not saved}}':
    '{n, plural, one {# Regel, nicht gespeichert} other {# Regeln, nicht gespeichert}}',
  '{n, plural, one {the last week} other {the last # weeks}}':
    '{n, plural, one {der letzten Woche} other {den letzten # Wochen}}',
  '{n} waiting': '{n} warten',
}
