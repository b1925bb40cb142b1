import type { Talk, Topic } from './topic.ts'

/**
 * The hip belt buckle of the Rondane 55 breaks under load. What people wrote in those four days is put together from
 * an outcry, what happened, and what they want; hundreds of people do not use the same sentence.
 */
export interface Outcry {
  readonly cry: readonly string[]
  readonly event: readonly string[]
  readonly ask: readonly string[]
}

export const outcries: Readonly<Record<'en' | 'de' | 'no', Outcry>> = {
  en: {
    cry: [
      '@{us} the hip belt buckle of my Rondane 55 just snapped.',
      '@{us} so it is not only mine.',
      '@{us} Rondane 55, buckle gone, twenty kilos on the shoulders.',
      'Day three at {place} and my Rondane 55 has no hip belt any more, @{us}.',
      '@{us} that crack you hear is the Rondane 55.',
      '@{us} read about the buckles this morning, ours broke at noon.',
      '@{us} two Rondane 55 in this family, two broken buckles.',
      '@{us} I liked that pack. I liked it a lot.',
      '@{us} is anybody at your end counting? Buckle number {n} here.',
      '@{us} I have just carried my daughter’s pack down because of a piece of plastic.',
      '@{us} my Rondane 55 is four weeks old and already a rucksack from 1950.',
      '@{us} please tell me this was known.',
      '@{us} my hips are fine, thank you, your buckle is not.',
      '@{us} bought the Rondane 55 because of the belt. Ha.',
    ],
    event: [
      'It broke while I put it on, nothing heavy in it.',
      'Clean break at the left hinge, no warning.',
      'It gave way on the scree below {place}; I sat down harder than planned.',
      'The tongue is in two pieces, picture follows.',
      'It held for nine days and then, on the flat, at a bus stop.',
      'It opened by itself twice yesterday, today it broke.',
      'We taped it. Tape holds better than your buckle.',
      'Cold morning, four degrees, and it went like a biscuit.',
      'The hut warden says I am the third this week.',
      'A guide in {place} lent us a strap, bless him.',
      'My friend’s one has the same white line where mine cracked.',
      'Nobody was hurt. That was luck, not engineering.',
      'It cut my thumb a little when it jumped.',
      'Same batch number as in the picture going round: 24-118.',
    ],
    ask: [
      'What do I do now, eight days from the next shop?',
      'Do I get a new one, and when?',
      'Is it safe to go on with it?',
      'Where do I see which ones are concerned?',
      'Send me a buckle that is not made of hope.',
      'I want an answer today, not a form.',
      'How do you reach people who are out there right now?',
      'My money back, please.',
      'Will you say something in public, or do we tell each other?',
      'Can the bench fix it on the spot?',
      'Does the 40 litre one have the same part?',
      'I am angry, and I wanted you to know it.',
    ],
  },
  de: {
    cry: [
      '@{us} die Schnalle am Hüftgurt meines Rondane 55 ist gebrochen.',
      '@{us} also nicht nur meine.',
      '@{us} Rondane 55, vier Wochen alt, Schnalle weg, zwanzig Kilo auf den Schultern.',
      '@{us} dritter Tag am {place}, und der Rondane 55 hat keinen Hüftgurt mehr.',
      '@{us} zwei Rondane 55 in der Familie, zwei gebrochene Schnallen.',
    ],
    event: [
      'Glatter Bruch am linken Gelenk, ohne Warnung.',
      'Beim Anlegen, es war kaum etwas drin.',
      'Bei vier Grad am Morgen zerbrochen wie ein Keks.',
      'Mit Klebeband hält es jetzt besser als vorher.',
      'Der Hüttenwirt sagt, ich bin diese Woche der dritte.',
      'Verletzt ist niemand. Das war Glück.',
    ],
    ask: [
      'Was mache ich jetzt, zwei Tage vom nächsten Ort?',
      'Bekomme ich Ersatz, und wann?',
      'Darf ich damit weitergehen?',
      'Woran erkenne ich, ob meiner betroffen ist?',
      'Ich möchte mein Geld zurück.',
      'Warum erfahre ich das von Fremden und nicht von Ihnen?',
    ],
  },
  no: {
    cry: [
      '@{us} hoftebeltespenna på Rondane 55 knakk akkurat.',
      '@{us} så det er ikke bare min.',
      '@{us} tredje dag ved {place}, og sekken har ikke hoftebelte lenger.',
      '@{us} to Rondane 55 i familien, to ødelagte spenner.',
      '@{us} Rondane 55, fire uker gammel. Spenna røk på flatmark.',
    ],
    event: [
      'Rett av ved venstre hengsel, uten forvarsel.',
      'Fire grader i morges, og den røk som en kjeks.',
      'Teipen holder bedre enn spenna.',
      'Hyttevakta sier jeg er den tredje denne uka.',
      'Ingen er skadet. Det var flaks.',
    ],
    ask: [
      'Hva gjør jeg nå, åtte dager fra nærmeste butikk?',
      'Får jeg en ny, og når?',
      'Er det trygt å gå videre?',
      'Hvordan ser jeg om min er med?',
      'Jeg vil ha svar i dag, ikke et skjema.',
    ],
  },
}

