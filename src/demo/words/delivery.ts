import { type Topic, talk } from './topic.ts'

export const late: Topic = {
  key: 'late',
  desk: 'service',
  weight: 11,
  channels: ['fjell_service', 'fjell_service', 'fjell', 'fjell_uk'],
  notes: [
    'Parcel has stood in the Malmö depot since the weekend. Carrier ticket is open, ask again tomorrow morning.',
    'Second late one on this route this week. Told Mara, she talks to the carrier on {day+1}.',
    'Order was split between Arna and Innsbruck. That is why the tracking shows half of it.',
  ],
  en: [
    talk(
      [
        '@{us} order {order} has been “on its way” for nine days. On its way where?',
        '@{us} the tracking for {order} has not moved since {day-4}. Is the {product} still coming before {day+3}?',
        '@{us} you promised {day-1}, today the carrier says {day+4}. I leave for {place} on {day+3}. What can we do?',
        '@{us} hello, {order}: paid, packed, and then silence. Could somebody look?',
        'Waiting for my {product} since {day-6}, @{us}. The weather in {place} is not waiting with me.',
        '@{us} my daughter’s birthday is {day+3} and her {product} is apparently in Malmö. Any hope for {order}?',
        '@{us} the e-mail says one day, the app says another. Which one do I take off work for? {order}',
        '@{us} does “handed to carrier” mean it left your building, or that somebody printed a label? {order}',
        '@{us} fifth day of “arrives today” for {order}. I have started to greet the van.',
        '@{us} is there a person who can tell me where {order} is? The robot only tells me that it is sorry.',
      ],
      [
        'Hello {you}, I looked it up: it stood in a depot over the weekend and is moving again. It should ring at your door on {day+2}. {me}',
        'Sorry, {you}. That is too long. I have asked the carrier to find it today and will write to you by this evening, found or not. {me}, customer service',
        'Hello {you}, the label was printed but the parcel left us a day later than it said. New day: {day+2}. I keep an eye on it. {me}',
        'Hi {you}, you were told two things and only the second is true: {day+2}, between nine and one. {me}',
        'Hello {you}, I did not wait for the carrier and sent a second one by express. If both arrive, send one back free of charge. {me}',
      ],
      [
        [
          'Thank you. Will I get a new number, or is it the old one?',
          'The old one stays, it only learns slowly. It was scanned an hour ago. {me}',
        ],
        [
          'It still says the same thing as yesterday, I am afraid.',
          'I rang them. It is on the van list for {day+1}, the page shows it only in the morning. {me}',
        ],
        [
          'And if nobody is at home then?',
          'Then it goes to the neighbour on the left; I noted that with the carrier. {me}',
        ],
        [
          'Sorry to be a nuisance: the link in the mail is for another parcel.',
          'You are no nuisance. Here is the right one: the number ends in 4471. {me}',
        ],
      ],
      [
        'It is here! And it fits. Thank you, {me}.',
        'Arrived this morning, with an hour to spare. You saved the trip.',
        'Got it. That was quicker than I feared.',
        'Parcel is here, box a bit dented, contents perfect. Thanks.',
        'The van came, I waved, it was mine. Thank you.',
      ],
    ),
    talk(
      [
        '@{us} can I still change the address of {order}? We moved to {place} last week, of course.',
        '@{us} carrier rang at 07:10, I opened at 07:11, van gone. Can {order} go to the pick-up point instead?',
        '@{us} please send {order} to my office instead, nobody at home hears the bell. Too late?',
        '@{us} {order} should not go to {place} after all. Can you turn it round?',
      ],
      [
        'Hi {you}, not too late. I changed it; you get a mail to confirm. If the old street is still in there, write to me here. {me}',
        'Hello {you}, done. It takes a day longer and goes where you want it, on {day+2}. {me}',
      ],
      [
        [
          'Mail is here. It says “Street Street”. Is that a problem?',
          'The van driver reads it aloud once and then only sees one. I mended it all the same. {me}',
        ],
        ['Do I need the code or a passport?', 'The code is enough. {me}'],
      ],
      ['That worked on the first try. Thank you.', 'Picked it up on the way home. Perfect.'],
    ),
    talk(
      [
        '@{us} two parcels for one order, one arrived, the other is lost in your status page. {order}.',
        '@{us} got the left half of {order}. Where is the right half?',
      ],
      [
        'Hello {you}, the second one comes from Innsbruck and left a day later. It is with you on {day+2}. {me}',
      ],
      [['Good. And the socks?', 'Inside, rolled into the {product}. We like surprises. {me}']],
      ['Both halves are united.', 'Socks found.'],
    ),
  ],
  de: [
    talk(
      [
        '@{us} Bestellung {order} ist seit neun Tagen „unterwegs“. Wohin eigentlich?',
        '@{us} die Sendung {order} steht seit {day-4} in der Verfolgung still. Kommt das noch vor {day+3}?',
        'Hallo @{us}, „{product}“ sollte {day-1} da sein. Am {day+3} fahre ich los. Was nun?',
        '@{us} fünfter Tag „Zustellung heute“ für {order}. Ich grüße den Wagen inzwischen.',
      ],
      [
        'Hallo {you}, das Paket lag übers Wochenende im Depot und ist wieder unterwegs. Am {day+2} sollte es klingeln. {me}',
        'Das tut mir leid, {you}, das ist zu lange. Ich lasse das Paket heute suchen und schreibe Ihnen bis zum Abend, so oder so. {me}',
        'Hallo {you}, ich schicke Ihnen ein zweites per Express. Kommen beide, geht eins kostenlos zurück. {me}',
      ],
      [
        [
          'Danke. Bleibt die Nummer dieselbe?',
          'Sie bleibt, sie lernt nur langsam. Vor einer Stunde wurde das Paket gescannt. {me}',
        ],
        [
          'Und wenn dann niemand da ist?',
          'Dann nimmt es die Nachbarin links, das habe ich so hinterlegt. {me}',
        ],
      ],
      ['Ist da, und es passt. Danke, {me}.', 'Heute früh angekommen. Die Tour ist gerettet.'],
    ),
    talk(
      [
        '@{us} kann ich die Adresse von {order} noch ändern? Wir sind letzte Woche umgezogen.',
        '@{us} der Fahrer klingelt um 7:10, um 7:11 ist er weg. Kann {order} bitte in die Filiale?',
      ],
      ['Hallo {you}, ist geändert, die Bestätigung kommt per Mail. {me}, Kundendienst'],
      [['Brauche ich einen Ausweis?', 'Der Code genügt. {me}']],
    ),
  ],
  no: [
    talk(
      [
        '@{us} ordre {order} har vært «på vei» i ni dager. På vei hvor?',
        '@{us} sporingen på {order} har stått stille siden {day-4}. Rekker den fram før {day+3}?',
        'Hei @{us}, jeg skulle fått {product} {day-1}. Turen går {day+3}. Hva gjør vi?',
      ],
      [
        'Hei {you}! Den sto på terminalen i helga, men er på vei igjen. Den kommer {day+2}. {me}',
        'Beklager, {you}, det er for lenge. Jeg har bedt om at den letes opp i dag og skriver til deg før kvelden. {me}',
      ],
      [
        [
          'Takk! Er det samme nummer?',
          'Samme nummer, det er bare tregt. Pakken ble skannet for en time siden. {me}',
        ],
      ],
      ['Den kom i dag, akkurat i tide. Tusen takk!', 'Pakken er her. Så bra, {me}.'],
    ),
    talk(
      ['@{us} går det an å endre adressen på {order}? Vi har flyttet.'],
      ['Hei {you}, adressen er endret. Bekreftelsen kommer på e-post. {me}, kundeservice'],
    ),
  ],
}

