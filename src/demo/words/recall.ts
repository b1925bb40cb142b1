import { type Lang, type Talk, type Topic, talk } from './topic.ts'

/**
 * The hip belt buckle of the Rondane 55 breaks under load. What people wrote in those four days is put together from
 * an outcry, what happened, and what they want; hundreds of people do not use the same sentence.
 */
export interface Outcry {
  readonly cry: readonly string[]
  readonly event: readonly string[]
  readonly ask: readonly string[]
}

export const outcries: Readonly<Record<Lang, Outcry>> = {
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

/** What we answered on the first day, when nobody knew more. */
export const firstAnswers: Readonly<Record<Lang, readonly string[]>> = {
  en: [
    'Hello {you}, please do not use the hip belt any more today. We are finding out how many are concerned and write to you again by tonight. {me}',
    'Sorry, {you}. You are not the only one, and we are on it with everybody we have. Which number is sewn inside the lid? {me}',
    'Thank you for telling us, {you}. Load the shoulders lightly, please, and go by the shortest way. I write again as soon as I know more. {me}',
    'Hello {you}, I do not know enough yet to calm you, so I will not try. Belt off, please, and tell me where you are. {me}',
    'Hi {you}, this goes straight to quality. Could you keep the two pieces? And please leave the belt open until we know. {me}',
  ],
  de: [
    'Hallo {you}, bitte heute den Hüftgurt nicht mehr benutzen. Wir klären, wie viele betroffen sind, und melden uns bis heute Abend. {me}',
    'Danke, dass Sie es sagen, {you}. Welche Nummer steht innen im Deckel? Und bitte den Gurt offen lassen, bis wir mehr wissen. {me}',
  ],
  no: [
    'Hei {you}, ikke bruk hoftebeltet mer i dag. Vi finner ut hvor mange det gjelder og skriver igjen før kvelden. {me}',
    'Takk for at du sier fra, {you}. Hvilket nummer står inne i lokket? La beltet være åpent til vi vet mer. {me}',
  ],
}

/** What was said once the notice stood. */
export const recallTalks: Readonly<Record<Lang, Omit<Talk, 'open'>>> = {
  en: {
    answer: [
      'Hello {you}, we recall every Rondane 55 with the batch 24-118 to 24-131. A new buckle is with you in four days, no form, I booked it from your order. {me}',
      'Sorry, {you}. Please do not go on with it. Every hut on our list has straps and buckles since yesterday, and they change it on the spot. {me}',
      'Hello {you}, it is our fault: one batch was moulded too cold. New buckle or money back, you choose, just say one word. {me}',
      'Hi {you}, the bench changes it in five minutes, the van too. Bring nothing, not even a receipt; or stay where you are and I post it. {me}',
      'Hello {you}, the other packs have another buckle and are fine. For the 55: daylight, look for a white line at the hinge, stop if you see it. A new one is on its way to you. {me}',
      'You have every right to be angry, {you}. The notice is on all our channels, and we write to everybody whose address we have. Your buckle leaves tonight. {me}',
      'Hello {you}, belt off, please. If you tell me the next hut or road, I get a buckle there before you. {me}',
      'Sorry, {you}, and thank you for writing. Yours is in the batch. New buckle in the post today, or your money, as you like. {me}',
    ],
    more: [
      [
        'New buckle, please. And thank you for not making me print anything.',
        'It is in the evening post. If it is not there by {day+4}, write to me, not to a form. {me}',
      ],
      [
        'Money back, please. Perhaps another time.',
        'Booked, with you by {day+5}. I am sorry to see it go. {me}',
      ],
      ['White line, yes. I have stopped.', 'Good. Buckle goes out tonight, and thank you for stopping. {me}'],
      ['And who pays for the bus home?', 'We do. Send a photo of the ticket, any currency. {me}'],
      ['The hut had one. The warden did it in the rain.', 'Please thank the warden from all of us. {me}'],
      [
        'Can I have two? My brother has the same pack and no telephone.',
        'Two it is. Tell him to look for the line. {me}',
      ],
      [
        'I am at the road in four hours. Where?',
        'The petrol station knows. Ask for the envelope with your name. {me}',
      ],
    ],
    thanks: [
      'Buckle came, clicked, holds. Thank you for staying on it.',
      'Got it in three days. Respect for how you handled this.',
      'Swapped at the van, five minutes, with an apology and a cinnamon bun.',
      'Money is back. No hard feelings.',
      'That was a clear answer. I was ready to shout.',
      'The new one looks like it means it. Thanks.',
      'Here already. I take back half of what I said.',
      'Changed at the hut, in the rain, by a man called Arne. Good man.',
      'All right. You were slow for a day and then you were very quick.',
      'It holds. We walk on. Thank you, {me}.',
      'Two buckles, one card, one drawing of a fox. Forgiven.',
      'Arrived. My knees say thanks.',
    ],
  },
  de: {
    answer: [
      'Hallo {you}, wir rufen alle Rondane 55 der Chargen 24-118 bis 24-131 zurück. Die neue Schnalle ist in vier Tagen bei Ihnen, ohne Formular. {me}',
      'Hallo {you}, der Fehler liegt bei uns: Eine Charge wurde zu kalt gegossen. Neue Schnalle oder Geld zurück, ein Wort genügt. {me}',
      'Hallo {you}, bitte nicht weitergehen damit. Alle Hütten auf unserer Liste haben seit gestern Ersatz und tauschen sofort. {me}',
      'Sie haben recht, {you}, wir hätten schneller sein müssen. Heute schreiben wir allen, deren Adresse wir haben. Ihre Schnalle geht heute Abend raus. {me}',
      'Hallo {you}, den Gurt bitte offen lassen. Sagen Sie mir die nächste Hütte, dann ist die Schnalle vor Ihnen dort. {me}',
    ],
    more: [
      ['Neue Schnalle, bitte.', 'Geht heute Abend in die Post. {me}'],
      ['Geld zurück, bitte.', 'Ist gebucht, bis {day+5} bei Ihnen. {me}'],
      ['Die Hütte hatte eine. Danke.', 'Grüßen Sie bitte den Wirt. {me}'],
      ['Wer zahlt den Bus nach Hause?', 'Wir. Ein Foto der Fahrkarte genügt. {me}'],
    ],
    thanks: [
      'Schnalle ist da, hält. Danke fürs Dranbleiben.',
      'In der Werkstatt getauscht, fünf Minuten. Gut gemacht.',
      'Einen Tag zu langsam, danach sehr schnell. Danke.',
      'Geld ist da. Nichts für ungut.',
      'Schon da. Die Hälfte nehme ich zurück.',
      'Hält. Wir gehen weiter.',
      'Klare Auskunft, danke. Ich war bereit zu schimpfen.',
    ],
  },
  no: {
    answer: [
      'Hei {you}, vi tilbakekaller alle Rondane 55 med parti 24-118 til 24-131. Ny spenne er hos deg om fire dager, uten skjema. {me}',
      'Hei {you}, feilen er vår: ett parti ble støpt for kaldt. Ny spenne eller pengene tilbake, du velger. {me}',
      'Hei {you}, ikke gå videre med den. Hyttene på lista vår har spenner siden i går og bytter på stedet. {me}',
    ],
    more: [
      ['Ny spenne, takk.', 'Den går i kveld. {me}'],
      ['Pengene tilbake, takk.', 'Det er ordnet, hos deg før {day+5}. {me}'],
      ['Hytta hadde en. Takk for det.', 'Hils vakta fra oss alle. {me}'],
    ],
    thanks: [
      'Spenna er her og holder. Bra jobbet.',
      'Kom på tre dager. Takk.',
      'Byttet på hytta, i regnet. Flott.',
      'Treg en dag, rask etterpå. Tilgitt.',
      'Den holder. Vi går videre.',
    ],
  },
}

export const moneyRecall: Topic = {
  key: 'moneyRecall',
  desk: 'ir',
  recall: true,
  weight: 4,
  channels: ['fjell_investors'],
  notes: ['Notice first, then this. Hanne has read every word.'],
  en: [
    talk(
      [
        '@{us} what does the recall cost us shareholders? A number, please, not a sentence.',
        '@{us} analyst here: is the Rondane 55 more or less than a tenth of revenue?',
      ],
      [
        'Hello {you}, what can be said is in the notice of this morning; the rest comes with the results, for everybody at the same minute. {me}, investor relations',
      ],
      [['I expected that answer. Fair.', 'If something stays open, please ask; I answer what I may. {me}']],
    ),
    talk(
      ['@{us} as a shareholder I read about the buckle in a hiking forum. In that order?'],
      ['Hello {you}, fair. The notice went out at 07:30, the forum was faster. That is what we change. {me}'],
    ),
  ],
}

export const reportersRecall: Topic = {
  key: 'reportersRecall',
  desk: 'pr',
  recall: true,
  weight: 8,
  channels: ['fjell_press', 'fjell_press', 'fjell'],
  notes: ['Numbers of 14:00 are the ones we give. Next ones at 18:00.'],
  en: [
    talk(
      [
        '@{us} press enquiry: how many Rondane 55 are concerned, and how many came back so far?',
        '@{us} journalist, consumer desk. Since when did you know about the buckle, and how many are out there?',
      ],
      [
        'Hello {you}, 6,140 packs in four countries, 212 reports, one cut thumb; first report two days ago at 21:40. The newsroom page is newer than I am. {me}, press office',
      ],
      [['Thank you for the times. That is unusual.', 'It should not be. {me}']],
    ),
    talk(
      ['@{us} interview request for tonight’s programme about the recall. Is Ruth Fjell free?'],
      ['Hello {you}, Camilla Rosen speaks for us tonight. Please ring by five. {me}, press office'],
    ),
    talk(
      ['@{us} editor of a hiking magazine: may we print your check with the white line, today?'],
      ['Please do, {you}, the drawing is free for everybody. {me}, press office'],
    ),
  ],
  de: [
    talk(
      ['@{us} Presse: Wie viele Rondane 55 sind betroffen, und seit wann wissen Sie davon?'],
      [
        'Hallo {you}, 6.140 Rucksäcke in vier Ländern, 212 Meldungen, die erste vorgestern um 21:40. Der Presseraum ist neuer als ich. {me}, Pressestelle',
      ],
      [['Danke für die Uhrzeiten.', 'Gern. Nächster Stand um achtzehn Uhr. {me}']],
    ),
  ],
}