type After = Omit<Talk, 'open'>

/** What we answered: first alone, then with the notice behind us. */
export const recallAnswers: Readonly<Record<'en' | 'de' | 'no', { early: readonly string[]; late: After }>> = {
  en: {
    early: [
      'Hello {you}, please do not use the hip belt any more today. We are finding out how many are concerned and write to you again by tonight. {me}',
      'Sorry, {you}. You are not the only one, and we are on it with everybody we have. Which number is sewn inside the lid? {me}',
      'Thank you for telling us, {you}. Load the shoulders lightly, please, and go by the shortest way. I write again as soon as I know more. {me}',
    ],
    late: {
      answer: [
        'Hello {you}, we recall every Rondane 55 with the batch 24-118 to 24-131. A new buckle is with you in four days, no form, I booked it from your order. {me}',
        'Sorry, {you}. Please do not go on with it. Every hut on our list has straps and buckles since yesterday; the nearest to you is {place}. {me}',
        'Hello {you}, yes, it is our fault: one batch was moulded too cold. New buckle or money back, you choose, just say one word. {me}',
        'Hi {you}, the bench changes it in five minutes, also at the van in {place}. Bring nothing, not even a receipt. {me}',
        'Hello {you}, the 40 has another buckle and is fine. For the 55 the check is: look for a white line at the hinge, and stop if you see it. {me}',
        'You have every right to be angry, {you}. The notice is on all our channels, and we write to everybody whose address we have. Yours is on its way. {me}',
      ],
      again: [
        'New buckle, please. And thank you for not making me print anything.',
        'Money back, please. Perhaps another time.',
        'White line, yes. I have stopped.',
        'The hut had one. The warden did it in the rain.',
        'That was a clear answer. I was ready to shout.',
        'And who pays for the bus home?',
      ],
      second: [
        'It is in the evening post. If it is not there by {day+4}, write to me, not to a form. {me}',
        'Booked, with you by {day+5}. I am sorry to see it go. {me}',
        'We do. Send a photo of the ticket, any currency. {me}',
        'Please thank the warden from all of us. {me}',
      ],
      thanks: [
        'Buckle came, clicked, holds. Thank you for staying on it.',
        'Got it in three days. Respect for how you handled this.',
        'Swapped at the van, five minutes, with an apology and a cinnamon bun.',
        'Money is back. No hard feelings.',
      ],
    },
  },
  de: {
    early: [
      'Hallo {you}, bitte heute den Hüftgurt nicht mehr benutzen. Wir klären, wie viele betroffen sind, und melden uns bis heute Abend. {me}',
      'Danke, dass Sie es sagen, {you}. Welche Nummer steht innen im Deckel? {me}',
    ],
    late: {
      answer: [
        'Hallo {you}, wir rufen alle Rondane 55 der Chargen 24-118 bis 24-131 zurück. Die neue Schnalle ist in vier Tagen bei Ihnen, ohne Formular. {me}',
        'Hallo {you}, ja, der Fehler liegt bei uns: Eine Charge wurde zu kalt gegossen. Neue Schnalle oder Geld zurück, ein Wort genügt. {me}',
        'Hallo {you}, bitte nicht weitergehen damit. Alle Hütten auf unserer Liste haben seit gestern Ersatz, die nächste ist {place}. {me}',
        'Sie haben recht, {you}, wir hätten schneller sein müssen. Heute schreiben wir allen, deren Adresse wir haben. {me}',
      ],
      again: ['Neue Schnalle, bitte.', 'Geld zurück, bitte.', 'Die Hütte hatte eine. Danke.'],
      second: ['Geht heute Abend in die Post. {me}', 'Ist gebucht, bis {day+5} bei Ihnen. {me}'],
      thanks: ['Schnalle ist da, hält. Danke fürs Dranbleiben.', 'In der Werkstatt getauscht, fünf Minuten. Gut gemacht.'],
    },
  },
  no: {
    early: ['Hei {you}, ikke bruk hoftebeltet mer i dag. Vi finner ut hvor mange det gjelder og skriver igjen før kvelden. {me}'],
    late: {
      answer: [
        'Hei {you}, vi tilbakekaller alle Rondane 55 med parti 24-118 til 24-131. Ny spenne er hos deg om fire dager, uten skjema. {me}',
        'Hei {you}, feilen er vår: ett parti ble støpt for kaldt. Ny spenne eller pengene tilbake, du velger. {me}',
        'Hei {you}, ikke gå videre med den. Hyttene på lista vår har spenner siden i går, nærmest deg er {place}. {me}',
      ],
      again: ['Ny spenne, takk.', 'Hytta hadde en. Takk for det.'],
      second: ['Den går i kveld. {me}'],
      thanks: ['Spenna er her og holder. Bra jobbet.'],
    },
  },
}

