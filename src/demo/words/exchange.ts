import { type Topic, talk } from './topic.ts'

export const swap: Topic = {
  key: 'swap',
  desk: 'service',
  weight: 8,
  channels: ['fjell_service', 'fjell', 'fjell_uk'],
  notes: [
    'Last one in that colour is in the Oslo store, put aside under the order number.',
    'Keeps the first one until the other arrives; agreed with Astrid.',
  ],
  en: [
    talk(
      [
        '@{us} bought the {jacket} in {size}, should have been one smaller. Swap without sending money back and forth?',
        '@{us} the {jacket} is lovely and two fingers too long in the sleeve. Do you take it back if I wore it once, indoors, proudly?',
        '@{us} I am between two sizes and chose the wrong one. Can the {jacket} become a smaller one?',
        '@{us} the {jacket} in {size} fits my son. It was for me. May I have another?',
      ],
      [
        'Hello {you}, of course. I put the other one aside for you; it leaves as soon as yours is scanned at any post office. {me}',
        'Hi {you}, sixty days, worn indoors with pride included. Label is in your mail, the other size is reserved. {me}',
      ],
      [
        [
          'Lovely. Do I need to print the label?',
          'No printing, the code on your phone is enough, parcel locker included. {me}',
        ],
        ['Is the smaller one in {colour} too?', 'The last one in {colour} is yours now. {me}'],
      ],
      [
        'It fits. My arms send regards.',
        'Swapped in four days. Thank you.',
        'The new one sits as if it had been measured.',
      ],
    ),
    talk(
      [
        '@{us} I ordered {colour}, what came is {colour2}. Pretty, but no.',
        '@{us} one left glove in {size}, one left glove in {size}. I have, sadly, one left hand.',
      ],
      [
        'That is our mistake, {you}, not yours. The right one leaves today, the other goes back with the label in your mail. {me}',
        'Sorry, {you}. Somebody in Arna was quick and wrong. The right one is already on the belt. {me}',
      ],
      [['Can I hand the wrong one to the same driver?', 'Yes, he takes it along. {me}']],
      ['Right one is here. No harm done.'],
    ),
    talk(
      [
        '@{us} label lost, box lost, {jacket} unworn. Can I still send it back?',
        '@{us} how long do I have to change my mind about a {product}? Asking for my wife, who has changed hers.',
        '@{us} the boots pinch at the left little toe after three hours. Too late to give them back?',
        '@{us} is the return label also good for a parcel locker? There is one at the end of our road.',
        '@{us} can I return in the store in {place}, or does {order} have to travel back to Bergen?',
      ],
      [
        'Hi {you}, sixty days, no box needed, any post office, locker or store. The label is in your mail. {me}',
        'Hello {you}, you can, and nobody asks why. Label is on its way to you, the store takes it too. {me}',
      ],
      [
        [
          'How do I know that it arrived?',
          'You get a mail the minute it is scanned, and the money within five days. {me}',
        ],
        ['Even without the tag?', 'Even without the tag. {me}'],
      ],
      ['Money is back. That was painless.', 'Returned, with a wave. Thanks.'],
    ),
    talk(
      [
        '@{us} sent the {product} back on {day-8}. Nothing heard since. Did it reach you?',
        '@{us} my return has been “received” for six days. Is somebody trying it on?',
      ],
      [
        'Hello {you}, it arrived yesterday and waits for the money desk. You have it back by {day+3}. {me}',
        'Hi {you}, it is here, unharmed, and the refund goes out tonight. {me}',
      ],
      [['To the card or as a voucher? Card, please.', 'Card, of course. {me}']],
    ),
  ],
  de: [
    talk(
      [
        '@{us} {jacket} in {size} bestellt, eine Nummer kleiner wäre richtig. Tauschen ohne Geld hin und her?',
        '@{us} die {jacket} in {size} passt meinem Sohn. Sie war für mich. Geht ein Tausch?',
      ],
      [
        'Hallo {you}, gern. Die andere Größe ist für Sie zurückgelegt und geht raus, sobald Ihr Paket gescannt ist. {me}',
      ],
      [
        ['Muss ich das Etikett drucken?', 'Nein, der Code auf dem Telefon genügt. {me}'],
        ['Gibt es das auch in {colour}?', 'Das letzte in dieser Farbe gehört jetzt Ihnen. {me}'],
      ],
      ['Passt. Danke für die schnelle Hilfe.'],
    ),
    talk(
      [
        '@{us} Karton weg, Etikett weg, {jacket} ungetragen. Geht die Rückgabe trotzdem?',
        '@{us} kann ich in Innsbruck zurückgeben, oder muss das Paket nach Bergen?',
        '@{us} bestellt war {colour}, gekommen ist {colour2}. Hübsch, aber nein.',
      ],
      ['Hallo {you}, sechzig Tage, auch ohne Karton, auch im Laden. Das Etikett kommt per Mail. {me}'],
      [['Und wann ist das Geld da?', 'Fünf Tage nach dem Scan. {me}']],
    ),
  ],
  no: [
    talk(
      [
        '@{us} kjøpte {jacket} i {size}, skulle hatt ett nummer mindre. Kan vi bytte uten å sende penger fram og tilbake?',
        '@{us} jeg bestilte {colour}, det kom {colour2}. Fint, men nei.',
      ],
      ['Hei {you}, selvsagt. Den andre er lagt til side og går så fort din er skannet. {me}'],
      [['Må jeg skrive ut lappen?', 'Nei, koden på telefonen er nok. {me}']],
    ),
    talk(
      ['@{us} esken er borte, lappen er borte, {jacket} er ubrukt. Går det an å levere tilbake?'],
      ['Hei {you}, du har seksti dager, også uten eske. Lappen kommer på e-post. {me}'],
    ),
  ],
}

