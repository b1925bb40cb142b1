import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Your address already belongs to another organisation here.':
    'Deine Adresse gehört hier schon zu einer anderen Organisation.',
  'Ask to be invited with another address.': 'Bitte um eine Einladung mit einer anderen Adresse.',
  'Importing people needs the right to manage people everywhere.':
    'Um Menschen zu importieren, brauchst du das Recht, Menschen überall zu verwalten.',
  'There is a department “{0}” there meanwhile.': 'Dort gibt es inzwischen eine Abteilung „{0}“.',
  'Two departments in the same place cannot have the same name.':
    'Zwei Abteilungen am selben Ort können nicht denselben Namen haben.',
  'This department was closed. Choose another one.': 'Diese Abteilung wurde geschlossen. Wähle eine andere.',
  'A department cannot stand below itself. Choose another one.':
    'Eine Abteilung kann nicht unter sich selbst stehen. Wähle eine andere.',
  'This does not fit any more.': 'Das passt nicht mehr.',
  'Hand its conversations on, then lift the restriction first.':
    'Gib zuerst ihre Gespräche weiter, dann heb den Schutz auf.',
  'Rename one of the two first.': 'Benenne zuerst eine der beiden um.',
  'Choose another reception desk in Settings first.':
    'Wähle zuerst in den Einstellungen einen anderen Empfang.',
  'There is a department “{0}” here already.': 'Hier gibt es schon eine Abteilung „{0}“.',
  '{0} is restricted, and what lies on its desk would show to nobody.':
    '{0} ist geschützt, und was auf diesem Tisch liegt, wäre für niemanden sichtbar.',
  'There is another “{0}” where the departments below would move.':
    'Wohin die Abteilungen darunter rücken würden, gibt es schon eine „{0}“.',
  '{0} is the reception desk.': '{0} ist der Empfang.',
  'What lies in {0} is restricted to its own people, so they decide this.':
    'Was in {0} liegt, ist geschützt; deshalb entscheiden es die eigenen Leute.',
  'Change the list, or the directory, and try again.':
    'Ändere die Liste oder das Verzeichnis und versuch es noch einmal.',
  'The address {0} belongs to {1}.': 'Die Adresse {0} gehört zu {1}.',
  'The number {0} belongs to {1}.': 'Die Nummer {0} gehört zu {1}.',
  'The manager of {0} is not here any more.': 'Wer {0} vorgesetzt ist, ist nicht mehr hier.',
  'The department of {0} was closed.': 'Die Abteilung von {0} wurde geschlossen.',
  '{0} would be their own manager, by a circle of managers.':
    '{0} wäre sich über einen Kreis von Vorgesetzten selbst vorgesetzt.',
  'This installation has its organisation already.': 'Diese Installation hat ihre Organisation schon.',
  'Sign in, or ask its owner to invite you.': 'Melde dich an, oder bitte den Inhaber um eine Einladung.',
  'These cannot be passed on.': 'Das lässt sich nicht weitergeben.',
  'Appoint somebody anew where they stand.': 'Benenne dort, wo es steht, jemanden neu.',
  'They hold these already.': 'Das liegt schon bei dieser Person.',
  'This person is not an active member.': 'Diese Person ist kein aktives Mitglied.',
  'These are in other hands already.': 'Das liegt schon in anderen Händen.',
  'This person has no open invitation: they have joined, or it was taken back.':
    'Diese Person hat keine offene Einladung: Sie ist beigetreten, oder die Einladung wurde zurückgenommen.',
  'Invite them from that day on, or bring their first day forward.':
    'Lade sie ab diesem Tag ein, oder zieh ihren ersten Tag vor.',
  '{0} starts on {1}.': '{0} beginnt am {1, day}.',
  'No mail server is set up, so nobody would get their letter.':
    'Kein Mailserver ist eingerichtet, also bekäme niemand einen Brief.',
  'Set WEFT_SMTP_URL and start Weft again, or invite people one by one and hand over the link.':
    'Setz WEFT_SMTP_URL und starte Weft neu, oder lade Menschen einzeln ein und gib ihnen den Link.',
  'This address is invited already.': 'Diese Adresse ist schon eingeladen.',
  '{0} has this address already.': '{0} hat diese Adresse schon.',
  'Somebody else marks you as having left.': 'Dass du gegangen bist, vermerkt jemand anders.',
  'Ask another owner or administrator.': 'Frag einen anderen Inhaber oder Verwalter.',
  'No mail server is set up yet.': 'Noch ist kein Mailserver eingerichtet.',
  'Set WEFT_SMTP_URL, then start Weft again.': 'Setz WEFT_SMTP_URL und starte Weft dann neu.',
  'This mail was sent meanwhile, or its link is over.':
    'Diese E-Mail wurde inzwischen gesendet, oder ihr Link ist abgelaufen.',
  'You manage people in some departments only, so you can give no role that reaches further than yours.':
    'Du verwaltest Menschen nur in einigen Abteilungen; deshalb kannst du keine Rolle vergeben, die weiter reicht als deine.',
  '{0} reports to this person. Choose somebody else.':
    '{0} ist dieser Person unterstellt. Wähle jemand anderen.',
  'Nobody active has the address {0}, or four links were made within the hour.':
    'Niemand Aktives hat die Adresse {0}, oder in dieser Stunde wurden schon vier Links erstellt.',
  'Somebody else plans when you leave.': 'Wann du gehst, plant jemand anders.',
  'This change was carried out or cancelled meanwhile.':
    'Diese Änderung wurde inzwischen ausgeführt oder abgesagt.',
  'This is planned for this person already.': 'Das ist für diese Person schon geplant.',
  'Change the day of what is planned instead.': 'Ändere stattdessen den Tag des Geplanten.',
  'This cannot be planned so.': 'So lässt sich das nicht planen.',
  'Invite them again to bring them back.': 'Lade sie neu ein, um sie zurückzuholen.',
  'This role is not here any more. Choose another one.': 'Diese Rolle gibt es nicht mehr. Wähle eine andere.',
  'One of these departments was closed. Choose again.':
    'Eine dieser Abteilungen wurde geschlossen. Wähle neu.',
  'Choose a day after the first one.': 'Wähle einen Tag nach dem ersten.',
  'What this role allows concerns the whole house. Give it without bounds, or choose another.':
    'Was diese Rolle erlaubt, betrifft das ganze Haus. Vergib sie ohne Grenzen, oder wähle eine andere.',
  'This cannot be given so.': 'So lässt sich das nicht vergeben.',
  'This role is not held any more.': 'Diese Rolle hat niemand mehr.',
  'This role has ended already.': 'Diese Rolle ist schon beendet.',
  '{0} has left.': '{0} ist gegangen.',
  'This role is not here any more.': 'Diese Rolle gibt es nicht mehr.',
  'Two roles cannot have the same name.': 'Zwei Rollen können nicht denselben Namen haben.',
  'Give them another one on their page first, then remove this one.':
    'Gib ihnen auf ihrer Seite zuerst eine andere, dann entferne diese.',
  'A role you make can allow no more than you may do yourself, everywhere.':
    'Eine Rolle, die du erstellst, kann nicht mehr erlauben, als du selbst überall darfst.',
  'There is a role “{0}” already.': 'Eine Rolle „{0}“ gibt es schon.',
  '{0} holds this role.': '{0} hat diese Rolle.',
  '{0} hold this role.': '{0, list} haben diese Rolle.',
  'Leave out: {0}.': 'Lass weg: {0, words}.',
  'This session has ended already.': 'Diese Sitzung ist schon beendet.',
  'Your account belongs to no organisation any more.': 'Dein Konto gehört zu keiner Organisation mehr.',
  'Ask somebody there to invite you again.': 'Bitte jemanden dort, dich neu einzuladen.',
  'Nobody can be their own manager. Choose somebody else.':
    'Niemand kann sich selbst vorgesetzt sein. Wähle jemand anderen.',
  '{0} has this number already.': '{0} hat diese Nummer schon.',
}
