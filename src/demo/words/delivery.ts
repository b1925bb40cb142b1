import type { Topic } from './topic.ts'

export const late: Topic = {
  key: 'late',
  desk: 'service',
  weight: 11,
  channels: ['fjell_service', 'fjell_service', 'fjell', 'fjell_uk'],
  notes: [
    'Parcel has stood in the Malmö depot since the weekend. Carrier ticket is open, ask again tomorrow morning.',
    'Second late one on this route this week. Told Mara, she talks to the carrier on {day+1}.',
    'Order was split: pack from Arna, socks from Innsbruck. That is why the tracking shows half of it.',
  ],
  en: {
    open: [
      '@{us} order {order} has been “on its way” for nine days. On its way where?',
      '@{us} the tracking for {order} has not moved since {day-4}. Is the {product} still coming before {day+3}?',
      '@{us} you promised {day-1}, today the carrier says {day+4}. I leave for {place} on {day+3}. What can we do?',
      '@{us} hello, {order}: paid, packed, and then silence. Could somebody look?',
      'Waiting for my {product} since {day-6}, @{us}. The weather in {place} is not waiting with me.',
      '@{us} two parcels for one order, one arrived, the other is lost in your status page. {order}.',
      '@{us} carrier rang at 07:10, I opened at 07:11, van gone. Can {order} go to the pick-up point instead?',
      '@{us} can I still change the address of {order}? We moved to {place} last week, of course.',
      '@{us} does “handed to carrier” mean it left your building, or that somebody printed a label? {order}',
      '@{us} my daughter’s birthday is {day+2} and her {product} is apparently in Malmö. Any hope for {order}?',
      '@{us} is there a way to get {order} to a hut warden? I am already walking, next stop {place}.',
      '@{us} the e-mail says one day, the app says another. Which one do I take off work for? {order}',
    ],
    answer: [
      'Hello {you}, I looked it up: {order} stood in a depot over the weekend and is moving again. It should ring at your door on {day+2}. {me}',
      'Sorry, {you}. That is too long. I have asked the carrier to find it today and will write to you by this evening, found or not. {me}, customer service',
      'Hello {you}, the label was printed but the parcel left us a day later than it said. New day: {day+2}. I keep an eye on it. {me}',
      'Hi {you}, I changed the address. You get a mail to confirm it; if the old street is still in there, write to me here. {me}',
      'Hello {you}, I sent you a second one by express instead of searching. If both arrive, keep the first and send the other back free of charge. {me}',
      'Hi {you}, yes, the pick-up point works. It is at the kiosk in {place} from {day+1}, bring the code from the mail. {me}',
    ],
    again: [
      'Thank you. Will I get a new number, or is it the old one?',
      'It still says the same thing as yesterday, I am afraid.',
      'And if nobody is at home on {day+2}?',
      'That helps. Can you tell them to leave it with the neighbour?',
      'Sorry to be a nuisance: the link in the mail is for another parcel.',
    ],
    second: [
      'The old number stays, it only learns slowly. It was scanned in {place} an hour ago. {me}',
      'Then it goes to the neighbour on the left; I noted that with the carrier. {me}',
      'You are no nuisance. Here is the right one: the number ends in 4471. {me}',
      'I rang them. They deliver between nine and one and call before. {me}',
    ],
    thanks: [
      'It is here! And it fits. Thank you, {me}.',
      'Arrived this morning, with an hour to spare. You saved the trip.',
      'Got it. That was quicker than I feared.',
      'Parcel is here, box a bit dented, contents perfect. Thanks.',
    ],
  },
  de: {
    open: [
      '@{us} Bestellung {order} ist seit neun Tagen „unterwegs“. Wohin eigentlich?',
      '@{us} die Sendung {order} steht seit {day-4} in der Verfolgung still. Kommt das noch vor {day+3}?',
      'Hallo @{us}, mein {product} sollte {day-1} da sein. Am {day+3} fahre ich nach {place}. Was nun?',
      '@{us} kann ich die Adresse von {order} noch ändern? Wir sind letzte Woche umgezogen.',
      '@{us} zwei Pakete, eins kam, das andere kennt nur Ihre Statusseite. {order}',
      '@{us} der Fahrer klingelt um 7:10, um 7:11 ist er weg. Kann {order} bitte in die Filiale?',
    ],
    answer: [
      'Hallo {you}, {order} lag übers Wochenende im Depot und ist wieder unterwegs. Am {day+2} sollte es klingeln. {me}',
      'Das tut mir leid, {you}, das ist zu lange. Ich lasse das Paket heute suchen und schreibe Ihnen bis zum Abend, so oder so. {me}',
      'Hallo {you}, die Adresse ist geändert, die Bestätigung kommt per Mail. {me}, Kundendienst',
      'Hallo {you}, ich schicke Ihnen ein zweites per Express. Kommen beide, geht eins kostenlos zurück. {me}',
    ],
    again: [
      'Danke. Bleibt die Nummer dieselbe?',
      'In der Verfolgung steht immer noch dasselbe wie gestern.',
      'Und wenn am {day+2} niemand da ist?',
    ],
    second: [
      'Die Nummer bleibt, sie lernt nur langsam. Vor einer Stunde wurde das Paket in {place} gescannt. {me}',
      'Dann nimmt es die Nachbarin links, das habe ich so hinterlegt. {me}',
    ],
    thanks: ['Ist da, und es passt. Danke, {me}.', 'Heute früh angekommen. Die Tour ist gerettet.'],
  },
  no: {
    open: [
      '@{us} ordre {order} har vært «på vei» i ni dager. På vei hvor?',
      '@{us} sporingen på {order} har stått stille siden {day-4}. Rekker den fram før {day+3}?',
      'Hei @{us}, jeg skulle fått {product} {day-1}. Turen til {place} er {day+3}. Hva gjør vi?',
      '@{us} går det an å endre adressen på {order}? Vi har flyttet.',
      '@{us} to pakker, den ene kom, den andre finnes bare hos dere. {order}',
    ],
    answer: [
      'Hei {you}! {order} sto på terminalen i helga, men er på vei igjen. Den kommer {day+2}. {me}',
      'Beklager, {you}, det er for lenge. Jeg har bedt om at den letes opp i dag og skriver til deg før kvelden. {me}',
      'Hei {you}, adressen er endret. Bekreftelsen kommer på e-post. {me}, kundeservice',
    ],
    again: ['Takk! Er det samme nummer?', 'Det står det samme som i går, dessverre.'],
    second: ['Samme nummer, det er bare tregt. Pakken ble skannet i {place} for en time siden. {me}'],
    thanks: ['Den kom i dag, akkurat i tide. Tusen takk!', 'Pakken er her. Så bra, {me}.'],
  },
}

