import { type Topic, talk } from './topic.ts'

export const bench: Topic = {
  key: 'bench',
  desk: 'service',
  weight: 5,
  channels: ['fjell_repair', 'fjell_repair', 'fjell'],
  notes: ['Bench in Oslo is full until {day+6}. Offer Bergen by post instead.'],
  en: [
    talk(
      [
        '@{us} when is the bench in Bergen open? I have a {jacket} and a free {day+2}.',
        '@{us} can I simply walk in at the bench with a torn {jacket}, or do I need a time?',
      ],
      ['Hi {you}, ten to six, no booking. Bring cake or bring nothing, both work. {me}, repair'],
      [['What kind of cake?', 'Marzipan has been known to shorten the queue. {me}']],
      ['Fixed while I drank a coffee. Please never close that bench.'],
    ),
    talk(
      [
        '@{us} do you mend other makers’ things too? Asking for a much loved, very red anorak.',
        '@{us} would you sew up a pack that is not yours? It feels like cheating.',
      ],
      ['Hello {you}, we do, if we have the thread for it. Red we have. {me}'],
      [['It is a very particular red.', 'We have four reds. Bring it. {me}']],
    ),
    talk(
      ['@{us} could somebody at the bench show me how to patch a {tent} myself?'],
      [
        'Gladly, {you}. Every {day+3} at five there is a small course at the counter, free, bring the patient. {me}',
      ],
      [],
      ['I have patched a tent! It is not pretty. It is mine.'],
    ),
    talk(
      [
        '@{us} I brought my {pack} to the bench on {day-7}. Is it done, or is it living there now?',
        '@{us} repair 77{n}: is there news from the patient?',
      ],
      ['Hi {you}, it is done since yesterday and was only waiting for you to ask. {me}'],
      [['Could you put it aside until {day+3}?', 'It waits for you, top shelf, with your name on it. {me}']],
      ['Fetched. It looks ten years younger, I do not.'],
    ),
    talk(
      [
        '@{us} my dog has eaten a strap. The {pack} is otherwise in good health.',
        '@{us} how much is a new strap on the {pack}? The old one went its own way at {place}.',
      ],
      ['The strap is 9 euro, {you}, sewn on while you wait. Dogs are forgiven. {me}'],
      [['While I wait how long?', 'One coffee. Two, if Ola tells a story. {me}']],
    ),
    talk(
      ['@{us} is there a bench anywhere near {place}? Two hours by train is fine.'],
      ['Hello {you}, the van is there from {day+4}, next to the station. {me}'],
      [['Do you take cards at the van?', 'Cards, coins, coffee. {me}']],
    ),
  ],
  de: [
    talk(
      ['@{us} wann hat die Werkstatt in Innsbruck auf? Ich hätte eine {jacket} und einen freien {day+2}.'],
      ['Hallo {you}, von zehn bis sechs, ohne Termin. {me}, Werkstatt'],
      [['Kann man mit Karte zahlen?', 'Karte, Münzen, Kuchen. {me}']],
      ['Repariert, während der Kaffee noch warm war. Danke!'],
    ),
    talk(
      ['@{us} flicken Sie auch fremde Marken? Es geht um einen sehr geliebten, sehr roten Anorak.'],
      ['Hallo {you}, wenn wir den Faden dazu haben, gern. Rot haben wir. {me}'],
    ),
    talk(
      ['@{us} der Hund hat einen Riemen gefressen. Der {pack} ist sonst wohlauf.'],
      ['Dem Hund sei verziehen. Neun Euro, während Sie warten. {me}'],
    ),
  ],
  no: [
    talk(
      ['@{us} når er verkstedet i Bergen åpent? Jeg har en {jacket} og fri {day+2}.'],
      ['Hei {you}, fra ti til seks, bare kom innom. {me}, verkstedet'],
      [['Tar dere kort?', 'Kort, mynter og kake. {me}']],
    ),
    talk(
      ['@{us} lapper dere andre merker også? Det gjelder en veldig rød anorakk.'],
      ['Hei {you}, ja, hvis vi har tråden. Rødt har vi. {me}'],
    ),
  ],
}

export const spare: Topic = {
  key: 'spare',
  desk: 'service',
  weight: 5,
  channels: ['fjell_service', 'fjell_repair', 'fjell_uk'],
  notes: ['Part is on the list for the next batch, three weeks. Wrote that honestly.'],
  en: [
    talk(
      [
        '@{us} I lost one tent peg of the {tent}. One. Do I have to buy twelve?',
        '@{us} chest strap buckle of the {pack} is under a car now. Can I get just that?',
        '@{us} the stuff sack of the {jacket} is somewhere between {place} and home. Spare?',
      ],
      ['Hi {you}, just that one, in an envelope to you, free. We are not monsters. {me}'],
      [['Perfect. To the address in {order}, please.', 'Noted, it goes there. {me}']],
      ['One small thing, in an envelope, with a drawing on it. I love you people.'],
    ),
    talk(
      [
        '@{us} where do I find the manual for the {tent}? It is dark and I have many poles.',
        '@{us} which pole goes first in the {tent}? My marriage may depend on it.',
      ],
      ['Hello {you}, the long pole goes from red to red. Then it explains itself. Rest in your mail. {me}'],
      [
        [
          'Red to red! It stands! It leans, but it stands!',
          'Leaning is a style. Tighten the guy line on the low side. {me}',
        ],
      ],
    ),
    talk(
      ['@{us} do the poles of the old {tent} fit the new one?'],
      ['Hi {you}, they do not: ours got 4 cm longer. But a sleeve makes it work, I send you one. {me}'],
    ),
    talk(
      ['@{us} which lace length for the {boot}? The old ones are now a clothes line.'],
      [
        '150 cm, {you}, round, dark brown. I can add a pair to your next order or send them today for 6 euro. {me}',
      ],
      [['Today, please. My ankles are in the wind.', 'They left with the evening post. {me}']],
    ),
    talk(
      ['@{us} battery lid of the Tind lamp fell into the fjord. Please tell me you have more.'],
      ['We have a whole drawer of lids, {you}. The fjord seems to collect them. Yours leaves today. {me}'],
      [],
      ['Lid is here, fjord stays hungry.'],
    ),
  ],
  no: [
    talk(
      ['@{us} jeg mistet en plugg til {tent}. Én. Må jeg kjøpe tolv?'],
      ['Hei {you}, en plugg ligger i en konvolutt til deg. {me}'],
      [],
      ['En plugg i konvolutt. Dere er fine.'],
    ),
    talk(
      ['@{us} hvor finner jeg bruksanvisningen til {tent}? Det er mørkt og jeg har mange stenger.'],
      ['Hei {you}, lang stang fra rødt til rødt. Resten ligger i e-posten. {me}'],
      [['Rødt til rødt! Det står!', 'Stram barduna på den lave siden også. {me}']],
    ),
    talk(
      ['@{us} lokket til Tind-lykta falt i fjorden. Si at dere har flere.'],
      ['Vi har en hel skuff, {you}. Fjorden samler visst på dem. Ditt går i dag. {me}'],
    ),
  ],
}
