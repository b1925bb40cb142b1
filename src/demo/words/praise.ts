import type { Topic } from './topic.ts'

export const praise: Topic = {
  key: 'praise',
  desk: 'service',
  weight: 7,
  channels: ['fjell', 'fjell', 'fjell_uk', 'fjell_repair'],
  notes: ['Asked whether we may show the picture. Waiting for a yes.'],
  en: {
    open: [
      '@{us} eleven years, one {jacket}, three children carried over {place} in it. It still closes. I do not.',
      '@{us} sat out a storm at {place} in the {tent}. The tent was calmer than I was.',
      '@{us} your bench sewed my father’s anorak from 1994. He wore it to dinner.',
      '@{us} whoever packed {order} drew a small fox on the box. My son has adopted it.',
      '@{us} first time a {pack} fits a back like mine. I stood in the shop and grinned.',
      '@{us} honest answer, no selling, and the cheaper boots were right. That is why I come back.',
      '@{us} {place} to {place2}, 214 km, no blister. The {boot} may retire with honours.',
      '@{us} met your people on the trail day. They carried out more rubbish than they brought cake, and there was a lot of cake.',
      '@{us} the new hip fin on the {pack}: finally somebody who has hips.',
    ],
    answer: [
      'That made the whole room smile, {you}. May we read it to the bench in Bergen? {me}',
      'Thank you, {you}. Three children over {place} is the best test we never ran. {me}',
      'The fox is Wiktoria’s. She says he likes raisins. {me}',
      'Hi {you}, thank you. We told Bjarne, who drew that fin eleven times. {me}',
      'What a picture. Thank you for writing it down, {you}. {me}',
    ],
    again: ['Of course you may. He will deny everything.', 'Raisins it is.', 'Eleven! It shows.'],
    second: ['Read aloud, with coffee. The bench sends regards. {me}', 'Noted on the wall. {me}'],
  },
  de: {
    open: [
      '@{us} elf Jahre, eine {jacket}, drei Kinder damit über {place} getragen. Sie schließt noch. Ich nicht mehr.',
      '@{us} Sturm am {place} im {tent} ausgesessen. Das Zelt war ruhiger als ich.',
      '@{us} ehrliche Antwort im Laden, die günstigeren Schuhe waren richtig. Deshalb komme ich wieder.',
      '@{us} wer {order} gepackt hat, hat einen Fuchs auf den Karton gezeichnet. Mein Sohn hat ihn adoptiert.',
    ],
    answer: [
      'Das hat hier alle zum Lächeln gebracht, {you}. Dürfen wir es der Werkstatt vorlesen? {me}',
      'Der Fuchs ist von Wiktoria. Er mag Rosinen. {me}',
      'Danke, {you}. Einen besseren Test hätten wir nicht machen können. {me}',
    ],
    again: ['Natürlich dürfen Sie.'],
    second: ['Vorgelesen, mit Kaffee. Die Werkstatt grüßt zurück. {me}'],
  },
  no: {
    open: [
      '@{us} elleve år, én {jacket}, tre barn båret over {place} i den. Den lukkes fortsatt. Jeg gjør ikke det.',
      '@{us} satt værfast ved {place} i {tent}. Teltet var roligere enn meg.',
      '@{us} verkstedet deres sydde anorakken til faren min fra 1994. Han brukte den til middag.',
    ],
    answer: ['Nå smiler hele rommet, {you}. Kan vi lese det opp for verkstedet? {me}', 'Tusen takk, {you}. En bedre test har vi aldri gjort. {me}'],
    again: ['Selvsagt!'],
    second: ['Lest høyt, med kaffe. {me}'],
  },
}

/** Photos, shared hikes, other people's channels: nothing in the words says so, Marketing takes them over. */
export const together: Topic = {
  key: 'together',
  desk: 'service',
  handed: {
    to: 'marketing',
    why: ['Wants to do something with us, that is Per’s', 'Asks whether we may show the picture', 'Trail day, Vilde knows'],
  },
  weight: 4,
  channels: ['fjell', 'fjell_trail', 'fjell_uk'],
  notes: ['2,100 followers, writes well, no other brands. Worth a walk.', 'Vilde: places left on {day+5}, none on the weekend.'],
  en: {
    open: [
      '@{us} I walk across {place} next month and write about it every evening. Would you lend me a {tent}?',
      '@{us} took this from the tent door at {place}. Use it if you like, name me if you do.',
      '@{us} our hiking club turns fifty. Would somebody from your bench come and mend things in front of people?',
      '@{us} is there a trail day near {place} soon? We are four, with shovels.',
      '@{us} my class of twelve-year-olds wants to know who sews the {pack}. Can they ask you, live?',
      '@{us} do you share routes? I have one around {place} that nobody knows, on purpose.',
    ],
    answer: [
      'Hi {you}, gladly. A lent tent costs nothing but a postcard. When do you start? {me}',
      'What a morning, {you}. We would like to show it on {day+4} with your name. All right? {me}',
      'Hello {you}, yes: {place}, on {day+9}, shovels welcome, soup is ours. {me}, trail days',
      'Hi {you}, twelve-year-olds ask the best questions. Greta is free on {day+6} at ten. {me}',
    ],
    again: ['On the second, if the bus runs.', 'With my name, please, and without the thumb.', 'Ten is the maths lesson. They voted: yes.'],
    second: ['Then it is in the post a week before. Send us the weather. {me}', 'Without the thumb, promised. {me}', 'Best reason to skip maths. See you. {me}'],
  },
  no: {
    open: [
      '@{us} er det en dugnadsdag ved {place} snart? Vi er fire, med spader.',
      '@{us} tok dette fra teltåpningen ved {place}. Bruk det gjerne, men si hvem som tok det.',
    ],
    answer: ['Hei {you}, ja: {place}, {day+9}. Suppe er på oss. {me}', 'For en morgen, {you}. Vi viser det gjerne {day+4} med navnet ditt. Greit? {me}'],
    again: ['Helt greit!'],
    second: ['Så fint, takk. {me}'],
  },
}