export const lost: Topic = {
  key: 'lost',
  desk: 'service',
  weight: 5,
  channels: ['fjell_service', 'fjell_service', 'fjell_uk'],
  notes: [
    'Carrier says signed by “Jensen”. There is no Jensen in that house. New parcel goes out, claim is filed.',
    'Photo of the drop shows a green door, theirs is white. Clear case.',
  ],
  en: [
    talk(
      [
        '@{us} {order} says “delivered”. My doormat disagrees.',
        '@{us} signed for by somebody called Jensen. I am not Jensen, and nobody here is. {order}',
        '@{us} “left in a safe place”. It must be very safe, I cannot find it either. {order}',
        '@{us} asked all four floors, nobody has my {product}. It was marked as delivered on {day-2}.',
        '@{us} delivered to {place}, it says. I live two valleys further. {order}',
        '@{us} the photo of my parcel shows a lovely porch. It is not my porch. {order}',
      ],
      [
        'Sorry, {you}. The carrier has no idea either, so I do not let you wait: a new one leaves us today. {me}',
        'Hello {you}, the photo of the drop shows a green door. If that is not yours, a new one goes out tonight. {me}',
        'Hi {you}, that is theirs to find and ours to mend. A second one is being packed as I write. {me}',
      ],
      [
        ['My door is white. So please send the new one.', 'Done, it is on the evening van. {me}'],
        [
          'And what if the first one turns up after all?',
          'Refuse it at the door and it comes home by itself. {me}',
        ],
      ],
      ['The second one rang the right bell. Thank you.', 'Here, and dry. You have been more than fair.'],
    ),
    talk(
      [
        '@{us} the box for {order} came, taped neatly, with air in it. No {product}.',
        '@{us} box opened, one sock inside, nothing else. {order}',
      ],
      [
        'That should not happen. Could you send me a photo of the box and the label? The new one is already being packed. {me}',
      ],
      [
        [
          'Photo is in the mail. It really was only air.',
          'Thank you. I have never seen air packed so carefully. The new one is booked. {me}',
        ],
      ],
      ['No air this time. Thanks.'],
    ),
    talk(
      [
        '@{us} I got somebody else’s parcel. Who has mine, and where does this tent go?',
        '@{us} this is not my {product}, this is a stranger’s four-person tent. {order}',
      ],
      [
        'Hi {you}, thank you for being honest about the tent. A label for it is in your mail, and your own parcel is on its way. {me}',
      ],
      [
        [
          'Tent is at the post office. The stranger owes me a coffee.',
          'I will tell him. His name is Otis, he says: gladly. {me}',
        ],
      ],
    ),
  ],
  de: [
    talk(
      [
        '@{us} {order} ist laut Verfolgung „zugestellt“. Meine Fußmatte sieht das anders.',
        '@{us} unterschrieben hat ein Herr Jensen. Den gibt es im ganzen Haus nicht. {order}',
        '@{us} „an einem sicheren Ort abgelegt“. So sicher, dass auch ich ihn nicht finde.',
      ],
      [
        'Das tut mir leid, {you}. Wir suchen nicht lange: Ein neues Paket geht heute raus. {me}',
        'Hallo {you}, auf dem Foto der Zustellung ist eine grüne Tür. Wenn das nicht Ihre ist, schicke ich heute Abend Ersatz. {me}',
      ],
      [
        [
          'Meine Tür ist weiß. Also bitte Ersatz.',
          'Ist gebucht. Taucht das erste noch auf, einfach die Annahme verweigern. {me}',
        ],
      ],
    ),
  ],
}
