import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'Add a conversation': 'Gespräch hinzunehmen',
  'Add it': 'Hinzufügen',
  'Added:': 'Hinzugenommen:',
  'Both become one, with the earlier clock. An answer goes where they wrote last. It can be put back exactly.':
    'Beide werden eines, mit der früheren Uhr. Eine Antwort geht dorthin, wo sie zuletzt schrieben. Es lässt sich genau zurücknehmen.',
  'Choose at least one message.': 'Wähle mindestens eine Nachricht.',
  'Parted:': 'Getrennt:',
  'Put back as before': 'Zurück wie zuvor',
  'Put back as it was.': 'Wieder so, wie es war.',
  'Take messages out': 'Nachrichten herausnehmen',
  'Take them out': 'Herausnehmen',
  'The same matter: {because}': 'Dieselbe Sache: {because}',
  'They are a conversation of their own.': 'Sie sind ein eigenes Gespräch.',
  'They are one conversation now.': 'Es ist jetzt ein Gespräch.',
  'What belongs here': 'Was hierher gehört',
  'What you choose becomes a conversation of its own; who waits goes on waiting there.':
    'Was du wählst, wird ein eigenes Gespräch; wer wartet, wartet dort weiter.',
  'Which one': 'Welches',
  'Why it is another matter': 'Warum es eine andere Sache ist',
  'Why it is one matter': 'Warum es eine Sache ist',
  'Without words': 'Ohne Worte',
  '{name}, {when}': '{name}, {when}',
  '{name}, {when}: {reason}': '{name}, {when}: {reason}',
  '{network}, {desk}, {when}': '{network}, {desk}, {when}',
  '{who} added a conversation': '{who} nahm ein Gespräch hinzu',
  '{who} put it back as it was': '{who} stellte es wieder her, wie es war',
  '{who} took messages out': '{who} nahm Nachrichten heraus',
}
