import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Tick that we may write to you, or leave the address out.':
    'Kreuz an, dass wir dir schreiben dürfen, oder lass die Adresse weg.',
  'Without it we do not keep your address.': 'Ohne das behalten wir deine Adresse nicht.',
  'This box is closed.': 'Dieser Kasten ist geschlossen.',
  'This box takes nothing at the moment. Come back later.':
    'Dieser Kasten nimmt gerade nichts an. Komm später wieder.',
  'This box is closed. Thank you for coming.': 'Dieser Kasten ist geschlossen. Danke für deinen Besuch.',
  'Nothing is kept behind this link any more.': 'Hinter diesem Link wird nichts mehr aufbewahrt.',
  'This box does not exist any more.': 'Diesen Kasten gibt es nicht mehr.',
  'This browser has voted in this poll already.': 'Mit diesem Browser wurde hier schon abgestimmt.',
  'This page is too old to vote with. Load it again.':
    'Diese Seite ist zu alt, um mit ihr abzustimmen. Lade sie neu.',
  'This poll has not begun yet.': 'Diese Abstimmung hat noch nicht begonnen.',
  'An idea cannot be merged into itself.': 'Eine Idee lässt sich nicht mit sich selbst zusammenlegen.',
  'One of the two was merged already.': 'Eine der beiden wurde schon zusammengelegt.',
  'This idea is published already.': 'Diese Idee ist schon veröffentlicht.',
  'A draft is being written for this idea. Put it back first.':
    'Für diese Idee wird ein Entwurf geschrieben. Leg sie zuerst zurück.',
  'Say why it is declined.': 'Sag, warum sie abgelehnt wird.',
  'One sentence is enough; whoever had the idea reads it.': 'Ein Satz genügt; wer die Idee hatte, liest ihn.',
  'This idea cannot be put there from where it is.':
    'Von dort, wo diese Idee ist, lässt sie sich nicht dorthin legen.',
  'Only somebody who is here can take care of an idea.': 'Um eine Idee kümmern kann sich nur, wer hier ist.',
  'Somebody takes care of this idea already.': 'Um diese Idee kümmert sich schon jemand.',
  'This poll does not exist any more.': 'Diese Abstimmung gibt es nicht mehr.',
  'A poll must end after it begins.': 'Eine Abstimmung muss enden, nachdem sie beginnt.',
  'It was stored before.': 'Es wurde schon gespeichert.',
  'This comment is not there any more, or it is not yours.':
    'Diesen Kommentar gibt es nicht mehr, oder er ist nicht von dir.',
  'This idea was declined. Put it back first.': 'Diese Idee wurde abgelehnt. Leg sie zuerst zurück.',
  'Somebody said so.': 'Jemand hat es gesagt.',
  'Whoever asked for this has removed it.': 'Wer darum gebeten hat, hat es entfernt.',
  'This request is with an idea already.': 'Dieser Wunsch ist schon bei einer Idee.',
  'No mail can be sent from here yet.': 'Von hier lässt sich noch keine E-Mail senden.',
  'Whoever runs this installation can set up a mail server; addresses are kept until then.':
    'Wer diese Installation betreibt, kann einen Mailserver einrichten; bis dahin werden Adressen aufbewahrt.',
  'It is not published yet; then they are told by themselves.':
    'Es ist noch nicht veröffentlicht; dann erfahren sie es von selbst.',
  'Beginning a draft needs the right to write drafts.':
    'Um einen Entwurf zu beginnen, brauchst du das Recht, Entwürfe zu schreiben.',
  'Write what you would like to know.': 'Schreib, was du gern wissen möchtest.',
  'Use 3 to 60 small letters, numbers and hyphens, such as ask-the-lab.':
    'Verwende 3 bis 60 kleine Buchstaben, Ziffern und Bindestriche, wie frag-das-labor.',
  'Give the idea a title.': 'Gib der Idee einen Titel.',
  'Use at most 10 tags.': 'Verwende höchstens 10 Schlagwörter.',
  'Give 2 to 8 answers.': 'Gib 2 bis 8 Antworten.',
  'This idea was merged into another one; work on that one.':
    'Diese Idee wurde mit einer anderen zusammengelegt; arbeite an jener.',
  'This answer is not one of the poll.': 'Diese Antwort gehört nicht zur Abstimmung.',
  'Choose an answer first.': 'Wähle zuerst eine Antwort.',
  'Choose one answer.': 'Wähle eine Antwort.',
  'Write what else you would like to know.': 'Schreib, was du sonst noch wissen möchtest.',
  'Give {0} to {1} answers.': 'Gib {0} bis {1} Antworten.',
  'Filled in a field that people do not see.': 'Füllte ein Feld aus, das Menschen nicht sehen.',
  'Did not come from the page of the box.': 'Kam nicht von der Seite des Kastens.',
  'Was sent faster than anybody writes.': 'Wurde schneller gesendet, als jemand schreibt.',
  'The name is a link.': 'Der Name ist ein Link.',
  'The same words came several times today.': 'Dieselben Worte kamen heute mehrmals.',
  'Holds more than {0} links.': 'Enthält mehr als {0} Links.',
  'Adding ideas and voting for them needs the right to write drafts.':
    'Um Ideen hinzuzufügen und über sie abzustimmen, brauchst du das Recht, Entwürfe zu schreiben.',
  'Sorting ideas and requests, request boxes and polls need the right to keep ideas.':
    'Um Ideen, Wünsche, Wunschkästen und Abstimmungen zu führen, brauchst du das Recht, Ideen zu pflegen.',
  'Only who added an idea, who takes care of it, or who keeps ideas may change it.':
    'Ändern darf eine Idee nur, wer sie hinzugefügt hat, wer sich um sie kümmert oder wer Ideen pflegt.',
  'This idea does not exist any more.': 'Diese Idee gibt es nicht mehr.',
  'There is nothing at this address, or it was removed.':
    'Unter dieser Adresse gibt es nichts, oder es wurde entfernt.',
}
