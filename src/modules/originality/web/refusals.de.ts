import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'These words are not accepted any more.': 'Diese Worte werden nicht mehr angenommen.',
  '“{0}” is accepted already.': '„{0}“ wird schon angenommen.',
  'This phrase is not on the list any more.': 'Diese Wendung steht nicht mehr in der Liste.',
  '“{0}” is on the list already. Take it off first to change it.':
    '„{0}“ steht schon in der Liste. Nimm es zuerst heraus, um es zu ändern.',
  'Write a language like en or de-CH.': 'Schreib eine Sprache wie en oder de-CH.',
  'Write a word or a phrase.': 'Schreib ein Wort oder eine Wendung.',
  'Say it in your own words, with something only you can know. This is a guess and stops nothing.':
    'Sag es mit eigenen Worten, mit etwas, das nur du wissen kannst. Das ist eine Vermutung und hält nichts auf.',
  'This reads as if a machine had written it: {0}.':
    'Das liest sich, als hätte es eine Maschine geschrieben: {0, list}.',
  'This may read as if a machine had written it: {0}.':
    'Das liest sich vielleicht, als hätte es eine Maschine geschrieben: {0, list}.',
  'A star stands at the beginning or the end of a word, never by itself.':
    'Ein Stern steht am Anfang oder Ende eines Wortes, nie allein.',
  'A star stands at the beginning or the end of a word, not inside it.':
    'Ein Stern steht am Anfang oder Ende eines Wortes, nicht darin.',
  'Write at least one word with letters or digits.':
    'Schreib mindestens ein Wort mit Buchstaben oder Ziffern.',
  'Changing the list of words needs the right to manage rules.':
    'Um die Wortliste zu ändern, brauchst du das Recht, Regeln zu verwalten.',
  '“{0}” is not to be said: {1}': '„{0}“ soll nicht gesagt werden: {1}',
  '“{0}” needs a second look: {1}': '„{0}“ braucht einen zweiten Blick: {1}',
  'About “{0}”: {1}': 'Zu „{0}“: {1}',
}
