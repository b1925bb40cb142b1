import type { Topic } from './topic.ts'

export const swap: Topic = {
  key: 'swap',
  desk: 'service',
  weight: 8,
  channels: ['fjell_service', 'fjell', 'fjell_uk'],
  notes: [
    'Last pair in 41 is in the Oslo store, put aside under the order number.',
    'Keeps the first one until the other arrives; agreed with Astrid.',
  ],
  en: {
    open: [
      '@{us} bought the {product} in {size}, should have been one smaller. Swap without sending money back and forth?',
      '@{us} the {product} is lovely and two fingers too long in the sleeve. Do you take it back if I wore it once, indoors, proudly?',
      '@{us} label lost, box lost, {product} unworn. Can I still send it back?',
      '@{us} how long do I have to change my mind about a {product}? Asking for my wife, who has changed hers.',
      '@{us} I ordered {colour}, what came is {colour2}. Pretty, but no.',
      '@{us} can I swap in the store in {place}, or does {order} have to travel back to Bergen?',
      '@{us} the boots pinch at the left little toe after three hours. Too late to swap them?',
      '@{us} sent the {product} back on {day-8}. Nothing heard since. Did it reach you?',
      '@{us} one left glove in {size}, one left glove in {size}. I have, sadly, one left hand.',
      '@{us} is the return label also good for a parcel locker? There is one at the end of our road.',
    ],
    answer: [
      'Hello {you}, of course. I put the other one aside for you; it leaves as soon as yours is scanned at any post office. {me}',
      'Hi {you}, sixty days, worn indoors with pride included. A label is in your mail. {me}',
      'Hello {you}, it arrived yesterday and waits for the money desk. You have it back by {day+3}. {me}',
      'Sorry about the colour, {you}. The right one leaves today, the other goes back with the same label. {me}',
      'Hi {you}, the store swaps it on the spot, just bring the order number. They have two in {size} left. {me}',
      'Two left hands are our mistake, not yours. The pair goes out today, keep the odd one for the dog. {me}',
    ],
    again: [
      'Lovely. Do I need to print the label?',
      'Is the smaller one in {colour} too?',
      'And does the locker count as a post office?',
      'How do I know that it arrived?',
    ],
    second: [
      'No printing, the code on your phone is enough, locker included. {me}',
      'You get a mail the minute it is scanned, and another when the swap leaves. {me}',
      'The last one in that colour is yours now. {me}',
    ],
    thanks: [
      'Swapped in ten minutes, and the coffee was good. Thanks.',
      'Fits. My toes send regards.',
      'Money is back. That was painless.',
    ],
  },
  de: {
    open: [
      '@{us} {product} in {size} bestellt, eine Nummer kleiner wäre richtig. Tauschen ohne Geld hin und her?',
      '@{us} Karton weg, Etikett weg, {product} ungetragen. Geht die Rückgabe trotzdem?',
      '@{us} bestellt war {colour}, gekommen ist {colour2}. Hübsch, aber nein.',
      '@{us} kann ich in Innsbruck tauschen, oder muss das Paket zurück nach Bergen?',
      '@{us} am {day-8} zurückgeschickt, seither nichts gehört. Ist es angekommen?',
    ],
    answer: [
      'Hallo {you}, gern. Die andere Größe ist für Sie zurückgelegt und geht raus, sobald Ihr Paket gescannt ist. {me}',
      'Hallo {you}, sechzig Tage, auch ohne Karton. Das Etikett kommt per Mail. {me}',
      'Hallo {you}, gestern angekommen; das Geld ist bis {day+3} bei Ihnen. {me}',
    ],
    again: ['Muss ich das Etikett drucken?', 'Gibt es das auch in {colour}?'],
    second: ['Nein, der Code auf dem Telefon genügt. {me}', 'Das letzte in dieser Farbe gehört jetzt Ihnen. {me}'],
    thanks: ['Passt. Danke für die schnelle Hilfe.'],
  },
  no: {
    open: [
      '@{us} kjøpte {product} i {size}, skulle hatt ett nummer mindre. Kan vi bytte uten å sende penger fram og tilbake?',
      '@{us} esken er borte, lappen er borte, {product} er ubrukt. Går det an å levere tilbake?',
      '@{us} jeg bestilte {colour}, det kom {colour2}. Fint, men nei.',
    ],
    answer: [
      'Hei {you}, selvsagt. Den andre er lagt til side og går så fort din er skannet. {me}',
      'Hei {you}, du har seksti dager, også uten eske. Lappen kommer på e-post. {me}',
    ],
    again: ['Må jeg skrive ut lappen?'],
    second: ['Nei, koden på telefonen er nok. {me}'],
  },
}

export const refund: Topic = {
  key: 'refund',
  desk: 'service',
  handed: {
    to: 'finance',
    why: ['The money has left us, only Accounts can see where it is', 'Asks for a corrected invoice'],
  },
  weight: 4,
  channels: ['fjell_service', 'fjell_uk'],
  notes: ['Refund was sent to the old card. Bank returns it within five days, then we send it again.'],
  en: {
    open: [
      '@{us} the return was scanned on {day-9}, the money is still with you. {order}',
      '@{us} I need the invoice for {order} in the name of the club, not mine. Who can change that?',
      '@{us} my card expired between buying and returning. Where does the money go now? {order}',
      '@{us} you sent back 40 kroner less than I spent. Is that the label?',
      '@{us} is there a receipt for {order} with the tax on it? My employer pays for boots, miracles happen.',
    ],
    answer: [
      'Hello {you}, the bank sent it back because the card had expired. Please write the account number to accounts@fjell.example, I watch for it. {me}',
      'Hi {you}, the corrected invoice is in your mail. {me}, accounts',
      'Hello {you}, forty was the express fee. You should not have lost that either; it is on its way. {me}',
    ],
    again: ['Sent it. How long does that take?', 'The name of the club is still missing a “t”.'],
    second: ['Two working days, then it is with you. {me}', 'Now with the “t”. Sorry. {me}'],
  },
  de: {
    open: [
      '@{us} die Rücksendung wurde am {day-9} gescannt, das Geld ist noch bei Ihnen. {order}',
      '@{us} ich brauche die Rechnung zu {order} auf den Verein, nicht auf mich. Wer ändert das?',
    ],
    answer: [
      'Hallo {you}, die neue Rechnung ist in Ihrem Postfach. {me}, Buchhaltung',
      'Hallo {you}, die Bank hat die Zahlung zurückgegeben, weil die Karte abgelaufen ist. Bitte die neue Verbindung an accounts@fjell.example. {me}',
    ],
    again: ['Wie lange dauert das?'],
    second: ['Zwei Werktage. {me}'],
  },
}
