import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'What it answers is not there any more. {0}': 'Was er beantwortet, gibt es nicht mehr. {0}',
  'This is no address of a post on {0}. Open the post there and copy its link.':
    'Das ist keine Adresse eines Beitrags auf {0}. Öffne den Beitrag dort und kopiere seinen Link.',
  'This post is by {0}, but it should stand on {1}. Was it posted from the right account?':
    'Dieser Beitrag ist von {0}, sollte aber auf {1} stehen. Wurde er vom richtigen Konto veröffentlicht?',
  'Reconnect it under Settings, Channels, or leave it out.':
    'Verbinde ihn unter „Einstellungen“, „Kanäle“ neu, oder lass ihn weg.',
  '{0} cannot publish at the moment.': '{0} kann gerade nicht veröffentlichen.',
  'Write what is new about it, or declare it as an update of that post.':
    'Schreib, was daran neu ist, oder gib ihn als Neuerung jenes Beitrags an.',
  'Declared as an update of “{0}”.': 'Als Neuerung von „{0}“ angegeben.',
  '{0} % of this was said before: “{1}” on {2}, {3}.': '{0} % davon wurde schon gesagt: „{1}“ auf {2}, {3}.',
  'Say in a sentence what it shows, for people who cannot see it.':
    'Sag in einem Satz, was es zeigt, für Menschen, die es nicht sehen können.',
  'Add a captions file for people who cannot hear it, or have the sound off.':
    'Füg eine Untertiteldatei hinzu, für Menschen, die nicht hören oder den Ton aus haben.',
  'Say the words in the alt text, or write them into the post.':
    'Sag die Worte im Alternativtext, oder schreib sie in den Beitrag.',
  '{0} has no description.': '{0, word} hat keine Beschreibung.',
  '{0} has no alt text.': '{0, word} hat keinen Alternativtext.',
  'The alt text of {0} is longer than the {1} characters {2} takes.':
    'Der Alternativtext von {0, word} ist länger als die {1, number} Zeichen, die {2} annimmt.',
  '{0} has no captions.': '{0, word} hat keine Untertitel.',
  '{0} is mostly text, and its alt text is short.':
    '{0, word} besteht vor allem aus Text, und der Alternativtext ist kurz.',
  '“{0}” is not enough to say that {1} belongs to somebody who works for {2}.':
    '„{0}“ genügt nicht, um zu sagen, dass {1} jemandem gehört, der für {2} arbeitet.',
  '{0} belongs to somebody who works for {1}; the post has to say so.':
    '{0} gehört jemandem, der für {1} arbeitet; der Beitrag muss das sagen.',
  'Add “{0}” or “{1}” where it is read at once.':
    'Füg „{0}“ oder „{1}“ dort hinzu, wo es sofort gelesen wird.',
  'Add “{0}” where it is read at once.': 'Füg „{0}“ dort hinzu, wo es sofort gelesen wird.',
  'Put it into the text or leave the network out.': 'Schreib es in den Text, oder lass das Netzwerk weg.',
  'Write one.': 'Schreib einen.',
  'Remove the card or leave the network out.': 'Entferne die Karte, oder lass das Netzwerk weg.',
  'Remove the media or the card.': 'Entferne die Medien oder die Karte.',
  'The card has no whole address.': 'Die Karte hat keine ganze Adresse.',
  'Write it with https:// in front.': 'Schreib sie mit https:// davor.',
  'The card has no title.': 'Die Karte hat keinen Titel.',
  '{0} has no headlines.': '{0} hat keine Überschriften.',
  '{0} needs a headline.': '{0} braucht eine Überschrift.',
  'The headline is {0} too long for {1}.': 'Die Überschrift ist {0, count} zu lang für {1}.',
  'A first comment cannot be sent on {0}.': 'Ein erster Kommentar lässt sich auf {0} nicht senden.',
  'The first comment is {0} too long for {1}.': 'Der erste Kommentar ist {0, count} zu lang für {1}.',
  '{0} does not take a card of ours for a link.': '{0} nimmt keine eigene Karte für einen Link.',
  '{0} takes a card for a link or media, not both.':
    '{0} nimmt eine Karte für einen Link oder Medien, nicht beides.',
  'The {0} of the card is {1} too long for {2}.': 'Auf der Karte ist „{0, word}“ {1, count} zu lang für {2}.',
  'Say where to find it instead: the link of the profile, or its name to search for.':
    'Sag stattdessen, wo man es findet: beim Link des Profils oder unter welchem Namen man sucht.',
  'Keep the one that matters.': 'Behalte den, auf den es ankommt.',
  'Type the address anew; people take such links for a trick.':
    'Tipp die Adresse neu; Menschen halten solche Links für einen Trick.',
  'A link in the text cannot be followed on {0}.': 'Einem Link im Text kann man auf {0} nicht folgen.',
  '{0} takes {1} at most, here are {2}.': '{0} nimmt höchstens {1, count}, hier sind es {2}.',
  '{0} mixes letters of several alphabets that look alike.':
    '{0} mischt Buchstaben verschiedener Alphabete, die gleich aussehen.',
  'Add one.': 'Füg einen hinzu.',
  'Remove some.': 'Entferne einige.',
  'Keep one kind.': 'Behalte eine Art.',
  '{0} needs an image or a video.': '{0} braucht ein Bild oder ein Video.',
  '{0} takes {1} {2} at most, here are {3}.': '{0} nimmt höchstens {1} {2, word}, hier sind es {3}.',
  '{0} does not take {1} in one post.': '{0} nimmt {1, words} nicht in einem Beitrag.',
  'Image {0} is not there any more.': 'Bild {0} gibt es nicht mehr.',
  'Make it shorter or smaller.': 'Mach es kürzer oder kleiner.',
  'Use a larger one.': 'Verwende ein größeres.',
  'Export it smaller.': 'Exportiere es kleiner.',
  'Cut it.': 'Schneide es.',
  'Use a longer one.': 'Verwende ein längeres.',
  'Leave pages out.': 'Lass Seiten weg.',
  '{0} is {1}; {2} takes {3} at most.': '{0, word} ist {1} groß; {2} nimmt höchstens {3}.',
  '{0} is too tall for {1}.': '{0, word} ist zu hoch für {1}.',
  '{0} is too wide for {1}.': '{0, word} ist zu breit für {1}.',
  '{0} is smaller than the {1} pixels {2} asks for.':
    '{0, word} ist kleiner als die {1} Pixel, die {2} verlangt.',
  '{0} is {1} × {2}; {3} takes {4} pixels along a side.':
    '{0, word} ist {1} × {2} groß; {3} nimmt {4} Pixel je Seite.',
  'Crop it to {0}, width to height.': 'Schneide es auf {0} zu, Breite zu Höhe.',
  'Use one of {0}, width to height.': 'Verwende eines von {0}, Breite zu Höhe.',
  '{0} runs {1}; {2} takes {3} at most.': '{0, word} dauert {1, count}; {2} nimmt höchstens {3, count}.',
  '{0} is shorter than the {1} {2} asks for.': '{0, word} ist kürzer als die {1, count}, die {2} verlangt.',
  '{0} has {1}; {2} takes {3} at most.': '{0, word} hat {1, count}; {2} nimmt höchstens {3}.',
  'Use a JPEG, PNG or WebP image.': 'Verwende ein Bild als JPEG, PNG oder WebP.',
  'Remove it or leave the network out.': 'Entferne es, oder lass das Netzwerk weg.',
  '{0} does not take {1} ({2}).': '{0} nimmt {1, word} nicht ({2}).',
  'Use {0}.': 'Verwende {0, list}.',
  'Ask the question in the text or leave the network out.':
    'Stell die Frage im Text, oder lass das Netzwerk weg.',
  'Add an answer.': 'Füg eine Antwort hinzu.',
  'Write it or remove it.': 'Schreib sie, oder entferne sie.',
  'Two answers say the same.': 'Zwei Antworten sagen dasselbe.',
  'Change one of them.': 'Ändere eine davon.',
  'Choose another end.': 'Wähle ein anderes Ende.',
  'Ask for one answer.': 'Bitte um eine Antwort.',
  'Remove the media or the poll.': 'Entferne die Medien oder die Umfrage.',
  '{0} has no polls.': '{0} hat keine Umfragen.',
  'A poll on {0} has {1} to {2} answers, here are {3}.':
    'Eine Umfrage auf {0} hat {1} bis {2} Antworten, hier sind es {3}.',
  'Answer {0} is empty.': 'Antwort {0} ist leer.',
  'Answer {0} is {1} too long for {2}.': 'Antwort {0} ist {1, count} zu lang für {2}.',
  'A poll on {0} runs from {1} to {2}.': 'Eine Umfrage auf {0} läuft von {1, count} bis {2, count}.',
  '{0} lets people choose one answer only.': '{0} lässt nur eine Antwort wählen.',
  '{0} takes a poll or media, not both.': '{0} nimmt eine Umfrage oder Medien, nicht beides.',
  'A sign that cannot be seen turns part of the text around, so that people read something else.':
    'Ein unsichtbares Zeichen dreht einen Teil des Textes um, sodass Menschen etwas anderes lesen.',
  'Delete the marked place and type it anew.': 'Lösch die markierte Stelle und tipp sie neu.',
  'The direction of writing is changed and not changed back.':
    'Die Schreibrichtung wird geändert und nicht zurückgeändert.',
  'Type the marked place anew.': 'Tipp die markierte Stelle neu.',
  'Delete the marked place.': 'Lösch die markierte Stelle.',
  'Use an emoji or a word.': 'Verwende ein Emoji oder ein Wort.',
  'Delete the marked place if you did not mean it: searching and screen readers stumble over it.':
    'Lösch die markierte Stelle, wenn du sie nicht so wolltest: Suchen und Vorleseprogramme stolpern darüber.',
  'Screen readers spell these letters as mathematics or skip them.':
    'Vorleseprogramme lesen diese Buchstaben als Mathematik vor oder überspringen sie.',
  'Write plain letters.': 'Schreib gewöhnliche Buchstaben.',
  '{0} for hidden words cannot be seen and would be sent.':
    '{0, word} für verborgene Wörter ist unsichtbar und würde mitgesendet.',
  '{0} cannot be shown: it is broken or meant for machines.':
    '{0, word} lässt sich nicht zeigen: Es ist beschädigt oder für Maschinen gedacht.',
  '{0} cannot be shown: they are broken or meant for machines.':
    '{0, count} lassen sich nicht zeigen: Sie sind beschädigt oder für Maschinen gedacht.',
  '{0} only exist in one font; most people see a box.':
    '{0, count} gibt es nur in einer Schrift; die meisten Menschen sehen ein Kästchen.',
  '{0} in the text cannot be seen.': '{0, count} im Text sieht man nicht.',
  'Begin each word with a capital letter.': 'Beginne jedes Wort mit einem großen Buchstaben.',
  'Keep the ones people really look for.': 'Behalte die, nach denen Menschen wirklich suchen.',
  'Mention fewer people.': 'Nenne weniger Menschen.',
  'There is nothing to publish yet.': 'Noch gibt es nichts zu veröffentlichen.',
  'Write a text or add an image.': 'Schreib einen Text, oder füg ein Bild hinzu.',
  'Cut the marked words.': 'Streich die markierten Wörter.',
  'Cut some: emoji and many scripts need several bytes a sign.':
    'Streich einige: Emojis und viele Schriften brauchen mehrere Bytes je Zeichen.',
  'Shorten it, or remove unusual characters.': 'Kürze ihn, oder entferne ungewöhnliche Zeichen.',
  '{0} is {1} too long.': 'Für {0} ist es {1, count} zu lang.',
  '{0} takes {1} at most, these signs need {2}.': '{0} nimmt höchstens {1}, diese Zeichen brauchen {2}.',
  '{0} would not accept this text.': '{0} würde diesen Text nicht annehmen.',
  'Make it one post or leave the network out.': 'Mach einen Beitrag daraus, oder lass das Netzwerk weg.',
  'Join or drop some.': 'Verbinde einige, oder lass einige weg.',
  'Plan it for a quieter day.': 'Plane ihn für einen ruhigeren Tag.',
  '{0} has no threads; this one has {1}.': '{0} hat keine Ketten; diese hat {1, count}.',
  '{0} takes {1} in a thread, here are {2}.': '{0} nimmt {1, count} in einer Kette, hier sind es {2}.',
  '{0} takes {1} a day from one account; {2} are out or planned around now.':
    '{0} nimmt von einem Konto {1, count} am Tag; {2} sind um diese Zeit draußen oder geplant.',
  'Write it anew for each: people who follow both see it twice, and each network reads differently.':
    'Schreib ihn für jedes neu: Wer beiden folgt, sieht ihn zweimal, und jedes Netzwerk liest sich anders.',
  'Give each network a link of its own, for example with utm_source.':
    'Gib jedem Netzwerk einen eigenen Link, zum Beispiel mit utm_source.',
  '{0} get exactly the same text.': '{0, list} bekommen genau denselben Text.',
  'The same link stands on {0}, so nobody can tell which one brought people.':
    'Derselbe Link steht auf {0, list}; so kann niemand sagen, welches Netzwerk Menschen brachte.',
  'Post {0}: {1}': 'Beitrag {0}: {1}',
}
