import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'By the saved reply that answered it.': 'Durch die gespeicherte Antwort darauf.',
  'Leave it out': 'Weglassen',
  'Once it is sent: {list}': 'Nach dem Senden: {list}',
  'handed to {desk}': 'übergeben an {desk}',
  'labelled {list}': 'mit den Labels {list}',
  'A line of your own makes it an answer to them.':
    'Eine eigene Zeile macht daraus eine Antwort an diese Person.',
  'Answer in private': 'Privat antworten',
  'Are they angry at large, with nothing we could put right?':
    'Ist die Person einfach wütend, ohne dass wir etwas in Ordnung bringen könnten?',
  'Ask from the top and stop at the first yes. The mark is about this conversation, not about the person, and colleagues see it.':
    'Frag von oben und hör beim ersten Ja auf. Die Markierung gilt diesem Gespräch, nicht der Person, und Kolleginnen und Kollegen sehen sie.',
  'Ask how it was': 'Fragen, wie es war',
  'Ask in private for what only they know: order, address, phone.':
    'Frag privat nach dem, was nur sie weiß: Bestellung, Adresse, Telefon.',
  'By a machine, for you to read': 'Von einer Maschine, für dich zum Lesen',
  'Correct it once, kindly, with the place where it can be looked up.':
    'Stell es einmal freundlich richtig, mit der Stelle zum Nachlesen.',
  Delete: 'Löschen',
  'Delete it on {network}': 'Auf {network} löschen',
  'Deleted on the network.': 'Auf dem Netzwerk gelöscht.',
  'Did something go wrong for them with us?': 'Ist bei uns etwas für die Person schiefgegangen?',
  'Do not answer. An answer is what they came for.':
    'Antworte nicht. Eine Antwort ist das, worauf sie aus ist.',
  'Do they only want to hurt, or to have us answer?':
    'Will die Person nur verletzen oder uns zu einer Antwort bringen?',
  'Do they say something about us that is not so?': 'Sagt die Person etwas über uns, das nicht stimmt?',
  'Draft an answer': 'Antwort entwerfen',
  'Fill in what nobody knows yet: {places}': 'Ergänze, was noch niemand weiß: {places}',
  'Goes out in a moment, then it closes.': 'Geht gleich hinaus, danach wird geschlossen.',
  'Goes out in a moment.': 'Geht gleich hinaus.',
  'Hidden by {name}': 'Verborgen von {name}',
  'Hidden on the network.': 'Auf dem Netzwerk verborgen.',
  'Hide it on {network}': 'Auf {network} verbergen',
  'Hide or report what breaks the rules of the network or of the house.':
    'Verbirg oder melde, was gegen die Regeln des Netzwerks oder des Hauses verstößt.',
  'How they found it': 'Wie es für die Person war',
  'How was it? One question, no sign-in: {link}': 'Wie war es? Eine Frage, ohne Anmeldung: {link}',
  'If you do, once and calmly; do not argue, and do not joke.':
    'Wenn doch, dann einmal und ruhig; streite nicht und mach keine Witze.',
  'Insert a saved reply': 'Gespeicherte Antwort einfügen',
  'It goes for everybody and cannot be brought back. The thread here keeps that it was there.':
    'Sie verschwindet für alle und lässt sich nicht zurückholen. Im Verlauf hier bleibt, dass es sie gab.',
  'Keep what you write again and again, and make it yours each time.':
    'Speichere, was du immer wieder schreibst, und mach es jedes Mal zu deinem.',
  'Leave them a way to have been wrong: thank them for asking.':
    'Lass ihr einen Weg, sich geirrt zu haben: Danke für die Frage.',
  'Like it, as the account': 'Gefällt mir, als das Konto',
  'Liked by {name}': 'Gefällt, von {name}',
  'Liked, as the account.': 'Mit „Gefällt mir“ markiert, als das Konto.',
  Misguided: 'Im Irrtum',
  'More for this answer': 'Mehr für diese Antwort',
  'No reply is saved for this desk': 'Für diesen Tisch ist keine Antwort gespeichert',
  'No saved reply has these words.': 'Keine gespeicherte Antwort enthält diese Wörter.',
  'None of these': 'Nichts davon',
  'Put it in as a draft to personalise': 'Als Entwurf einsetzen und persönlich machen',
  'put in': 'eingesetzt',
  'Statement of {time} about “{title}”': 'Erklärung von {time} zu „{title}“',
  'Write a line of your own to it: they know whether it is meant for them.':
    'Schreib eine eigene Zeile dazu: Man merkt, ob es für einen selbst gemeint ist.',
  'One moment': 'Einen Moment',
  Rager: 'Wütend',
  'Read it before you send it: it goes out in your name.':
    'Lies es, bevor du es sendest: Es geht in deinem Namen hinaus.',
  'Saved replies': 'Gespeicherte Antworten',
  'Say sorry for what happened, in your own words, without a “but”.':
    'Bitte für das Geschehene um Entschuldigung, in eigenen Worten, ohne „aber“.',
  'Say what you do now, and by when they hear from you.':
    'Sag, was du jetzt tust und bis wann sie von dir hört.',
  'Show it again on {network}': 'Auf {network} wieder zeigen',
  'Shown again on the network.': 'Auf dem Netzwerk wieder sichtbar.',
  'Suggested by a machine.': 'Von einer Maschine vorgeschlagen.',
  'Suggested. Read it before you send it.': 'Vorgeschlagen. Lies es, bevor du es sendest.',
  'Suggested. {n, plural, one {# address or name} other {# addresses or names}} nobody had said was left out.':
    'Vorgeschlagen. {n, plural, one {# Adresse oder Name, den} other {# Adressen oder Namen, die}} niemand genannt hatte, fehlt jetzt.',
  'Take the answer back': 'Antwort zurücknehmen',
  'Take the like back': '„Gefällt mir“ zurücknehmen',
  'Taken back. It was not sent.': 'Zurückgenommen. Es wurde nicht gesendet.',
  'Tell the people in charge when several believe the same.':
    'Sag den Zuständigen Bescheid, wenn mehrere dasselbe glauben.',
  'The like is taken back.': '„Gefällt mir“ ist zurückgenommen.',
  'The same: “{sentence}”': 'Gleich: „{sentence}“',
  'The saved replies could not be loaded.': 'Die gespeicherten Antworten konnten nicht geladen werden.',
  'This desk asks how it was. The question stands in your answer; send it, or take it out first.':
    'Dieser Tisch fragt, wie es war. Die Frage steht in deiner Antwort; sende sie oder nimm sie vorher heraus.',
  'This saved reply is meant to end the matter: “Send and close”.':
    'Diese gespeicherte Antwort soll die Sache erledigen: „Senden und schließen“.',
  'Translate it for me': 'Für mich übersetzen',
  'Translate mine into their language': 'Meine Antwort in ihre Sprache übersetzen',
  'Translated by a machine': 'Von einer Maschine übersetzt',
  Troll: 'Troll',
  'Unhappy customer': 'Unzufriedene Kundschaft',
  'Wait a little. Often nobody needs to answer.': 'Warte ein wenig. Oft muss niemand antworten.',
  'Watch whether others join in.': 'Achte darauf, ob andere einstimmen.',
  'What helps': 'Was hilft',
  'What kind of writer is this?': 'Wer schreibt hier?',
  'What to do with this message': 'Was mit dieser Nachricht tun',
  'Write down threats as a note and tell your lead at once.':
    'Halte Drohungen als Notiz fest und sag sofort deiner Leitung Bescheid.',
  'Yes: {kind}': 'Ja: {kind}',
  'without a comment': 'ohne Kommentar',
  '{score} of 5': '{score} von 5',
  '{share} as in the saved reply “{title}”.': '{share} wie in der gespeicherten Antwort „{title}“.',
  '{share} as others were told in the last 90 days.':
    '{share} so, wie es andere in den letzten 90 Tagen gelesen haben.',
}
