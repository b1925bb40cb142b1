import { type Scene, scene } from './script.ts'

/** Minutes. */
const DAY = 24 * 60

/** The other departments today. */
export const desks: readonly Scene[] = [
  // Sales
  scene(['Aslak Berge', 'aslakberge'], 'fjell_no', 'sales', [
    [
      'them',
      102,
      '@{us} we need a quote for 28 anoraks, fjord rescue in Aurland. Names on the chest, by {day+12}. Possible?',
    ],
    ['take', 90, 'jonas.eide'],
    ['note', 66, 'amalie.sunde', 'Embroidery has a free slot on {day+5}. After that it is three weeks.'],
  ]),
  scene(['Bettina Graf', 'bettinagraf', 'de'], 'fjell_de', 'sales', [
    [
      'them',
      55,
      '@{us} für das Bergwaldprojekt bräuchten wir ein Angebot: 60 Regenhosen, robust, nicht schön.',
    ],
    ['take', 33, 'katrin.vogel'],
  ]),
  scene(['Declan Byrne', 'declanbyrne'], 'fjell_uk', 'sales', [
    ['them', 39, '@{us} shop in Kerry, mountain out of the window. Who is the person for becoming a dealer?'],
    ['take', 25, 'jonas.eide'],
  ]),
  scene(['Sister Agnes Holt', 'sr.agnes'], 'fjell', 'sales', [
    [
      'them',
      23,
      '@{us} we walk as an order of eleven, in habits, in all weathers. Would a group order of gaiters get a friendly price?',
    ],
  ]),
  scene(['Viktor Lang', 'viktorlang', 'de'], 'fjell_de', 'sales', [
    [
      'them',
      1622,
      '@{us} Sammelbestellung der Alpinschule: zwei Größen stimmen nicht. Tauschen wir einzeln oder im Karton?',
    ],
    ['take', 1601, 'katrin.vogel'],
    [
      'us',
      1563,
      'katrin.vogel',
      'Hallo Herr Lang, einzeln, wie sie kommen. Die zwei richtigen sind schon unterwegs. Katrin Vogel',
    ],
    ['aside', 1560, 'katrin.vogel', 64],
  ]),
  scene(['Ines Ferreira', 'inesf'], 'fjell', 'sales', [
    [
      'them',
      300,
      '@{us} got your quote for the rescue dogs’ harness covers. The dogs approve. Can it be orange?',
    ],
    ['take', 290, 'jonas.eide'],
    [
      'us',
      266,
      'jonas.eide',
      'Hello Ines, orange it is, and reflective on the side the dog forgets. Same price. Jonas',
    ],
    ['them', 241, 'Ordered. The dogs send hair.'],
    ['close', 239, 'jonas.eide'],
  ]),
  // Product
  scene(['Yusuf Demir', 'yusufd'], 'fjell_lab', 'product', [
    [
      'them',
      99,
      '@{us} idea from a climber with one arm: a chest buckle that closes with a push, not with two hands.',
    ],
    ['take', 81, 'bjarne.vik'],
    [
      'note',
      50,
      'bjarne.vik',
      'Magnet works, tried it in the workshop with my left hand in my pocket. I want to ring him before I answer.',
    ],
  ]),
  scene(['Ottilie Brandner', 'ottilie_b', 'de'], 'fjell_de', 'product', [
    [
      'them',
      68,
      '@{us} Vorschlag aus der Praxis: Reißverschlusszipper am Zelt in zwei Farben. Nachts ist innen sonst außen.',
    ],
    ['take', 52, 'lars.nygaard'],
  ]),
  scene(['Sam Whitlock', 'samwhitlock'], 'fjell', 'product', [
    [
      'them',
      41,
      '@{us} whoever did the design of the new lid: it opens towards the face of the person behind me. On purpose?',
    ],
  ]),
  scene(
    ['Maren Dyb', 'marendyb', 'no'],
    'fjell_no',
    'service',
    [
      [
        'them',
        1405,
        '@{us} er den nye Tverrelv-presenningen tyngre enn den gamle? Vekta mi sier 90 gram, nettsida sier 40.',
      ],
      ['take', 1390, 'nora.lund'],
      ['hand', 1381, 'nora.lund', 'product', 'Asks about weights, Lars has the scales'],
      ['take', 1370, 'lars.nygaard'],
      [
        'us',
        1340,
        'lars.nygaard',
        'Hei Maren, vekta di har rett. Nettsida viste den uten barduner. Rettet nå, takk! Lars',
      ],
      ['close', 1338, 'lars.nygaard'],
    ],
    'Under the tarp',
  ),
  // HR
  scene(['Jonatan Myhr', 'jonatanm'], 'fjell_jobs', 'hr', [
    [
      'them',
      110,
      '@{us} is the apprenticeship open to somebody who left school twice? I came back twice, too.',
    ],
    ['take', 95, 'kari.solberg'],
    [
      'note',
      84,
      'ingvild.tveit',
      'His bag of samples came by post. The felled seam is better than mine. Please let me call him.',
    ],
  ]),
  scene(['Anneke de Boer', 'annekedb'], 'fjell_jobs', 'hr', [
    ['them', 63, '@{us} saw the job of tent developer, four days. Does one of the four have to be {day+2}?'],
    ['take', 45, 'daniel.weiss'],
  ]),
  scene(['Mohamed Farah', 'mo_farah_sews'], 'fjell_jobs', 'hr', [
    [
      'them',
      32,
      '@{us} thirty years of tailoring, two of Norwegian. Which of the two do you look at when I apply?',
    ],
  ]),
  scene(
    ['Clémence Duval', 'clemduval'],
    'fjell_jobs',
    'hr',
    [['them', 14, '@{us} the internship page says “apply by the end”. The end of what?']],
    'Apprentice week',
  ),
  scene(['Sunniva Kvam', 'sunnivak'], 'fjell_jobs', 'hr', [
    ['them', 2890, '@{us} my internship ends {day+6}. Is there a job after it, or a very long holiday?'],
    ['take', 2870, 'kari.solberg'],
    [
      'us',
      2815,
      'kari.solberg',
      'Hello Sunniva, there is a table with your name on it if you want it. Letter on {day+3}. Kari',
    ],
    ['aside', 2812, 'kari.solberg', 70],
  ]),
  // PR
  scene(['Gwen Tudor', 'gwentudor'], 'fjell_press', 'pr', [
    [
      'them',
      105,
      '@{us} radio journalist, tomorrow 07:10, four minutes on what a good recall looks like. Would Ms Rosen get up for that?',
    ],
    ['take', 97, 'camilla.rosen'],
    [
      'us',
      24,
      'camilla.rosen',
      'Good morning, Gwen. For four honest minutes I get up. Please call the newsroom number at 07:00. Camilla Rosen',
      'waiting',
    ],
  ]),
  scene(['Henning Sauer', 'hsauer', 'de'], 'fjell_press', 'pr', [
    [
      'them',
      47,
      '@{us} Redaktion Bergwelt: Dürfen wir die Zeitleiste des Rückrufs nachdrucken, mit den Uhrzeiten?',
    ],
    ['take', 36, 'felix.brandl'],
  ]),
  scene(['Bea Castellanos', 'beacast'], 'fjell_press', 'pr', [
    [
      'them',
      19,
      '@{us} podcast “Small Print”: we would like twenty minutes with the person who wrote the apology. Not the one who signed it.',
    ],
  ]),
  // Investor relations
  scene(['Torvald Grieg', 'tgrieg'], 'fjell_investors', 'ir', [
    [
      'them',
      77,
      '@{us} shareholder since 1998: will page 9 of the report, the one on the buckle, be discussed in the call or only printed?',
    ],
    ['take', 59, 'dana.ortiz'],
  ]),
  scene(['Margit Eklund', 'margiteklund'], 'fjell_investors', 'ir', [
    [
      'them',
      1480,
      '@{us} the dividend, please: record date or payment date first? I get them confused every year.',
    ],
    ['take', 1466, 'nils.berg'],
    [
      'us',
      1441,
      'nils.berg',
      'Hello Margit, record date first, then eleven days of patience. Both are on the calendar page, in that order now. Nils',
    ],
    ['them', 1432, 'In that order now! Thank you.'],
    ['close', 1430, 'nils.berg'],
  ]),
  // Legal
  scene(['Quentin Ashe', 'qashe'], 'fjell', 'legal', [
    [
      'them',
      71,
      '@{us} my lawyer and I read the guarantee and counted three different numbers of years. Which one wins?',
    ],
    ['take', 54, 'sebastian.falk'],
  ]),
  // Web shop
  scene(['Tobias Frei', 'tobiasfrei', 'de'], 'fjell_shop', 'shop', [
    ['them', 89, '@{us} Bezahlung bestätigt, Bestellung unbekannt. Wer von uns beiden träumt?'],
    ['take', 80, 'anders.holm', 'stefan.huber'],
    [
      'us',
      61,
      'stefan.huber',
      'Hallo Tobias, keiner von beiden: Die Bestellung gibt es seit zwei Minuten, Nummer 51233, und sie geht heute raus. Stefan',
      'refused',
    ],
    [
      'note',
      55,
      'anders.holm',
      'The network says he takes answers from people he follows only. His address is in the order; please write him a mail, Stefan.',
    ],
  ]),
  scene(['Leila Karimi', 'leilak'], 'fjell_shop', 'shop', [
    ['them', 51, '@{us} checkout asks for my “state”. I live in Monaco. What shall I tell it?'],
    ['take', 38, 'anders.holm'],
  ]),
  scene(['Pat Donoghue', 'patd'], 'fjell_shop', 'shop', [
    [
      'them',
      29,
      '@{us} voucher from my mother-in-law, valid until yesterday, found today, under a fern. Any mercy?',
    ],
  ]),
  scene(['Jytte Holm', 'jytteh'], 'fjell_shop', 'shop', [
    [
      'them',
      640,
      '@{us} the web shop shows me kroner, euro and something with a snail. Is the snail a currency?',
    ],
    ['take', 622, 'stefan.huber'],
    [
      'us',
      611,
      'stefan.huber',
      'Hello Jytte, the snail meant “slow connection” and sat in the wrong place. It has been moved, gently. Stefan',
    ],
    ['them', 604, 'Pity. I had many snails to spend.'],
    ['close', 600, 'stefan.huber'],
  ]),
  // Marketing and Finance, by hand-off
  scene(
    ['Ronja Sterk', 'ronjasterk'],
    'fjell',
    'service',
    [
      [
        'them',
        132,
        '@{us} took this above Gjendesheim at four in the morning. If you like it, take it, and send the night shift my regards.',
        'night',
      ],
      ['take', 126, 'emil.haugen'],
      ['hand', 117, 'emil.haugen', 'marketing', 'A picture for us, Signe should see it'],
      ['take', 104, 'signe.ravn', 'elin.dahl'],
      [
        'us',
        83,
        'elin.dahl',
        'What a gift, Ronja. We would show it on {day+2}, with your name, and a pair of warm gloves for the hand that held the camera. Elin',
      ],
      ['them', 34, 'Yes, yes, and size S. The other hand is jealous.'],
    ],
    'Night sky',
  ),
  scene(['Magnus Eriksen', 'magnuse', 'no'], 'fjell_no', 'service', [
    ['them', 74, '@{us} fakturaen til turlaget har feil navn igjen. Vi heter Loen, ikke Lønn, dessverre.'],
    ['take', 65, 'nora.lund'],
    ['hand', 57, 'nora.lund', 'finance', 'Asks for a corrected invoice'],
    ['take', 43, 'hedda.myhre'],
  ]),
  scene(
    ['Brigid Malone', 'brigidm'],
    'fjell_trail',
    'service',
    [
      [
        'them',
        1722,
        '@{us} came to the trail day for the soup, stayed for the drain. My back asks when the next one is, so that it can be elsewhere.',
      ],
      ['take', 1700, 'vilde.kro'],
      [
        'us',
        1671,
        'vilde.kro',
        'Hello Brigid, in three weeks below Gjendesheim. Backs get the light spades. Vilde',
      ],
      ['them', 1655, 'I will tell it that.'],
      ['close', 1650, 'vilde.kro'],
    ],
    'Lost and found',
  ),
  scene(
    ['Otis Bell', 'otisbell'],
    'fjell',
    'service',
    [
      [
        'them',
        4310,
        '@{us} you asked for a bakery and torn jackets. Hebden Bridge has both. {day+7}, by the canal?',
      ],
      ['take', 4290, 'per.olsen'],
      ['us', 4266, 'per.olsen', 'Otis, sold. Canal, {day+7}, from nine. Which bun do we have to try? Per'],
      ['them', 4251, 'The one with cardamom. You will know it by the queue.'],
      ['us', 4243, 'per.olsen', 'Then we queue. See you at the canal, Otis. Per'],
      ['aside', 4240, 'per.olsen', 104],
    ],
    'Ask for the van',
  ),
  // Asked twice, told two prices by two desks: what “one conversation with the customer” is for.
  scene(['Pernille Vik', 'pernillev'], 'fjell_service', 'service', [
    [
      'them',
      14 * DAY,
      '@{us} the zip of my Skarv jacket gave up halfway down Gaustatoppen. What would a new zip cost me?',
    ],
    ['take', 14 * DAY - 30, 'sofia.brandt'],
    [
      'us',
      14 * DAY - 52,
      'sofia.brandt',
      'A new zip for the Skarv jacket costs €35 with us, post included. Sofia',
    ],
    [
      'note',
      14 * DAY - 54,
      'sofia.brandt',
      'Told her €35, the price of the repair desk. She may come back about it in the web shop.',
    ],
    ['close', 14 * DAY - 60, 'sofia.brandt'],
  ]),
  scene(['Pernille Vik', 'pernillev'], 'fjell_shop', 'shop', [
    [
      'them',
      9 * DAY,
      '@{us} boots are in my basket in the web shop. Can a new zip for my Skarv jacket go into the same checkout, and what does it cost?',
    ],
    ['take', 9 * DAY - 44, 'anders.holm'],
    [
      'us',
      9 * DAY - 71,
      'anders.holm',
      'A new zip for the Skarv jacket costs €48 in the shop, and it goes with the boots. Anders',
    ],
    ['close', 9 * DAY - 80, 'anders.holm'],
  ]),
]
