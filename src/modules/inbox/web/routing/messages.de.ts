import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'Asked after the rules, before the words': 'Gefragt nach den Regeln, vor den Wörtern',
  'It is asked from now on.': 'Es wird ab jetzt gefragt.',
  'It is not asked any more.': 'Es wird nicht mehr gefragt.',
  'It learns in the background. Look again in a minute.':
    'Es lernt im Hintergrund. Schau in einer Minute wieder.',
  'Learn now': 'Jetzt lernen',
  'Learned from earlier matters': 'Aus früheren Anliegen gelernt',
  'Let it say which desk it looks like': 'Sagen lassen, nach welchem Tisch es aussieht',
  'Not used: its advantage may be chance.': 'Nicht benutzt: der Vorteil kann Zufall sein.',
  'Not used: not clearly better than the words.': 'Nicht benutzt: nicht klar besser als die Wörter.',
  'Not used: the one in use is better.': 'Nicht benutzt: was benutzt wird, ist besser.',
  'Not used: too few to judge it by.': 'Nicht benutzt: zu wenige, um es zu beurteilen.',
  'Number {version} is asked from now on.': 'Nummer {version} wird ab jetzt gefragt.',
  'Number {version}: right in {own}, the words alone in {words}':
    'Nummer {version}: richtig in {own}, die Wörter allein in {words}',
  'On {of} matters it had not seen, {unsure} of which it left to the words. Learned from {n}, {corrected} of them put right by people.':
    'Bei {of} Anliegen, die es nicht kannte; {unsure} davon überließ es den Wörtern. Gelernt aus {n}, davon {corrected} von Menschen berichtigt.',
  'Only while it is right more often than the words on matters it has not seen. What it is not sure of goes on to the words, and then to the reception desk.':
    'Nur solange es bei Anliegen, die es nicht kennt, öfter richtig liegt als die Wörter. Was es nicht sicher weiß, geht weiter an die Wörter und dann an den Empfang.',
  'Use this one': 'Dieses benutzen',
  'is asked': 'wird gefragt',
  'What was learned could not be loaded.': 'Was gelernt wurde, konnte nicht geladen werden.',
  '{n} %': '{n} %',
  '{n} matters to learn from so far; {needed} are needed.':
    'Bisher {n} Anliegen, aus denen gelernt werden kann; nötig sind {needed}.',
  '{n} matters to learn from; what people handed to another desk counts most.':
    '{n} Anliegen, aus denen gelernt werden kann; was Menschen an einen anderen Tisch gaben, zählt am meisten.',
}
