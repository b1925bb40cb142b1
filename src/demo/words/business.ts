import { type Topic, talk } from './topic.ts'

export const groups: Topic = {
  key: 'groups',
  desk: 'sales',
  weight: 5,
  channels: ['fjell', 'fjell_service', 'fjell_uk'],
  notes: [
    'Asked for sizes by {day+2}. Margin is fine from 20 pieces.',
    'Same club as last year, they pay on time.',
  ],
  en: [
    talk(
      [
        '@{us} forty jackets for a mountain rescue team, names on the chest. Who makes us a quote?',
        '@{us} our choir walks. Thirty rain jackets with a clef on the sleeve: could we get a quote?',
      ],
      [
        'Hello {you}, with embroidery it is three weeks. I send the offer this afternoon, please add the sizes. {me}, sales',
      ],
      [
        ['Sizes are in your mail. Two are XXL and proud.', 'XXL we sew with pride too. {me}'],
        ['Is the name embroidered or printed?', 'Embroidered, it outlives the jacket. {me}'],
      ],
      ['The team says thanks, loudly.'],
    ),
    talk(
      [
        '@{us} our school wants twenty-two packs for a hut week. Is there a group order price?',
        '@{us} scouts, 31 of them, all growing. Can a group order be swapped in pieces later?',
      ],
      [
        'Hi {you}, from ten pieces it is 15 percent less, and they can be swapped one by one for sixty days, growing included. {me}, sales',
      ],
      [['They grow faster than that.', 'Then ninety. I write it into the order. {me}']],
      ['Ordered. Thank you for not making it complicated.'],
    ),
    talk(
      ['@{us} group order of boots for a trail crew in {place}: do you measure feet on site?'],
      ['Hello {you}, for a crew we come by with a box of sizes. Is {day+5} good? {me}'],
      [['{day+5}, at the depot, before they smell of work.', 'Before eight, then. {me}']],
    ),
    talk(
      [
        '@{us} could we get a quote for sixty pairs of gloves by {day+4}? The tour leaves without us otherwise.',
      ],
      ['Hi {you}, it is in your mail now; the gloves would leave on the same day you say yes. {me}'],
      [['Yes.', 'That was the shortest order of the year. They are on the van. {me}']],
    ),
    talk(
      ['@{us} is there a bulk order price for tents if we bring them back in one piece?'],
      [
        'Hello {you}, renting is cheaper than bringing back: 18 euro a tent and week. Shall I block twelve? {me}',
      ],
      [['Block fourteen, please.', 'Fourteen are blocked until {day+6}. {me}']],
    ),
  ],
  de: [
    talk(
      [
        '@{us} vierzig Jacken für eine Bergwacht, mit Namen auf der Brust. Wer macht uns ein Angebot?',
        '@{us} bis {day+4} bräuchten wir ein Angebot über sechzig Paar Handschuhe. Schaffen Sie das?',
      ],
      ['Hallo {you}, das Angebot kommt heute Nachmittag, bitte die Größen dazu. {me}, Vertrieb'],
      [['Die Größen sind in Ihrem Postfach.', 'Danke, alles da. {me}']],
    ),
    talk(
      [
        '@{us} unsere Schule sucht zweiundzwanzig Rucksäcke für eine Hüttenwoche. Geht eine Sammelbestellung?',
      ],
      ['Hallo {you}, ab zehn Stück 15 Prozent weniger, und Schulen tauschen sechzig Tage lang. {me}'],
    ),
  ],
}

