import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Ask the person who invited you to send it again.':
    'Bitte die Person, die dich eingeladen hat, die Einladung noch einmal zu senden.',
  'This invitation does not exist, or a newer one was sent.':
    'Diese Einladung gibt es nicht, oder es wurde eine neuere gesendet.',
  'This invitation was taken back, or a newer one was sent.':
    'Diese Einladung wurde zurückgenommen, oder es wurde eine neuere gesendet.',
  'This invitation was accepted already.': 'Diese Einladung wurde schon angenommen.',
  'Sign in with your password.': 'Melde dich mit deinem Passwort an.',
  'This invitation is older than seven days.': 'Diese Einladung ist älter als sieben Tage.',
  'Choose a day after today, or do it now.': 'Wähle einen Tag nach heute, oder tu es jetzt.',
  'This person is here already.': 'Diese Person ist schon hier.',
  'This person has left. Plan their return first.': 'Diese Person ist gegangen. Plane zuerst ihre Rückkehr.',
  'This is before their first day. Choose a later day.':
    'Das ist vor ihrem ersten Tag. Wähle einen späteren.',
  'They will have left by then. Choose an earlier day.':
    'Bis dahin ist sie gegangen. Wähle einen früheren Tag.',
  'They would leave before they come. Choose an earlier day.':
    'Sie würde gehen, bevor sie kommt. Wähle einen früheren Tag.',
  'Say what changes: department, manager or title.':
    'Sag, was sich ändert: Abteilung, Vorgesetzte oder Titel.',
  'Your own roles are changed by somebody else. Ask another owner or administrator.':
    'Deine eigenen Rollen ändert jemand anders. Frag einen anderen Inhaber oder Verwalter.',
  'An owner is one everywhere and for good. Change it under the person’s roles.':
    'Inhaber ist man überall und auf Dauer. Ändere es unter den Rollen der Person.',
  'This is the last owner. Make somebody else an owner first.':
    'Das ist der letzte Inhaber. Mach zuerst jemand anderen zum Inhaber.',
}
