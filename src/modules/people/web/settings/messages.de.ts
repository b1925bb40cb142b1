import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'Time zone': 'Zeitzone',
  'The organisation could not be loaded.': 'Die Organisation konnte nicht geladen werden.',
  'Gets every conversation that no other desk is for.':
    'Bekommt jedes Gespräch, für das kein anderer Tisch da ist.',
  'Here since': 'Hier seit',
  'Mail is set up.': 'Mail ist eingerichtet.',
  'Mail is not set up.': 'Mail ist nicht eingerichtet.',
  'Invitations and links for new passwords wait here to be handed over. To send them, whoever runs Weft sets WEFT_SMTP_URL and starts it again.':
    'Einladungen und Links für neue Passwörter warten hier darauf, übergeben zu werden. Um sie zu verschicken, setzt, wer Weft betreibt, WEFT_SMTP_URL und startet neu.',
  'The waiting mail could not be loaded.': 'Die wartende Mail konnte nicht geladen werden.',
  'No mail is waiting.': 'Keine Mail wartet.',
  'Not sent: hand the link over': 'Nicht verschickt: Link übergeben',
  'Refused by the mail server': 'Vom Mailserver abgelehnt',
  'On its way': 'Unterwegs',
  'Send again': 'Noch einmal schicken',
  'The mail is on its way again.': 'Die Mail ist wieder unterwegs.',
  'Where you are signed in': 'Wo du angemeldet bist',
  'If you do not know a device, sign it out and choose a new password.':
    'Wenn du ein Gerät nicht kennst, melde es ab und wähle ein neues Passwort.',
  'Your sessions could not be loaded.': 'Deine Sitzungen konnten nicht geladen werden.',
  'This device': 'Dieses Gerät',
  'last seen': 'zuletzt gesehen',
  'Sign out': 'Abmelden',
  'Sign out {device}': '{device} abmelden',
  'Sign out all other devices': 'Alle anderen Geräte abmelden',
  '{n, plural, one {# device is signed out.} other {# devices are signed out.}}':
    '{n, plural, one {# Gerät ist abgemeldet.} other {# Geräte sind abgemeldet.}}',
  'Present password': 'Jetziges Passwort',
  'Change the password': 'Passwort ändern',
  'Your password is changed. Other devices are signed out.':
    'Dein Passwort ist geändert. Andere Geräte sind abgemeldet.',
  'Colleagues see it. You sign in as {email}.': 'Kollegen sehen ihn. Du meldest dich als {email} an.',
}
