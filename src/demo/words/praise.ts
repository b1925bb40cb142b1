import { type Topic, talk } from './topic.ts'

export const praise: Topic = {
  key: 'praise',
  desk: 'service',
  weight: 7,
  channels: ['fjell', 'fjell', 'fjell_uk', 'fjell_repair'],
  notes: ['Asked whether we may show the picture. Waiting for a yes.'],
  en: [
    talk(
      [
        '@{us} eleven years, one {jacket}, three children carried over {place} in it. It still closes. I do not.',
        '@{us} sat out a storm at {place} in the {tent}. The tent was calmer than I was.',
        '@{us} {place} to {place2}, 214 km, no blister. The {boot} may retire with honours.',
        '@{us} fell through the ice up to the hips at {place}. The {jacket} and I would like to say thank you. The phone would not.',
      ],
      [
        'That is the best test we never ran, {you}. Thank you for telling us. {me}',
        'Made the whole room go quiet and then smile, {you}. May we read it to the bench in Bergen? {me}',
      ],
      [['Of course you may.', 'Read aloud, with coffee. The bench sends regards. {me}']],
      ['You deserve to hear it.'],
    ),
    talk(
      [
        '@{us} your bench sewed my father’s anorak from 1994. He wore it to dinner.',
        '@{us} the bench sent my {jacket} back with a note about the seam. Somebody there cares. It shows.',
      ],
      ['Ola read this twice and then pretended to look for thread. Thank you, {you}. {me}'],
      [['Tell him it was a very good dinner.', 'Told. He asks what there was. {me}']],
    ),
    talk(
      [
        '@{us} whoever packed {order} drew a small fox on the box. My son has adopted it.',
        '@{us} the fox on the box of {order} has a name now: Sverre.',
      ],
      ['The fox is Wiktoria’s, {you}. She says he likes raisins. {me}'],
      [['Raisins it is.', 'He will be in good hands. {me}']],
    ),
    talk(
      [
        '@{us} first time a {pack} fits a back like mine. I stood in the shop and grinned.',
        '@{us} the new hip fin on the {pack}: finally somebody who has hips.',
      ],
      ['Hi {you}, thank you. We told Bjarne, who drew that part eleven times. {me}'],
      [['Eleven! It shows.', 'He says the ninth was nearly right. {me}']],
    ),
    talk(
      [
        '@{us} honest answer, no selling, and the cheaper boots were right. That is why I come back.',
        '@{us} your person in the store talked me out of a second jacket. I am still impressed.',
      ],
      ['Then they did it right. Thank you for saying so, {you}. {me}'],
    ),
    talk(
      [
        '@{us} met your people on the trail day. They carried out more rubbish than they brought cake, and there was a lot of cake.',
      ],
      ['Vilde counted: 41 bags, 9 cakes. Come again, {you}. {me}'],
      [['I will bring the tenth.', 'It is in the minutes. {me}']],
    ),
  ],
  de: [
    talk(
      [
        '@{us} elf Jahre, eine {jacket}, drei Kinder damit über die Berge getragen. Sie schließt noch. Ich nicht mehr.',
        '@{us} Sturm im {tent} ausgesessen. Das Zelt war ruhiger als ich.',
      ],
      [
        'Das hat hier alle zum Lächeln gebracht, {you}. Dürfen wir es der Werkstatt vorlesen? {me}',
        'Danke, {you}. Einen besseren Test hätten wir nicht machen können. {me}',
      ],
      [['Natürlich dürfen Sie.', 'Vorgelesen, mit Kaffee. Die Werkstatt grüßt zurück. {me}']],
    ),
    talk(
      ['@{us} ehrliche Antwort im Laden, die günstigeren Schuhe waren richtig. Deshalb komme ich wieder.'],
      ['Genau so soll es sein. Danke, {you}. {me}'],
    ),
    talk(
      [
        '@{us} wer {order} gepackt hat, hat einen Fuchs auf den Karton gezeichnet. Mein Sohn hat ihn adoptiert.',
      ],
      ['Der Fuchs ist von Wiktoria. Er mag Rosinen. {me}'],
      [['Rosinen sind da.', 'Dann ist er in guten Händen. {me}']],
    ),
  ],
  no: [
    talk(
      [
        '@{us} elleve år, én {jacket}, tre barn båret over {place} i den. Den lukkes fortsatt. Jeg gjør ikke det.',
        '@{us} satt værfast ved {place} i {tent}. Teltet var roligere enn meg.',
      ],
      ['Tusen takk, {you}. En bedre test har vi aldri gjort. {me}'],
    ),
    talk(
      ['@{us} verkstedet deres sydde anorakken til faren min fra 1994. Han brukte den til middag.'],
      ['Nå smiler hele rommet, {you}. Kan vi lese det opp for verkstedet? {me}'],
      [['Selvsagt!', 'Lest høyt, med kaffe. {me}']],
    ),
  ],
}