export const partners: Topic = {
  key: 'partners',
  desk: 'sales',
  weight: 2,
  channels: ['fjell', 'fjell_uk'],
  notes: ['Small shop, good street. Tom visits next week.'],
  en: [
    talk(
      [
        '@{us} we are a small shop in {place} and would like to become a dealer. Whom do we talk to?',
        '@{us} your dealer in {place} closed. We are across the street and sell boots since 1961.',
      ],
      ['Hello {you}, to me. Are you in the shop on {day+4}? I come by with the range and no slides. {me}'],
      [['{day+4} is fine, after two. Bring boots.', 'After two, with boots. {me}']],
    ),
    talk(
      ['@{us} do you have wholesale terms for huts? Guests forget socks, always.'],
      ['Hi {you}, huts get socks and gloves on commission: you pay for what is gone. {me}, sales'],
      [['Then send forty pairs. They forget a lot.', 'Forty, with a small box for the money. {me}']],
    ),
  ],
}

export const money: Topic = {
  key: 'money',
  desk: 'ir',
  weight: 2,
  channels: ['fjell_investors', 'fjell_investors', 'fjell'],
  notes: [
    'Nothing beyond the report before the results. Hanne read the answer.',
    'Quiet period begins in two weeks, answer short.',
  ],
  en: [
    talk(
      ['@{us} small shareholder here. When is the dividend decided this year?'],
      [
        'Hello {you}, the general meeting decides on it; the date is on the investor page. {me}, investor relations',
      ],
      [
        [
          'And how does one vote from a boat?',
          'With the letter you got, by post, ten days before. Boats included. {me}',
        ],
      ],
    ),
    talk(
      ['@{us} the annual report says 11 percent more repairs. Is that revenue or goodwill?'],
      [
        'Hi {you}, both: repairs are 6 percent of what we sell, page 31. What they do for loyalty is on page 32. {me}',
      ],
      [
        [
          'Page 31 it is. Thank you for the page.',
          'If something stays open, ask before {day+5}; after that we must be silent for a while. {me}',
        ],
      ],
    ),
    talk(
      [
        '@{us} will the quarterly results be streamed, or does one have to come to Bergen? I would come.',
        '@{us} do shareholders get a seat at investor day, or only a link?',
      ],
      ['Hello {you}, streamed and recorded. You are welcome in person all the same, it rains. {me}'],
      [['Rain I know.', 'Then we keep you a chair under the roof. {me}']],
    ),
    talk(
      ['@{us} as an analyst I would like the segment figures before 2021. Are they still somewhere?'],
      ['Hi {you}, they are in the archive, tab “restated”. I sent you the link. {me}'],
    ),
  ],
}

export const legal: Topic = {
  key: 'legal',
  desk: 'legal',
  weight: 1,
  channels: ['fjell', 'fjell_service', 'fjell_uk'],
  notes: [
    'Answered in public only that we write by mail. Rest in file 2291.',
    'Not a claim yet. Friendly and quick is right.',
  ],
  en: [
    talk(
      [
        '@{us} my lawyer says the label “made in Norway” on a bag sewn elsewhere is a problem. Is it sewn elsewhere?',
        '@{us} I slipped because of your crampons and consider legal action. Whom do I send the doctor’s letter to?',
      ],
      [
        'Hello {you}, thank you for telling us before telling a court. I write to you directly today; please send me an address by message. {me}, legal',
      ],
      [['Sent. Thank you for the tone.', 'Received, with thanks. You hear from me by {day+3}. {me}']],
    ),
    talk(
      [
        '@{us} you use my photograph of {place} in a shop window. Take it down or my lawyer writes nicer letters than I do.',
      ],
      [
        'Hello {you}, it comes down tonight, and I would like to pay for the weeks it hung there. {me}, legal',
      ],
      [['That is decent. Invoice follows.', 'Thank you. Made out to Legal, please, it is our mistake. {me}']],
    ),
  ],
  de: [
    talk(
      [
        '@{us} mein Anwalt meint, „Made in Norway“ auf einem anderswo genähten Beutel sei heikel. Wo wird er genäht?',
      ],
      ['Hallo {you}, danke, dass Sie erst uns fragen. Ich schreibe Ihnen heute direkt. {me}, Recht'],
      [['Gut, ich warte.', 'Spätestens bis {day+3}. {me}']],
    ),
  ],
}
