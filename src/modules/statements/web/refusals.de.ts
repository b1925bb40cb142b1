import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'They have been asked already.': 'Sie sind schon gefragt.',
  'Say until when it is to hold: a day after today, within a year.':
    'Sag, bis wann es gelten soll: ein Tag nach heute, binnen eines Jahres.',
  'There is no channel yet on which it could be said.':
    'Noch gibt es keinen Kanal, auf dem es gesagt werden könnte.',
  'Connect one under Settings, Channels.': 'Verbinde einen unter „Einstellungen“, „Kanäle“.',
  'Nobody can agree to this.': 'Dem kann niemand zustimmen.',
  'This statement was never made.': 'Diese Erklärung wurde nie abgegeben.',
  'A named person has to make the statement.': 'Die Erklärung muss ein namentlich bekannter Mensch abgeben.',
  'This statement was made from somewhere else already.':
    'Diese Erklärung wurde schon von woanders abgegeben.',
  'This incident is closed, or nobody has told of it yet.':
    'Dieser Vorfall ist geschlossen, oder noch hat niemand von ihm berichtet.',
  'Have it agreed anew, or choose another one.': 'Lass ihr neu zustimmen, oder wähle eine andere.',
  'Legal and a spokesperson have not agreed to this statement yet.':
    'Recht und eine Sprecherin oder ein Sprecher haben dieser Erklärung noch nicht zugestimmt.',
  'Ask them on its page, or choose one that is agreed to.':
    'Bitte sie auf ihrer Seite darum, oder wähle eine mit Zustimmung.',
  'A statement with open places cannot be made.':
    'Eine Erklärung mit offenen Stellen lässt sich nicht abgeben.',
  'It was agreed to for other channels only.': 'Zugestimmt wurde ihr nur für andere Kanäle.',
  'Choose from those it was agreed to for.': 'Wähle unter denen, für die ihr zugestimmt wurde.',
  'What was agreed about this statement ended on {0}.':
    'Was zu dieser Erklärung vereinbart war, endete am {0, day}.',
  'Fill in first: {0}.': 'Füll zuerst aus: {0}.',
  'It is out of use. Bring it back first.': 'Sie ist außer Gebrauch. Hol sie zuerst zurück.',
  'Somebody changed it meanwhile. Look at theirs first; yours is kept here.':
    'Jemand hat sie inzwischen geändert. Sieh dir zuerst jene an; deine bleibt hier.',
  'There are no words yet.': 'Noch sind keine Worte da.',
  'Begin with what you know people are worried about.':
    'Beginne mit dem, was Menschen erklärtermaßen beunruhigt.',
  'Words are agreed for a year at most.': 'Worte werden höchstens für ein Jahr vereinbart.',
  'Choose an earlier one.': 'Wähle einen früheren.',
  'One of these channels is not there any more.': 'Einen dieser Kanäle gibt es nicht mehr.',
  'Give it a title.': 'Gib ihm einen Titel.',
  'There is no statement in it.': 'Darin ist keine Erklärung.',
  'It has no list called “statements”.': 'Sie hat keine Liste namens „statements“.',
  'It is not JSON: it cannot be read to its end.':
    'Das ist kein JSON: Es lässt sich nicht bis zum Ende lesen.',
  'Write the heading as “## scenario · language · title”.':
    'Schreib die Überschrift als „## scenario · language · title“.',
  'It is not a statement.': 'Das ist keine Erklärung.',
  'Write the language as two or three letters, such as “en”.':
    'Schreib die Sprache mit zwei oder drei Buchstaben, wie „en“.',
  'It needs a title of at most 120 letters.': 'Sie braucht einen Titel mit höchstens 120 Buchstaben.',
  'It has no words.': 'Sie hat keine Worte.',
  'It holds more than {0} statements; the rest was not read.':
    'Sie enthält mehr als {0} Erklärungen; der Rest wurde nicht gelesen.',
  'There is no part called “{0}”. {1}': 'Einen Teil namens „{0}“ gibt es nicht. {1}',
  'These words are in no part. {0}': 'Diese Worte stehen in keinem Teil. {0}',
  'Parts are: {0}.': 'Teile sind: {0}.',
  '“{0}” is no kind of crisis. Kinds are: {1}.': '„{0}“ ist keine Art von Krise. Arten sind: {1}.',
  '“{0}” is no audience. Audiences are: {1}.': '„{0}“ ist kein Publikum. Publika sind: {1}.',
  'Its parts have to be texts of at most {0} letters. {1}':
    'Die Teile müssen Texte mit höchstens {0} Buchstaben sein. {1}',
  'You may not write statements.': 'Du darfst keine Erklärungen schreiben.',
  'This statement does not exist.': 'Diese Erklärung gibt es nicht.',
  'Audiences: {0}': 'Publika: {0}',
}
