import type { Messages } from '#web/i18n.ts'

/** What can be wrong with a query, in the matcher's own sentences. */
export const messages: Messages = {
  'A * alone is in every post.': 'Ein * allein steht in jedem Beitrag.',
  'A * cannot stand at the beginning of a word.': 'Ein * kann nicht am Anfang eines Wortes stehen.',
  'A * cannot stand at the beginning of what {field}: looks for.':
    'Ein * kann nicht am Anfang dessen stehen, was {field}: sucht.',
  'A * cannot stand within words of a script that is written without spaces.':
    'Ein * kann nicht in Wörtern einer Schrift stehen, die ohne Leerzeichen geschrieben wird.',
  'A {sign} before a word means nothing here.': 'Ein {sign} vor einem Wort bedeutet hier nichts.',
  'Beside NEAR, write words, phrases, tags or mentions; several of them in brackets with OR between.':
    'Schreib neben NEAR Wörter, Wendungen, Schlagworte oder Erwähnungen; mehrere davon in Klammern mit OR dazwischen.',
  'Each character is a word of its own there: write the two parts with NEAR/5 between them.':
    'Jedes Zeichen ist dort ein eigenes Wort: Schreib die beiden Teile mit NEAR/5 dazwischen.',
  'In a link, a * can only stand at the end.': 'In einer Adresse kann ein * nur am Ende stehen.',
  'Leave out the = before it.': 'Lass das = davor weg.',
  'NEAR needs a distance.': 'NEAR braucht einen Abstand.',
  'Nothing follows “{typed}”.': 'Auf „{typed}“ folgt nichts.',
  'Put a ) where the group ends.': 'Setze ein ), wo die Gruppe endet.',
  'Put a second quotation mark behind the last word of the phrase.':
    'Setze ein zweites Anführungszeichen hinter das letzte Wort der Wendung.',
  'Put a word before and behind it, or write it in quotes to look for the word itself.':
    'Setze ein Wort davor und dahinter, oder schreib es in Anführungszeichen, um das Wort selbst zu suchen.',
  'Split it into several queries.': 'Teile sie in mehrere Suchanfragen.',
  'Take it away, or put a ( where the group begins.':
    'Nimm sie weg, oder setze ein (, wo die Gruppe beginnt.',
  'Take the sentence out of it that is most its own.': 'Nimm den Satz daraus, der am eigensten ist.',
  'The fields are {fields}. Put it in quotes if you mean the words.':
    'Die Felder sind {fields}. Setze es in Anführungszeichen, wenn du die Wörter meinst.',
  'The query has more than {most} terms.': 'Die Suchanfrage hat mehr als {most} Begriffe.',
  'The query is empty.': 'Die Suchanfrage ist leer.',
  'The query is longer than {most} characters.': 'Die Suchanfrage ist länger als {most} Zeichen.',
  'The query is nested too deeply.': 'Die Suchanfrage ist zu tief verschachtelt.',
  'The reach is not a comparison with a whole number.':
    'Die Reichweite ist kein Vergleich mit einer ganzen Zahl.',
  'There is no field “{field}:”.': 'Ein Feld „{field}:“ gibt es nicht.',
  'There is no letter, digit or emoji to look for in “{typed}”.':
    'In „{typed}“ ist kein Buchstabe, keine Ziffer und kein Emoji zu suchen.',
  'There is nothing behind “{field}:”.': 'Hinter „{field}:“ steht nichts.',
  'These brackets are empty.': 'Diese Klammern sind leer.',
  'This bracket is not closed.': 'Diese Klammer ist nicht geschlossen.',
  'This bracket was never opened.': 'Diese Klammer wurde nie geöffnet.',
  'This has no place in the text, so nothing can be near it.':
    'Das hat keine Stelle im Text, also kann nichts in seiner Nähe stehen.',
  'This phrase has more than {most} words.': 'Diese Wendung hat mehr als {most} Wörter.',
  'This phrase is not closed.': 'Diese Wendung ist nicht geschlossen.',
  'Write NOT {word} to leave out posts with it.': 'Schreib NOT {word}, um Beiträge damit wegzulassen.',
  'Write a word, or leave it out: punctuation is not searched.':
    'Schreib ein Wort, oder lass es weg: Satzzeichen werden nicht gesucht.',
  'Write at least one word to look for.': 'Schreib mindestens ein Wort, das zu suchen ist.',
  'Write at least the first letter before the *.': 'Schreib mindestens den ersten Buchstaben vor dem *.',
  'Write at least the first letter of the word before the *.':
    'Schreib mindestens den ersten Buchstaben des Wortes vor dem *.',
  'Write how the link begins and then *.': 'Schreib, wie die Adresse beginnt, und dann *.',
  'Write how the word begins before the *, or use * for any one word within a phrase: "big * apple".':
    'Schreib vor dem *, wie das Wort beginnt, oder nimm * für irgendein Wort in einer Wendung: "big * apple".',
  'Write it like NEAR/5: at most five words apart.':
    'Schreib es wie NEAR/5: höchstens fünf Wörter auseinander.',
  'Write it like reach:>1000, with >, >=, < or <= and no space.':
    'Schreib es wie reach:>1000, mit >, >=, < oder <= und ohne Leerzeichen.',
  'Write something between them, or take them away.': 'Schreib etwas dazwischen, oder nimm sie weg.',
  'Write what it belongs to, or take it away.': 'Schreib, wozu es gehört, oder nimm es weg.',
  'Write what it should be right behind the colon, without a space.':
    'Schreib gleich hinter den Doppelpunkt, was es sein soll, ohne Leerzeichen.',
  '{field}: does not know upper and lower case.': '{field}: kennt keine Groß- und Kleinschreibung.',
  '“{typed}” cannot stand here.': '„{typed}“ kann hier nicht stehen.',
}
