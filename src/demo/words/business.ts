import type { Topic } from './topic.ts'

export const groups: Topic = {
  key: 'groups',
  desk: 'sales',
  weight: 5,
  channels: ['fjell', 'fjell_service', 'fjell_uk'],
  notes: ['Asked for sizes by {day+2}. Margin is fine from 20 pieces.', 'Same club as last year, they pay on time.'],
  en: {
    open: [
      '@{us} forty jackets for a mountain rescue team, names on the chest. Who makes us a quote?',
      '@{us} our school wants twenty-two packs for a hut week. Is there a group order price?',
      '@{us} group order of boots for a trail crew in {place}: do you measure feet on site?',
      '@{us} could we get a quote for sixty pairs of gloves by {day+4}? The tour leaves without us otherwise.',
      '@{us} scouts, 31 of them, all growing. Can a group order be swapped in pieces later?',
      '@{us} is there a bulk order price for tents if we bring them back in one piece?',
    ],
    answer: [
      'Hello {you}, forty with names is three weeks. I send the offer this afternoon, please add the sizes. {me}, sales',
      'Hi {you}, from ten pieces it is 15 percent less, and schools have sixty days to swap what does not fit. {me}',
      'Hello {you}, for a crew we come by with a box of sizes. Is {day+5} in {place} good? {me}',
      'Hi {you}, pieces can be swapped one by one, growing included. The offer is in your mail. {me}',
      'Hello {you}, renting is cheaper than bringing back: 18 euro a tent and week. Shall I block twelve? {me}',
    ],
    again: ['Sizes are in your mail. Two are XXL and proud.', 'Block fourteen, please.', 'Is the name embroidered or printed?'],
    second: ['Embroidered, it outlives the jacket. {me}', 'Fourteen are blocked until {day+6}. {me}', 'XXL we sew with pride too. {me}'],
    thanks: ['Ordered. Thank you for not making it complicated.', 'The team says thanks, loudly.'],
  },
  de: {
    open: [
      '@{us} vierzig Jacken für eine Bergwacht, mit Namen auf der Brust. Wer macht uns ein Angebot?',
      '@{us} unsere Schule sucht zweiundzwanzig Rucksäcke für eine Hüttenwoche. Geht eine Sammelbestellung?',
      '@{us} bis {day+4} bräuchten wir ein Angebot über sechzig Paar Handschuhe. Schaffen Sie das?',
    ],
    answer: [
      'Hallo {you}, vierzig mit Namen dauern drei Wochen. Das Angebot kommt heute Nachmittag, bitte die Größen dazu. {me}, Vertrieb',
      'Hallo {you}, ab zehn Stück 15 Prozent weniger, und Schulen tauschen sechzig Tage lang. {me}',
    ],
    again: ['Die Größen sind in Ihrem Postfach.'],
    second: ['Danke, alles da. Am {day+3} steht das Angebot. {me}'],
  },
}

export const partners: Topic = {
  key: 'partners',
  desk: 'sales',
  weight: 2,
  channels: ['fjell', 'fjell_uk'],
  notes: ['Small shop, good street. Tom visits in {place} next week.'],
  en: {
    open: [
      '@{us} we are a small shop in {place} and would like to become a dealer. Whom do we talk to?',
      '@{us} your dealer in {place} closed. We are across the street and sell boots since 1961.',
      '@{us} do you have wholesale terms for huts? Guests forget socks, always.',
    ],
    answer: [
      'Hello {you}, that is me. Are you in the shop on {day+4}? I come by with the range and no slides. {me}',
      'Hi {you}, huts get socks and gloves on commission: you pay for what is gone. {me}, sales',
    ],
    again: ['{day+4} is fine, after two. Bring boots.'],
    second: ['After two, with boots. {me}'],
  },
}

export const money: Topic = {
  key: 'money',
  desk: 'ir',
  weight: 2,
  channels: ['fjell_investors', 'fjell_investors', 'fjell'],
  notes: ['Nothing beyond the report before the results. Hanne read the answer.', 'Quiet period begins in two weeks, answer short.'],
  en: {
    open: [
      '@{us} small shareholder here. When is the dividend decided this year?',
      '@{us} the annual report says 11 percent more repairs. Is that revenue or goodwill?',
      '@{us} will the quarterly results be streamed, or does one have to come to Bergen? I would come.',
      '@{us} as an analyst I would like the segment figures before 2021. Are they still somewhere?',
      '@{us} do shareholders get a seat on the trail day? Half a joke.',
    ],
    answer: [
      'Hello {you}, the general meeting decides on the dividend; the date is on the investor page. {me}, investor relations',
      'Hi {you}, both: repairs are 6 percent of revenue, page 31. What they do for loyalty is on page 32. {me}',
      'Hello {you}, streamed and recorded. You are welcome in Bergen all the same, it rains. {me}',
      'Hi {you}, they are in the archive, tab “restated”. I sent you the link. {me}',
    ],
    again: ['Page 31 it is. Thank you for the page.', 'Thank you. Rain I know.'],
    second: ['If something stays open, ask before {day+5}; after that we must be silent for a while. {me}'],
  },
}

export const legal: Topic = {
  key: 'legal',
  desk: 'legal',
  weight: 1,
  channels: ['fjell', 'fjell_service', 'fjell_uk'],
  notes: ['Answered in public only that we write by mail. Rest in file 2291.', 'Not a claim yet. Friendly and quick is right.'],
  en: {
    open: [
      '@{us} my lawyer says the label “made in Norway” on a bag sewn elsewhere is a problem. Is it sewn elsewhere?',
      '@{us} you use my photograph of {place} in a shop window. Take it down or my lawyer writes nicer letters than I do.',
      '@{us} I slipped because of your crampons and consider legal action. Whom do I send the doctor’s letter to?',
    ],
    answer: [
      'Hello {you}, thank you for telling us before telling a court. I write to you directly today; please send me an address by message. {me}, legal',
      'Hello {you}, it comes down tonight, and I would like to pay for the weeks it hung there. {me}, legal',
    ],
    again: ['Sent. Thank you for the tone.'],
    second: ['Received, with thanks. You hear from me by {day+3}. {me}'],
  },
  de: {
    open: ['@{us} mein Anwalt meint, „Made in Norway“ auf einem anderswo genähten Beutel sei heikel. Wo wird er genäht?'],
    answer: ['Hallo {you}, danke, dass Sie erst uns fragen. Ich schreibe Ihnen heute direkt. {me}, Recht'],
    again: ['Gut, ich warte.'],
    second: ['Spätestens bis {day+3}. {me}'],
  },
}