/** Photos, shared hikes, other people's channels: nothing in the words says so, Marketing takes them over. */
export const together: Topic = {
  key: 'together',
  desk: 'service',
  handed: {
    to: 'marketing',
    why: [
      'Wants to do something with us, that is Per’s',
      'Offers us something to show',
      'Trail day, Vilde knows',
    ],
  },
  weight: 4,
  channels: ['fjell', 'fjell_trail', 'fjell_uk'],
  notes: [
    '2,100 followers, writes well, no other brands. Worth a walk.',
    'Vilde: places left on {day+5}, none on the weekend.',
  ],
  en: [
    talk(
      [
        '@{us} I walk across {place} next month and write about it every evening. Would you lend me a {tent}?',
      ],
      ['Hi {you}, gladly. A lent tent costs nothing but a postcard. When do you start? {me}'],
      [
        [
          'On the second, if the bus runs.',
          'Then it is in the post a week before. Send us the weather. {me}',
        ],
      ],
    ),
    talk(
      [
        '@{us} took this from the tent door at {place}. Use it if you like, name me if you do.',
        '@{us} {place} this morning, with your {tent} in the corner. Yours, if you want it.',
      ],
      ['What a morning, {you}. We would like to show it on {day+4} with your name. All right? {me}'],
      [['With my name, please, and without the thumb.', 'Without the thumb, promised. {me}']],
    ),
    talk(
      [
        '@{us} our hiking club turns fifty. Would somebody from your bench come and mend things in front of people?',
      ],
      ['Fifty! With pleasure, {you}. Ola brings the small machine if you bring the tables. {me}'],
      [['We have tables. We have so many tables.', 'Then it is a promise. {me}']],
    ),
    talk(
      ['@{us} is there a trail day near {place} soon? We are four, with shovels.'],
      ['Hello {you}, yes: {place}, on {day+9}, shovels welcome, soup is ours. {me}, trail days'],
      [['Is the soup vegetarian?', 'The soup is lentils and ambition. {me}']],
    ),
    talk(
      ['@{us} my class of twelve-year-olds wants to know who sews the {pack}. Can they ask you, live?'],
      ['Hi {you}, twelve-year-olds ask the best questions. Greta is free on {day+6} at ten. {me}'],
      [['Ten is the maths lesson. They voted: yes.', 'Best reason to skip maths. See you. {me}']],
    ),
    talk(
      ['@{us} do you share routes? I have one around {place} that nobody knows, on purpose.'],
      ['Then keep it, {you}, and tell us only whether it has a good bench to sit on. {me}'],
      [['It has. Facing west.', 'That is all we wanted to know. {me}']],
    ),
  ],
  no: [
    talk(
      ['@{us} er det en dugnadsdag ved {place} snart? Vi er fire, med spader.'],
      ['Hei {you}, ja: {place}, {day+9}. Suppe er på oss. {me}'],
    ),
    talk(
      ['@{us} tok dette fra teltåpningen ved {place}. Bruk det gjerne, men si hvem som tok det.'],
      ['For en morgen, {you}. Vi viser det gjerne {day+4} med navnet ditt. Greit? {me}'],
      [['Helt greit!', 'Så fint, takk. {me}']],
    ),
  ],
}
