import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'I have forgotten my password': 'Ich habe mein Passwort vergessen',
  'No account yet? Somebody in your organisation can invite you.':
    'Noch kein Konto? Jemand aus deiner Organisation kann dich einladen.',
  'Write your e-mail address. You get a link with which you choose a new password.':
    'Gib deine E-Mail-Adresse an. Du bekommst einen Link, mit dem du ein neues Passwort wählst.',
  'Send the link': 'Link schicken',
  'If {email} belongs to somebody here, a link is on its way. It is good for one hour.':
    'Wenn {email} hier jemandem gehört, ist ein Link unterwegs. Er gilt eine Stunde.',
  'This installation sends no mail yet. If {email} belongs to somebody here, an owner of your organisation can hand you the link: it waits under Settings, Organisation, for one hour.':
    'Diese Installation verschickt noch keine Mail. Wenn {email} hier jemandem gehört, kann ein Inhaber deiner Organisation dir den Link geben: Er liegt eine Stunde lang unter Einstellungen, Organisation.',
  'Look into your mailbox': 'Sieh in dein Postfach',
  'Ask an owner for your link': 'Bitte einen Inhaber um deinen Link',
  'Use another address': 'Andere Adresse nehmen',
  'Back to sign in': 'Zurück zur Anmeldung',
  'Choose a new password': 'Neues Passwort wählen',
  'You are signed out everywhere else when you save it.':
    'Mit dem Speichern wirst du überall sonst abgemeldet.',
  'Save and sign in': 'Speichern und anmelden',
  'At least 12 characters. A few words that only you put together are best.':
    'Mindestens 12 Zeichen. Am besten ein paar Wörter, die nur du so zusammenstellst.',
  'Show the password': 'Passwort zeigen',
  'This invitation cannot be used.': 'Diese Einladung gilt nicht.',
  'Welcome to {organisation}': 'Willkommen bei {organisation}',
  '{invitedBy} invites you to listen, answer and speak on social media together.':
    '{invitedBy} lädt dich ein, in sozialen Netzwerken gemeinsam zuzuhören, zu antworten und zu sprechen.',
  'You are invited to listen, answer and speak on social media together.':
    'Du bist eingeladen, in sozialen Netzwerken gemeinsam zuzuhören, zu antworten und zu sprechen.',
  'This invitation is for': 'Diese Einladung ist für',
  'Accept the invitation': 'Einladung annehmen',
  'Accept and sign in': 'Annehmen und anmelden',
}
