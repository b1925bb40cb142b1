import { type Topic, talk } from './topic.ts'

export const work: Topic = {
  key: 'work',
  desk: 'hr',
  weight: 6,
  channels: ['fjell_jobs', 'fjell_jobs', 'fjell'],
  notes: [
    'Samples are good. Ingvild calls on {day+2}.',
    'Would rather start in Innsbruck. Told Daniel.',
    'Not for this opening, but keep: they can sew leather.',
  ],
  en: [
    talk(
      [
        '@{us} is the apprenticeship at the bench in Bergen still open? I am 17 and I sew.',
        '@{us} my daughter wants the apprenticeship and not the marks for it. Is there a point in writing?',
      ],
      ['Hello {you}, it is open until {day+9}. Bring something sewn, marks are less interesting. {me}, HR'],
      [['Can it be a failed piece? It taught the most.', 'Especially a failed piece. {me}']],
      ['Papers are in. Fingers crossed.'],
    ),
    talk(
      [
        '@{us} sent my papers for the internship in {place} on {day-11}. Did they arrive?',
        '@{us} is silence after eleven days a no? It is about the internship.',
      ],
      [
        'Hi {you}, they arrived and were read twice. Ingvild calls you by {day+3}. Sorry for the silence. {me}',
      ],
      [['Thank you, that takes a load off.', 'Sleep well, then. {me}']],
      ['She called! I start in spring.'],
    ),
    talk(
      [
        '@{us} do you take seasonal people for the job at the warehouse in Arna? I am free from next month.',
        '@{us} can I apply from abroad, or do I need an address in Norway first?',
      ],
      ['Hello {you}, from anywhere. If we fit, we help with the papers and a room for the first month. {me}'],
      [
        [
          'And is German enough to start with?',
          'In Innsbruck yes; in Bergen you will want some English over lunch. {me}',
        ],
      ],
    ),
    talk(
      ['@{us} is the job of tent developer also possible in four days a week?'],
      ['Hi {you}, four days are fine; two of our developers do it. {me}'],
      [['Which day is the free one?', 'The one with the best wind. {me}']],
    ),
    talk(
      [
        '@{us} 52 years old, thirty of them at a sewing machine. Would I be a strange one to apply?',
        '@{us} you said no to me last year and were kind about it. May I apply again?',
      ],
      ['Please do, {you}. The bench has grown, and it needs people who know what they are doing. {me}, HR'],
      [['Then I will. With a short letter.', 'Three honest sentences beat a page. {me}']],
      [
        'I am invited! Thank you for answering like a person.',
        'It was a no again. The nicest no I ever got.',
      ],
    ),
    talk(
      [
        '@{us} your career page asks for a motivation letter. May it be a short one?',
        '@{us} which vacancy is right for somebody who is good at rope and bad at meetings?',
      ],
      [
        'Short is good, {you}, and rope we have. Write three sentences to the bench and one about the rope. {me}',
      ],
    ),
    talk(
      ['@{us} do jobs in the stores come with the discount everybody talks about?'],
      ['They do, {you}: forty percent, and one repair a year for a friend. {me}'],
      [['I have many friends.', 'They will have to queue. {me}']],
    ),
  ],
  de: [
    talk(
      ['@{us} ist die Ausbildung in der Werkstatt Innsbruck noch frei? Ich bin 17 und nähe.'],
      ['Hallo {you}, ja, bis {day+9}. Bring etwas Genähtes mit, Noten sind weniger spannend. {me}, Personal'],
      [['Darf es auch etwas Misslungenes sein?', 'Gerade das. {me}']],
    ),
    talk(
      [
        '@{us} meine Bewerbung ging am {day-11} raus. Ist sie angekommen?',
        '@{us} geht das Praktikum auch ein paar Wochen später?',
      ],
      ['Hallo {you}, ist da und wurde zweimal gelesen. Bis {day+3} hören Sie von uns, auch zum Beginn. {me}'],
      [],
      ['Danke, dass hier ein Mensch antwortet.'],
    ),
    talk(
      ['@{us} welche Stelle passt zu jemandem, der gut mit Seilen und schlecht mit Sitzungen ist?'],
      ['Seile haben wir, {you}, Sitzungen wenige. Schreiben Sie drei Sätze an die Werkstatt. {me}'],
    ),
  ],
}

export const reporters: Topic = {
  key: 'reporters',
  desk: 'pr',
  weight: 3,
  channels: ['fjell_press', 'fjell_press', 'fjell'],
  notes: [
    'Deadline is real, I know her. Camilla answers herself.',
    'Asked for the numbers in writing. Gunnar has them by four.',
  ],
  en: [
    talk(
      [
        '@{us} journalist at a regional daily, writing about repair. Who speaks for you on spare parts, and until when today?',
      ],
      ['Hello {you}, Camilla Rosen does, until six today on the number in our newsroom. {me}, press office'],
      [['Six is tight, I ring at half past five.', 'Half past five is noted. {me}']],
    ),
    talk(
      [
        '@{us} we would like an interview with the people at the bench, sound only, twenty minutes, in Bergen.',
        '@{us} podcast about getting lost: does anybody of yours have a good story and a bad map?',
      ],
      ['Hi {you}, gladly. Ola has time on {day+2} at nine, before the machines start. {me}'],
      [['Can I quote you with “before the machines start”?', 'Please do. {me}']],
      ['He had three stories. We use all of them.'],
    ),
    talk(
      ['@{us} editor of a club magazine here. May we print your page on washing down, with credit?'],
      ['Print it, with credit, and send us one copy for the kitchen. {me}, press office'],
    ),
    talk(
      [
        '@{us} is there a picture of Ruth Fjell without a mountain behind her? For a newspaper that has only small columns.',
      ],
      ['Hi {you}, there is exactly one. It is in your mail. {me}, press office'],
      [['It is perfect. She looks surprised.', 'She was: no mountain. {me}']],
    ),
  ],
  de: [
    talk(
      [
        '@{us} für unsere Zeitung suche ich jemanden, der über Ersatzteile reden darf. Heute bis fünf?',
        '@{us} Presse: Wer ist bei Ihnen Ansprechpartner für Bilder von der Werkstatt?',
      ],
      [
        'Hallo {you}, auf Deutsch bin ich das. Rufen Sie bis fünf an, die Nummer steht im Presseraum. {me}, Pressestelle',
      ],
      [['Ich melde mich um halb fünf.', 'Ist notiert. {me}']],
    ),
  ],
}