export const refund: Topic = {
  key: 'refund',
  desk: 'service',
  handed: {
    to: 'finance',
    why: ['The money has left us, only Accounts can see where it is', 'Needs a corrected invoice'],
  },
  weight: 4,
  channels: ['fjell_service', 'fjell_uk'],
  notes: ['Refund was sent to the old card. Bank returns it within five days, then we send it again.'],
  en: [
    talk(
      [
        '@{us} the return was scanned on {day-9}, the money is still with you. {order}',
        '@{us} my card expired between buying and returning. Where does the money go now? {order}',
      ],
      [
        'Hello {you}, the bank sent it back because the card had expired. Please write the account number to accounts@fjell.example, I watch for it. {me}',
      ],
      [['Sent it. How long does that take?', 'Two working days, then it is with you. {me}']],
      ['It is here, to the cent.'],
    ),
    talk(
      [
        '@{us} you sent back 40 kroner less than I spent. Is that the label?',
        '@{us} refund for {order} came, four euro short. I am not poor, only curious.',
      ],
      [
        'Hello {you}, that was the express fee. You should not have lost it; it is on its way. {me}, accounts',
      ],
    ),
    talk(
      [
        '@{us} I need the invoice for {order} in the name of the club, not mine. Who can change that?',
        '@{us} is there a receipt for {order} with the tax on it? My employer pays for boots, miracles happen.',
      ],
      ['Hi {you}, the new invoice is in your mail, with everything a tax office dreams of. {me}, accounts'],
      [['Thank you. The name is still missing a “t”.', 'Now with the “t”. Sorry. {me}']],
      ['Perfect, forwarded.'],
    ),
  ],
  de: [
    talk(
      ['@{us} die Rücksendung wurde am {day-9} gescannt, das Geld ist noch bei Ihnen. {order}'],
      [
        'Hallo {you}, die Bank hat die Zahlung zurückgegeben, weil die Karte abgelaufen ist. Bitte die neue Verbindung an accounts@fjell.example. {me}',
      ],
      [['Ist geschickt. Wie lange dauert das?', 'Zwei Werktage. {me}']],
    ),
    talk(
      ['@{us} ich brauche die Rechnung zu {order} auf den Verein, nicht auf mich. Wer ändert das?'],
      ['Hallo {you}, die neue Rechnung ist in Ihrem Postfach. {me}, Buchhaltung'],
    ),
  ],
}
