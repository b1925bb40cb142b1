import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'A question for you': 'Eine Frage an dich',
  Ask: 'Fragen',
  'Ask an expert': 'Jemanden vom Fach fragen',
  'Ask {name}': '{name} fragen',
  'Asked of you': 'Du bist gefragt',
  'Answer by': 'Antwort bis',
  'Before you write': 'Bevor du schreibst',
  'Colleagues read it and write to the person; it is not published as it stands.':
    'Kolleginnen und Kollegen lesen sie und schreiben der Person; so, wie sie ist, wird sie nicht veröffentlicht.',
  'From the conversation': 'Aus dem Gespräch',
  'Name a colleague': 'Jemanden aus dem Team nennen',
  'Nobody of that name may see this conversation.': 'Niemand mit diesem Namen darf dieses Gespräch sehen.',
  'Nobody of that name works here.': 'Niemand mit diesem Namen arbeitet hier.',
  'Send the answer': 'Antwort senden',
  'Sign in and look there': 'Anmelden und dort nachsehen',
  'Take it back': 'Zurücknehmen',
  'Take out what they need not know, or leave it empty.':
    'Nimm heraus, was sie nicht wissen müssen, oder lass es leer.',
  'Thank you, your answer is with them.': 'Danke, deine Antwort ist angekommen.',
  'The question': 'Die Frage',
  'The question to {name} is taken back.': 'Die Frage an {name} ist zurückgenommen.',
  'They get a mail and a card on Today, see only what you write here, and need no inbox.':
    'Sie bekommen eine Mail und eine Karte auf Heute, sehen nur, was du hier schreibst, und brauchen keinen Posteingang.',
  'They hear of the note by mail and on Today.': 'Sie erfahren von der Notiz per Mail und auf Heute.',
  'This link cannot be used.': 'Dieser Link kann nicht benutzt werden.',
  'This was answered already. Nothing is left to do.':
    'Das ist schon beantwortet. Es ist nichts mehr zu tun.',
  'What is asked of you could not be loaded.': 'Was du gefragt bist, konnte nicht geladen werden.',
  'What they see of the conversation': 'Was sie vom Gespräch sehen',
  Whom: 'Wen',
  'You can close this page. The link is used up.':
    'Du kannst diese Seite schließen. Der Link ist verbraucht.',
  'Your answer': 'Deine Antwort',
  'expert answer, colleagues only': 'Antwort vom Fach, nur intern',
  'in a day': 'in einem Tag',
  'in an hour': 'in einer Stunde',
  'in four hours': 'in vier Stunden',
  'in three days': 'in drei Tagen',
  '{asker} took the question back. Nothing is left to do.':
    '{asker} hat die Frage zurückgenommen. Es ist nichts mehr zu tun.',
  '{desk} told them {time}: “{text}” Do not say it again.':
    '{desk} hat ihnen {time} gesagt: „{text}“ Sag es nicht noch einmal.',
  '{expert}, {asker} at {organisation} asks you, by {time}':
    '{expert}, {asker} bei {organisation} fragt dich, bis {time}',
  '{name} asked, was due {time}': '{name} hat gefragt, fällig war {time}',
  '{name} asks, by {time}': '{name} fragt, bis {time}',
  '{name} has your answer.': '{name} hat deine Antwort.',
  '{name} is asked to answer by {time}: “{question}”': '{name} ist gefragt, Antwort bis {time}: „{question}“',
  '{name} is asked.': '{name} ist gefragt.',
  '{name} named you: {title}': '{name} hat dich genannt: {title}',
  '{name} was to answer by {time}: “{question}”': '{name} sollte bis {time} antworten: „{question}“',
}
