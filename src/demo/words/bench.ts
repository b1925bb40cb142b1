import type { Topic } from './topic.ts'

export const bench: Topic = {
  key: 'bench',
  desk: 'service',
  weight: 5,
  channels: ['fjell_repair', 'fjell_repair', 'fjell'],
  notes: ['Bench in Oslo is full until {day+6}. Offer Bergen by post instead.'],
  en: {
    open: [
      '@{us} when is the bench in {place} open? I have a {jacket} and a free {day+2}.',
      '@{us} do you mend other makers’ things too? Asking for a much loved, very red anorak.',
      '@{us} could somebody at the bench show me how to patch a {tent} myself?',
      '@{us} I brought my {pack} to the bench on {day-7}. Is it done, or is it living there now?',
      '@{us} my dog has eaten a strap. The {pack} is otherwise in good health.',
      '@{us} is there a bench anywhere near {place}? Two hours by train is fine.',
      '@{us} how much is a new hood on a {jacket}? The old one went its own way at {place}.',
    ],
    answer: [
      'Hi {you}, {day+2} from ten to six, no booking. Bring cake or bring nothing, both work. {me}, repair',
      'Hello {you}, we do, if we have the thread for it. Red we have. {me}',
      'Gladly. Every {day+3} at five there is a small course at the counter, free, bring the patient. {me}',
      'Hi {you}, it is done since yesterday and was only waiting for you to ask. {me}',
      'The dog is forgiven. Strap is 9 euro, sewn on while you wait. {me}',
      'Hello {you}, the van is in {place} from {day+4}, next to the station. {me}',
    ],
    again: ['Do you take cards at the van?', 'What kind of cake?', 'Could you put it aside until {day+3}?'],
    second: ['Cards, coins, coffee. {me}', 'Marzipan has been known to shorten the queue. {me}', 'It waits for you, top shelf, with your name on it. {me}'],
    thanks: ['Fixed while I drank a coffee. Please never close that bench.', 'The hood is back where it belongs. Thank you, {me}.'],
  },
  de: {
    open: [
      '@{us} wann hat die Werkstatt in Innsbruck auf? Ich hätte eine {jacket} und einen freien {day+2}.',
      '@{us} flicken Sie auch fremde Marken? Es geht um einen sehr geliebten, sehr roten Anorak.',
      '@{us} der Hund hat einen Riemen gefressen. Der {pack} ist sonst wohlauf.',
    ],
    answer: [
      'Hallo {you}, {day+2} von zehn bis sechs, ohne Termin. {me}, Werkstatt',
      'Hallo {you}, wenn wir den Faden dazu haben, gern. Rot haben wir. {me}',
      'Dem Hund sei verziehen. Neun Euro, während Sie warten. {me}',
    ],
    again: ['Kann man mit Karte zahlen?'],
    second: ['Karte, Münzen, Kuchen. {me}'],
    thanks: ['Repariert, während der Kaffee noch warm war. Danke!'],
  },
  no: {
    open: [
      '@{us} når er verkstedet i {place} åpent? Jeg har en {jacket} og fri {day+2}.',
      '@{us} lapper dere andre merker også? Det gjelder en veldig rød anorakk.',
    ],
    answer: ['Hei {you}, {day+2} fra ti til seks, bare kom innom. {me}, verkstedet', 'Hei {you}, ja, hvis vi har tråden. Rødt har vi. {me}'],
    again: ['Tar dere kort?'],
    second: ['Kort, mynter og kake. {me}'],
  },
}

export const spare: Topic = {
  key: 'spare',
  desk: 'service',
  weight: 5,
  channels: ['fjell_service', 'fjell_repair', 'fjell_uk'],
  notes: ['Part is on the list for the next batch, three weeks. Wrote that honestly.'],
  en: {
    open: [
      '@{us} I lost one tent peg of the {tent}. One. Do I have to buy twelve?',
      '@{us} the stuff sack of the {jacket} is somewhere between {place} and home. Spare?',
      '@{us} where do I find the manual for the {tent}? It is dark and I have many poles.',
      '@{us} chest strap buckle of the {pack} is under a car now. Can I get just that?',
      '@{us} do the poles of the old {tent} fit the new one?',
      '@{us} which lace length for the {boot}? The old ones are now a clothes line.',
      '@{us} battery lid of the Tind lamp fell into the fjord. Please tell me you have more.',
    ],
    answer: [
      'Hi {you}, one peg is in an envelope to you. We are not monsters. {me}',
      'Hello {you}, the manual is two pages: the long pole goes from red to red. Rest in your mail. {me}',
      'Hello {you}, buckle is in the post, free, with two spare ones for the next car. {me}',
      'Hi {you}, they do not: ours got 4 cm longer. But a sleeve makes it work, I add one. {me}',
      '150 cm, {you}, round, dark brown. I can add a pair to your next order or send them today for 6 euro. {me}',
      'We have a whole drawer of lids. The fjord seems to collect them. Yours leaves today. {me}',
    ],
    again: ['Red to red! It stands! It leans, but it stands!', 'Perfect. To the address in {order}, please.'],
    second: ['Leaning is a style. Tighten the guy line on the low side. {me}', 'Noted, it goes to that address. {me}'],
    thanks: ['One peg, in an envelope, with a drawing on it. I love you people.', 'Lid is here, fjord stays hungry.'],
  },
  no: {
    open: [
      '@{us} jeg mistet en plugg til {tent}. Én. Må jeg kjøpe tolv?',
      '@{us} hvor finner jeg bruksanvisningen til {tent}? Det er mørkt og jeg har mange stenger.',
      '@{us} lokket til Tind-lykta falt i fjorden. Si at dere har flere.',
    ],
    answer: ['Hei {you}, en plugg ligger i en konvolutt til deg. {me}', 'Hei {you}, lang stang fra rødt til rødt. Resten ligger i e-posten. {me}'],
    again: ['Rødt til rødt! Det står!'],
    second: ['Stram barduna på den lave siden også. {me}'],
    thanks: ['En plugg i konvolutt. Dere er fine.'],
  },
}
