import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  Alt: 'Alt',
  'Alt texts': 'Alternativtexte',
  'Alt {n}': 'Alt {n}',
  'Approved: {title}': 'Freigegeben: {title}',
  'Consents so far': 'Bisherige Freigaben',
  'It was settled or taken back meanwhile. Nothing is left to decide.':
    'Es wurde inzwischen entschieden oder zurückgezogen. Es gibt nichts mehr zu entscheiden.',
  'Leave it as it is': 'So lassen',
  'No alt text': 'Kein Alternativtext',
  'On {network}': 'Auf {network}',
  'Say in a few words what should change.': 'Sag in wenigen Worten, was sich ändern soll.',
  'Sent back to {author}.': 'An {author} zurückgegeben.',
  'Take back': 'Zurücknehmen',
  'Take the consent back': 'Freigabe zurücknehmen',
  'The picture can be seen after signing in.': 'Das Bild ist nach der Anmeldung zu sehen.',
  'Post {n} of {all}': 'Beitrag {n} von {all}',
  'First comment': 'Erster Kommentar',
  'Link card': 'Linkkarte',
  'Poll, several answers': 'Umfrage, mehrere Antworten',
  'Poll, one answer': 'Umfrage, eine Antwort',
  '{n, plural, one {# hour} other {# hours}}': '{n, plural, one {# Stunde} other {# Stunden}}',
  'Why you take it back': 'Warum du sie zurücknimmst',
  'Your consent is taken back: {title}': 'Deine Freigabe ist zurückgenommen: {title}',
  'by the link in a mail': 'über den Link in einer Mail',
  'for {name}': 'für {name}',
}
