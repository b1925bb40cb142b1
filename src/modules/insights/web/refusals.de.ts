import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Only people ask to be told.': 'Um Nachricht bitten nur Menschen.',
  'Ask to be told about the whole house.': 'Bitte um Nachricht über das ganze Haus.',
  'You may ask to be told yourself, not for others.':
    'Du darfst für dich selbst um Nachricht bitten, nicht für andere.',
  'Ask whoever runs the scoreboard to set it for them.':
    'Bitte, wer die Kennzahlen führt, es für sie zu setzen.',
  'Only people who work here are told.': 'Nachricht bekommen nur Menschen, die hier arbeiten.',
  'Choose people from the directory.': 'Wähle Menschen aus dem Verzeichnis.',
  'There is no such alert.': 'Eine solche Nachricht gibt es nicht.',
  'Only who set an alert takes it away.': 'Weg nimmt sie nur, wer sie gesetzt hat.',
  'Ask them, or whoever runs the scoreboard.': 'Bitte diese Person, oder wer die Kennzahlen führt.',
  'Only people say something about a figure.': 'Zu einer Zahl sagen nur Menschen etwas.',
  'Choose today or a day before.': 'Wähle heute oder einen Tag davor.',
  'There is no such comment.': 'Einen solchen Kommentar gibt es nicht.',
  'Only who wrote a comment takes it away.': 'Einen Kommentar nimmt nur weg, wer ihn geschrieben hat.',
  'Only somebody who works here can lead a tactic.': 'Eine Taktik leiten kann nur, wer hier arbeitet.',
  'Choose somebody from the directory.': 'Wähle jemanden aus dem Verzeichnis.',
  'Set the target for the whole house.': 'Setz das Ziel für das ganze Haus.',
  'The path ends before it begins.': 'Der Weg endet, bevor er beginnt.',
  'Choose a day after the first.': 'Wähle einen Tag nach dem ersten.',
  'Only somebody who works here can answer for a target.':
    'Für ein Ziel einstehen kann nur, wer hier arbeitet.',
  'There is no such target, or it has ended.': 'Ein solches Ziel gibt es nicht, oder es ist beendet.',
  'Not collected on {0}.': 'Nicht erhoben am {0, day}.',
  'Only the head of this department and whoever runs the scoreboard may do that.':
    'Das dürfen nur die Leitung dieser Abteilung und wer die Kennzahlen führt.',
  'Ask the head of the department or the social lead; both are listed under People.':
    'Frag die Leitung der Abteilung oder die Social-Media-Leitung; beide stehen unter „Menschen“.',
  'What one person did is shown to them and to the head of their department.':
    'Was eine Person getan hat, sehen sie selbst und die Leitung ihrer Abteilung.',
  'Choose a department instead, or ask the head of theirs.':
    'Wähle stattdessen eine Abteilung, oder frag die Leitung der ihren.',
  'There is no metric of this name.': 'Eine Kennzahl dieses Namens gibt es nicht.',
  'The metric’s page says what it can be cut by.':
    'Auf der Seite der Kennzahl steht, wonach sie sich aufteilen lässt.',
}
