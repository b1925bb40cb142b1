import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  '1, very bad': '1, sehr schlecht',
  '2, bad': '2, schlecht',
  '3, so-so': '3, geht so',
  '4, good': '4, gut',
  '5, very good': '5, sehr gut',
  'Ask how it was': 'Fragen, wie es war',
  'Ask when a conversation is closed': 'Beim Schließen eines Gesprächs fragen',
  'How did {organisation} deal with what you wrote?':
    'Wie ist {organisation} mit dem umgegangen, was du geschrieben hast?',
  'How was it?': 'Wie war es?',
  'It is kept once, and this link is used up.': 'Es ist einmal festgehalten, und dieser Link ist verbraucht.',
  'It was good for thirty days. If there is something to say, write to us where you did before.':
    'Er galt dreißig Tage. Wenn es etwas zu sagen gibt, schreib uns dort, wo du es zuvor getan hast.',
  'One question, five answers, a comment if they like. The link works once, for thirty days, and needs no sign-in. It carries no name.':
    'Eine Frage, fünf Antworten, auf Wunsch ein Kommentar. Der Link gilt einmal, dreißig Tage lang und ohne Anmeldung. Er enthält keinen Namen.',
  Satisfaction: 'Zufriedenheit',
  Send: 'Senden',
  Settings: 'Einstellungen',
  'Something you would like to say, if you like': 'Möchtest du noch etwas sagen? (freiwillig)',
  'Thank you': 'Danke',
  'The desks could not be loaded.': 'Die Tische konnten nicht geladen werden.',
  'The question is put into the answer; a person reads it and sends it. Anybody who answers can ask by hand on every desk.':
    'Die Frage wird in die Antwort gesetzt; ein Mensch liest und sendet sie. Wer antwortet, kann an jedem Tisch auch von Hand fragen.',
  'This link has run out': 'Dieser Link ist abgelaufen',
  'This question cannot be answered.': 'Diese Frage lässt sich nicht beantworten.',
  'Those who read your messages read this too. Leave out what nobody needs to know.':
    'Wer deine Nachrichten liest, liest auch das. Lass weg, was niemand wissen muss.',
  'survey, rating, CSAT': 'Umfrage, Bewertung, CSAT',
}