export const moneyRecall: Topic = {
  key: 'moneyRecall',
  desk: 'ir',
  recall: true,
  weight: 4,
  channels: ['fjell_investors'],
  notes: ['Notice first, then this. Hanne has read every word.'],
  en: {
    open: [
      '@{us} what does the recall cost us shareholders? A number, please, not a sentence.',
      '@{us} as a shareholder I read about the buckle in a hiking forum. In that order?',
      '@{us} analyst here: is the Rondane 55 more or less than a tenth of revenue?',
    ],
    answer: [
      'Hello {you}, what can be said is in the notice of this morning; the rest comes with the results, for everybody at the same minute. {me}, investor relations',
      'Hello {you}, fair. The notice went out at 07:30, the forum was faster. That is what we change. {me}',
    ],
    again: ['I expected that answer. Fair.'],
    second: ['If something stays open, please ask; I answer what I may. {me}'],
  },
}

export const reportersRecall: Topic = {
  key: 'reportersRecall',
  desk: 'pr',
  recall: true,
  weight: 8,
  channels: ['fjell_press', 'fjell_press', 'fjell'],
  notes: ['Numbers of 14:00 are the ones we give. Next ones at 18:00.'],
  en: {
    open: [
      '@{us} press enquiry: how many Rondane 55 are concerned, and how many came back so far?',
      '@{us} journalist, consumer desk. Since when did you know about the buckle?',
      '@{us} interview request for tonight’s programme about the recall, live from {place}. Is Ruth Fjell free?',
      '@{us} editor of a hiking magazine: may we print your check with the white line, today?',
    ],
    answer: [
      'Hello {you}, 6,140 packs in four countries, 212 reports, one cut thumb. As of two o’clock; the newsroom page is newer than I am. {me}, press office',
      'Hello {you}, first report on {day-2} at 21:40, stop of sales yesterday at 9:15. All times are in the newsroom. {me}',
      'Hello {you}, Camilla Rosen speaks for us tonight. Please ring by five. {me}, press office',
      'Please do, the drawing is free for everybody. {me}',
    ],
    again: ['Thank you for the times. That is unusual.'],
    second: ['It should not be. {me}'],
  },
  de: {
    open: ['@{us} Presse: Wie viele Rondane 55 sind betroffen, und seit wann wissen Sie davon?'],
    answer: ['Hallo {you}, 6.140 Rucksäcke in vier Ländern, 212 Meldungen. Stand vierzehn Uhr; der Presseraum ist neuer als ich. {me}, Pressestelle'],
    again: ['Danke für die Uhrzeiten.'],
    second: ['Gern. Nächster Stand um achtzehn Uhr. {me}'],
  },
}
