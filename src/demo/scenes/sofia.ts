import { type Scene, scene } from './script.ts'

/** What lies before Sofia Brandt, customer service, when somebody signs in as her. */
export const sofias: readonly Scene[] = [
  scene(['Rune Halvorsen', 'rune.h'], 'fjell_repair', 'service', [
    [
      'them',
      96,
      '@{us} zip on the Dovre shell failed on day two. I am above the tree line with a jacket that does not close.',
      'zip',
    ],
    ['take', 88, 'astrid.moe', 'sofia.brandt'],
    [
      'note',
      41,
      'ola.bratland',
      'If he can get to Finse: the warden has three loan jackets of ours, size L among them. I rang, she keeps one for him.',
    ],
  ]),
  scene(['Ingrid Aasheim', 'ingrid.aasheim'], 'fjell_service', 'service', [
    [
      'them',
      141,
      '@{us} my Rondane 40 says “delivered” since {day-4}. There is no pack here, and on {day+3} I leave for eight days on Hardangervidda. Where is it?',
    ],
    ['take', 128, 'sofia.brandt'],
    [
      'us',
      114,
      'sofia.brandt',
      'Sorry, Ingrid. The carrier lost the parcel; a new pack is on your order now. Sofia, customer service',
    ],
    ['them', 72, 'Thank you. But is it leaving today or not? The train to Finse goes on {day+3} at 08:25.'],
    [
      'note',
      53,
      'jonas.eide',
      'On the phone I promised her an answer by today. The pick slip for the new pack was late. Ask Mara before you name a day.',
    ],
  ]),
  scene(['Camille Renard', 'camille_renard'], 'fjell_repair', 'service', [
    ['them', 64, '@{us} do you take on seasonal repair technicians in Chamonix again, and is French enough?'],
    ['take', 40, 'sofia.brandt'],
  ]),
  scene(['Owen Pryce', 'owenpryce'], 'fjell_service', 'product', [
    [
      'them',
      84,
      '@{us} is the Vidda 3 fly sheet free of PFAS, or only the coating? Your label and your site differ.',
      'tent',
    ],
    ['take', 75, 'sofia.brandt'],
    [
      'note',
      62,
      'ines.carvalho',
      'Site is right, label is from the old batch. Sheet and coating are both free of it since batch 22. Legal should see how we say that.',
    ],
    [
      'us',
      47,
      'sofia.brandt',
      'Hello Owen, both are free of PFAS since batch 22; the label on yours is from the old roll and will be replaced. Certificate 117-22 is on its way to you. Sofia',
      'waiting',
      { 'elin.dahl': 21 },
    ],
  ]),
  scene(['Priya Nandakumar', 'priya.writes'], 'fjell', 'service', [
    [
      'them',
      35,
      '@{us} Trailhead Weekly here, writing about the right to repair. Who may speak for you about spare parts beyond seven years?',
    ],
    ['take', 22, 'sofia.brandt'],
    [
      'note',
      19,
      'sofia.brandt',
      'Needs a spokesperson. Asked Camilla whether she takes it over or gives me two sentences.',
    ],
  ]),
  scene(['Lukas Steiner', 'lukas.steiner'], 'fjell', 'service', [
    [
      'them',
      20,
      '@{us} boots are splendid, the lace hooks less so. Two bent within a month, left foot both times.',
      'boots',
    ],
    ['take', 15, 'sofia.brandt'],
  ]),
  scene(
    ['Aino Mäkelä', 'ainom'],
    'fjell_repair',
    'service',
    [
      [
        'them',
        12,
        '@{us} the repair bench in Tampere fixed my father’s 1994 anorak while I drank a coffee. Please never close it.',
      ],
      ['take', 6, 'sofia.brandt'],
    ],
    'Grandmother’s anorak',
  ),
  scene(['Dov Ben-Haim', 'dov_bh'], 'fjell_service', 'product', [
    ['them', 3, '@{us} which of the 40 litre packs fits a 46 cm back? The size chart stops at 48.'],
    ['take', 2, 'sofia.brandt'],
  ]),
  scene(['Wanda Król', 'wandakrol'], 'fjell_repair', 'service', [
    ['them', 171, '@{us} torn hem on my Lofoten anorak, barbed wire, entirely my fault. What would it cost?'],
    ['take', 160, 'per.olsen'],
    [
      'us',
      58,
      'per.olsen',
      'Hello Wanda, barbed wire is a worthy opponent. The hem is on us, as a thank-you for three years of lovely pictures. Label follows. Per',
      'waiting',
    ],
  ]),
  scene(['Tomas Vik', 'tomasv'], 'fjell_service', 'service', [
    [
      'them',
      136,
      '@{us} same carrier as Ingrid. Mine stood at the neighbour’s, four doors up, behind the bins.',
    ],
    ['take', 121, 'sofia.brandt'],
    [
      'us',
      119,
      'sofia.brandt',
      'Thank you, Tomas, that is the best hint of the day. I passed it on to her and to the carrier. Sofia',
    ],
    ['close', 118, 'sofia.brandt'],
  ]),
  scene(['Hélène Moreau', 'helene.moreau'], 'fjell_service', 'service', [
    ['them', 318, '@{us} gave my old Sylan 30 to a friend. Can the remaining warranty go with it?'],
    ['take', 301, 'sofia.brandt'],
    [
      'us',
      280,
      'sofia.brandt',
      'Hello Hélène, the warranty lives in the pack, not in the person. It went with it already. Sofia',
    ],
    ['them', 262, 'What a pleasant rule. Thank you, Sofia.'],
    ['close', 255, 'sofia.brandt'],
  ]),
  scene(['Rosa Lindholm', 'rosa.lind'], 'fjell_service', 'service', [
    [
      'them',
      1510,
      '@{us} the Skarvet jacket is back in stock in moss, says the shop. My basket says no. I wait since {day-9}.',
    ],
    ['take', 1490, 'sofia.brandt'],
    [
      'us',
      1452,
      'sofia.brandt',
      'Hello Rosa, twelve in moss arrive in Arna on {day+3}. I put one aside with your name and write the minute it can be sent. Sofia',
    ],
    ['aside', 1450, 'sofia.brandt', 52],
  ]),
]
