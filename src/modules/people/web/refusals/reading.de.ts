import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'This person had left before the day came.': 'Diese Person war schon gegangen, bevor der Tag kam.',
  'Inviting and changing people needs the right to manage people.':
    'Um Menschen einzuladen und zu ändern, brauchst du das Recht, Menschen zu verwalten.',
  'Changing departments needs the right to manage people.':
    'Um Abteilungen zu ändern, brauchst du das Recht, Menschen zu verwalten.',
  'Changing the organisation needs the right to manage it.':
    'Um die Organisation zu ändern, brauchst du das Recht, sie zu verwalten.',
  'Making and changing roles needs the right to make roles.':
    'Um Rollen zu erstellen und zu ändern, brauchst du das Recht dazu.',
  'Links that were meant for others are shown to owners only.':
    'Links, die für andere gedacht waren, sehen nur Inhaber.',
  'This person has left. Invite them again to bring them back.':
    'Diese Person ist gegangen. Lade sie neu ein, um sie zurückzuholen.',
  'Nobody holds this right yet. Ask the owner of your organisation.':
    'Dieses Recht hat noch niemand. Frag den Inhaber deiner Organisation.',
  'Please sign in.': 'Bitte melde dich an.',
}