export const lost: Topic = {
  key: 'lost',
  desk: 'service',
  weight: 6,
  channels: ['fjell_service', 'fjell_service', 'fjell_uk'],
  notes: [
    'Carrier says signed by “Jensen”. There is no Jensen in that house. New parcel goes out, claim is filed.',
    'Photo of the drop shows a green door, theirs is white. Clear case.',
  ],
  en: {
    open: [
      '@{us} {order} says “delivered”. My doormat disagrees.',
      '@{us} signed for by somebody called Jensen. I am not Jensen, and nobody here is. {order}',
      '@{us} “left in a safe place”. It must be very safe, I cannot find it either. {order}',
      '@{us} asked all four floors, nobody has my {product}. It was marked as delivered on {day-2}.',
      '@{us} the box for {order} came, taped neatly, with air in it. No {product}.',
      '@{us} I got somebody else’s parcel. Who has my {product}, and where does this tent go?',
      '@{us} delivered to {place}, it says. I live two valleys further. {order}',
    ],
    answer: [
      'Sorry, {you}. The carrier has no idea either, so I do not let you wait: a new {product} leaves us today. {me}',
      'That should not happen. Could you send me a photo of the box and the label? The new one is already being packed. {me}',
      'Hello {you}, the photo of the drop shows a green door. If that is not yours, a new one goes out tonight. {me}',
      'Hi {you}, thank you for being honest about the tent. A label for it is in your mail, and your own parcel is on its way. {me}',
    ],
    again: [
      'My door is white. So please send the new one.',
      'And what if the first one turns up after all?',
      'Photo is in the mail. It really was only air.',
    ],
    second: [
      'Done, it is on the evening van. If the first one turns up, refuse it at the door and it comes home by itself. {me}',
      'Thank you for the photo. I have never seen air packed so carefully. The new one is booked. {me}',
    ],
  },
  de: {
    open: [
      '@{us} {order} ist laut Verfolgung „zugestellt“. Meine Fußmatte sieht das anders.',
      '@{us} unterschrieben hat ein Herr Jensen. Den gibt es im ganzen Haus nicht. {order}',
      '@{us} „an einem sicheren Ort abgelegt“. So sicher, dass auch ich ihn nicht finde.',
    ],
    answer: [
      'Das tut mir leid, {you}. Wir suchen nicht lange: Ein neues Paket geht heute raus. {me}',
      'Hallo {you}, auf dem Foto der Zustellung ist eine grüne Tür. Wenn das nicht Ihre ist, schicke ich heute Abend Ersatz. {me}',
    ],
    again: ['Meine Tür ist weiß. Also bitte Ersatz.'],
    second: ['Ist gebucht. Taucht das erste noch auf, einfach die Annahme verweigern. {me}'],
  },
}
