import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'A consent was taken back. Nothing is left to decide here.':
    'Eine Freigabe wurde zurückgenommen. Hier gibt es nichts mehr zu entscheiden.',
  'As of {day}': 'Stand {day}',
  'Find a topic or a name': 'Thema oder Namen finden',
  'It goes back to {author}.': 'Es geht zurück an {author}.',
  'More consents are needed before it goes out.': 'Bevor es hinausgeht, braucht es weitere Freigaben.',
  'Nobody is named here yet': 'Hier ist noch niemand benannt',
  'Nobody speaks about “{q}” in our name.': 'Über „{q}“ spricht niemand in unserem Namen.',
  'Only these people make statements in our name, each about their own topics. Everybody else speaks for themselves.':
    'Nur diese Personen geben Erklärungen in unserem Namen ab, jede zu ihren Themen. Alle anderen sprechen für sich selbst.',
  'Open Weft': 'Weft öffnen',
  'Our accounts': 'Unsere Konten',
  'Our policy for social media': 'Unsere Richtlinie für soziale Medien',
  Print: 'Drucken',
  'Sign in and look there': 'Anmelden und dort nachsehen',
  'Speaks about everything': 'Spricht über alles',
  'Speaks about {topics}': 'Spricht über {topics}',
  'The content was changed, so consent is asked for anew. A new mail brings a new link.':
    'Der Inhalt wurde geändert, darum wird die Freigabe neu erbeten. Eine neue Mail bringt einen neuen Link.',
  'They read what should change. Nothing goes out until then.':
    'Dort steht, was sich ändern soll. Bis dahin geht nichts hinaus.',
  'This link cannot be used.': 'Dieser Link kann nicht benutzt werden.',
  'This page could not be loaded.': 'Diese Seite konnte nicht geladen werden.',
  'Until it is out you can take the consent back under Today.':
    'Bis es draußen ist, kannst du die Freigabe unter Heute zurücknehmen.',
  'Until then the accounts below speak for the organisation.':
    'Bis dahin sprechen die Konten unten für die Organisation.',
  'You have consented.': 'Du hast freigegeben.',
  '{approver}, {organisation} asked for your consent': '{approver}, {organisation} bat um deine Freigabe',
  '{approver}, {organisation} asks for your consent': '{approver}, {organisation} bittet um deine Freigabe',
  '{who} consented {time}. Nothing is left to decide.':
    '{who} hat {time} freigegeben. Es gibt nichts mehr zu entscheiden.',
  '{who} sent it back {time}. Nothing is left to decide.':
    '{who} hat es {time} zurückgegeben. Es gibt nichts mehr zu entscheiden.',
}
