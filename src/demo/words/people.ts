import type { Topic } from './topic.ts'

export const work: Topic = {
  key: 'work',
  desk: 'hr',
  weight: 6,
  channels: ['fjell_jobs', 'fjell_jobs', 'fjell'],
  notes: ['Portfolio is good. Ingvild calls on {day+2}.', 'Would rather start in Innsbruck. Told Daniel.', 'Not for this opening, but keep: they can sew leather.'],
  en: {
    open: [
      '@{us} is the apprenticeship at the bench in Bergen still open? I am 17 and I sew.',
      '@{us} do you take seasonal people for the job at the warehouse in Arna? I am free from next month.',
      '@{us} sent my papers for the internship in {place} on {day-11}. Did they arrive?',
      '@{us} can I apply from abroad, or do I need an address in Norway first?',
      '@{us} is the job of tent developer also possible in four days a week?',
      '@{us} 52 years old, thirty of them at a sewing machine. Would I be a strange one to apply?',
      '@{us} your career page asks for a motivation letter. May it be a short one?',
      '@{us} which vacancy is right for somebody who is good at rope and bad at meetings?',
      '@{us} you said no to me last year and were kind about it. May I apply again?',
      '@{us} do jobs in the stores come with the discount everybody talks about?',
    ],
    answer: [
      'Hello {you}, it is, until {day+9}. Bring something you have sewn, marks are less interesting. {me}, HR',
      'Hi {you}, they did, and they were read twice. You hear from Ingvild by {day+3}. {me}',
      'Hello {you}, from anywhere. If we fit, we help with the papers and a room for the first month. {me}',
      'Hi {you}, four days are fine; two of our developers do it. {me}',
      'You would be the one who teaches the others, {you}. Please apply. {me}, HR',
      'Short is good. Three honest sentences beat a page. {me}',
      'Please do. We remember you, and the bench has grown since. {me}',
      'It does, forty percent, and one repair a year for a friend. {me}',
    ],
    again: ['Can it be a failed piece? It taught me the most.', 'Thank you, that takes a load off.', 'And is German enough to start with?'],
    second: ['Especially a failed piece. {me}', 'In Innsbruck yes; in Bergen you will want some English over lunch. {me}'],
    thanks: ['I have an interview! Thank you for answering like a person.', 'That is the nicest no I ever got.', 'Papers are in. Fingers crossed.'],
  },
  de: {
    open: [
      '@{us} ist die Ausbildung in der Werkstatt Innsbruck noch frei? Ich bin 17 und nähe.',
      '@{us} meine Bewerbung ging am {day-11} raus. Ist sie angekommen?',
      '@{us} geht das Praktikum auch im Winter?',
      '@{us} welche Stelle passt zu jemandem, der gut mit Seilen und schlecht mit Sitzungen ist?',
    ],
    answer: [
      'Hallo {you}, ja, bis {day+9}. Bring etwas Genähtes mit, Noten sind weniger spannend. {me}, Personal',
      'Hallo {you}, ist da und wurde zweimal gelesen. Bis {day+3} hören Sie von uns. {me}',
      'Hallo {you}, gerade im Winter, da ist die Werkstatt voll. {me}',
    ],
    again: ['Darf es auch etwas Misslungenes sein?'],
    second: ['Gerade das. {me}'],
    thanks: ['Danke, dass hier ein Mensch antwortet.'],
  },
}

export const reporters: Topic = {
  key: 'reporters',
  desk: 'pr',
  weight: 3,
  channels: ['fjell_press', 'fjell_press', 'fjell'],
  notes: ['Deadline is real, I know her. Camilla answers herself.', 'Asked for the numbers in writing. Gunnar has them by four.'],
  en: {
    open: [
      '@{us} journalist at a regional daily, writing about repair. Who speaks for you on spare parts, and until when today?',
      '@{us} we would like an interview with the people at the bench, sound only, twenty minutes, in {place}.',
      '@{us} podcast about getting lost: does anybody of yours have a good story and a bad map?',
      '@{us} editor of a club magazine here. May we print your page on washing down, with credit?',
      '@{us} is there a picture of Ruth Fjell without a mountain behind her? For a newspaper that has only small columns.',
    ],
    answer: [
      'Hello {you}, Camilla does, until six today on the number in our newsroom. {me}, press office',
      'Hi {you}, gladly. Ola has time on {day+2} at nine, before the machines start. {me}',
      'Print it, with credit, and send us one copy for the kitchen. {me}',
      'Hi {you}, there is exactly one. It is in your mail. {me}, press office',
    ],
    again: ['Thank you. Can I quote you with “before the machines start”?', 'Six is tight, I ring at half past five.'],
    second: ['Please do. {me}', 'Half past five is noted. {me}'],
  },
  de: {
    open: [
      '@{us} Presse: Wer ist bei Ihnen Ansprechpartner für Bilder von der Werkstatt?',
      '@{us} für unsere Zeitung suche ich jemanden, der über Ersatzteile reden darf. Heute bis fünf?',
    ],
    answer: [
      'Hallo {you}, Bilder liegen im Presseraum, frei mit Quelle. Fehlt eines, rufen Sie mich an. {me}, Pressestelle',
      'Hallo {you}, das darf Camilla Rosen, auf Deutsch ich. Rufen Sie bis fünf an. {me}',
    ],
    again: ['Ich melde mich um halb fünf.'],
    second: ['Ist notiert. {me}'],
  },
}
