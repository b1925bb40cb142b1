import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  Publish: 'Veröffentlichen',
  'Words and phrases': 'Wörter und Wendungen',
  'blocked words, banned phrases, disclosure': 'gesperrte Wörter, verbotene Wendungen, Kennzeichnung',
  'Every text is read for them while somebody writes, and again before it goes out':
    'Jeder Text wird beim Schreiben darauf gelesen, und noch einmal, bevor er hinausgeht',
  'The lists could not be loaded.': 'Die Listen konnten nicht geladen werden.',
  'Not to be said': 'Nicht zu sagen',
  Disclosures: 'Kennzeichnungen',
  'Try a text': 'Einen Text ausprobieren',
  'Must fix': 'Muss behoben werden',
  'Needs consent': 'Braucht Zustimmung',
  'Good to know': 'Gut zu wissen',

  'Add a phrase': 'Wendung hinzufügen',
  'Nothing is on the list yet': 'Noch steht nichts auf der Liste',
  'Add what your organisation does not say: promises, names, words that hurt.':
    'Tragen Sie ein, was Ihre Organisation nicht sagt: Versprechen, Namen, Wörter, die verletzen.',
  'Nobody has added one. {who}': 'Noch hat niemand eine hinzugefügt. {who}',
  'The list is kept by others. {who}': 'Die Liste führen andere. {who}',
  '“{phrase}” is off the list.': '„{phrase}“ steht nicht mehr auf der Liste.',
  '“{phrase}” is on the list.': '„{phrase}“ steht auf der Liste.',
  'by {name}': 'von {name}',
  'Instead:': 'Stattdessen:',
  'Take off the list': 'Von der Liste nehmen',
  'Word or phrase': 'Wort oder Wendung',
  'Case and accents do not matter. A star stands for more letters: green* also finds greener.':
    'Groß- und Kleinschreibung und Akzente zählen nicht. Ein Stern steht für weitere Buchstaben: grün* findet auch grüner.',
  'When somebody writes it': 'Wenn es jemand schreibt',
  'It cannot go out like this.': 'So kann es nicht hinausgehen.',
  'A second person has a look.': 'Eine zweite Person sieht es an.',
  'The writer is told, nothing is stopped.': 'Wer schreibt, erfährt es; nichts wird aufgehalten.',
  Reason: 'Grund',
  'Shown to whoever writes it.': 'Wird allen gezeigt, die es schreiben.',
  'What to write instead': 'Was stattdessen zu schreiben ist',
  Language: 'Sprache',
  'Only in texts of this language. Empty: in all.': 'Nur in Texten dieser Sprache. Leer: in allen.',
  'Put on the list': 'Auf die Liste setzen',
  Cancel: 'Abbrechen',

  'Whoever writes on an account of their own says that they work for you. The usual words of each language are known, such as “#ad” or “I work for …”; here stand your own.':
    'Wer auf einem eigenen Konto schreibt, sagt dazu, dass er für Sie arbeitet. Die üblichen Wörter jeder Sprache sind bekannt, etwa „#anzeige“ oder „Ich arbeite bei …“; hier stehen Ihre eigenen.',
  'Add words': 'Wörter hinzufügen',
  'There are no words of your own yet': 'Es gibt noch keine eigenen Wörter',
  'Add a tag or a sentence that your people use.':
    'Tragen Sie ein Schlagwort oder einen Satz ein, den Ihre Leute verwenden.',
  'Words or tag': 'Wörter oder Schlagwort',
  Accept: 'Annehmen',
  '“{phrase}” is accepted.': '„{phrase}“ wird angenommen.',
  '“{phrase}” is accepted no longer.': '„{phrase}“ wird nicht mehr angenommen.',
  'Accept no longer': 'Nicht mehr annehmen',

  'What was found': 'Was gefunden wurde',
  'The text could not be checked. Try again.':
    'Der Text konnte nicht geprüft werden. Versuchen Sie es noch einmal.',
  'Nothing of the list, and nothing that was said before.':
    'Nichts von der Liste, und nichts, was schon gesagt wurde.',
  '{share} of it was said before on {channel}, {day}.':
    '{share} davon wurde schon gesagt, auf {channel}, {day}.',
  'a channel that is gone': 'ein Kanal, den es nicht mehr gibt',
}
