import { type Scene, scene } from './script.ts'

/** The rest of the service desk today: taken, not taken, late, put aside, done. */
export const services: readonly Scene[] = [
  scene(['Malik Osei', 'malikwalks'], 'fjell_uk', 'service', [
    [
      'them',
      124,
      '@{us} second pair of Finse boots with a squeak in the left one. My walking friends have begun to hum along.',
    ],
    ['take', 98, 'aisha.rahman'],
    [
      'note',
      77,
      'aisha.rahman',
      'Squeak is the footbed, talc helps for a week. Asked the bench whether there is something better to tell him.',
    ],
  ]),
  // Addresses that are not what they seem; the room of safe links holds them back
  scene(['Prize Desk', 'gear_prizes'], 'fjell', 'service', [
    [
      'them',
      68,
      '@{us} CONGRATULATIONS your followers have WON 50 tents, claim before midnight https://claim.win-prize.example/fjell?id=88',
    ],
  ]),
  scene(['Tabea Kern', 'tabea_k'], 'fjell_shop', 'service', [
    [
      'them',
      41,
      '@{us} I got a text that my parcel waits for 1.90 in customs: https://fje1l.example/parcel/4471 Is that you? It looks like you, nearly.',
    ],
    ['take', 26, 'anders.holm', 'stefan.huber'],
  ]),
  scene(['Beate Kirchner', 'beate_k', 'de'], 'fjell_de', 'service', [
    [
      'them',
      93,
      '@{us} am Zelt Vidda 2 fehlt die Anleitung, und im Regen lernt man langsam. Welche Stange wohin?',
      'tent',
    ],
    ['take', 60, 'theresa.koller'],
  ]),
  scene(['Sindre Hovland', 'sindrehov', 'no'], 'fjell_no', 'service', [
    ['them', 86, '@{us} byttet såler hos dere {day-10}. Den venstre synger allerede. Hva gjør jeg?', 'boots'],
    ['take', 70, 'nora.lund'],
  ]),
  scene(['Chiara Bellini', 'chiarab'], 'fjell_service', 'service', [
    [
      'them',
      79,
      '@{us} I am at the parcel locker, it is raining, and the code from your mail opens number 14, which is empty.',
    ],
  ]),
  scene(['Ewan McAllister', 'ewan_mca'], 'fjell_uk', 'service', [
    [
      'them',
      58,
      '@{us} is it true that wardens still change Rondane buckles for nothing? Mine only developed the white line now.',
      'buckle',
    ],
    ['take', 44, 'rhys.morgan'],
  ]),
  scene(['Linnea Åkesson', 'linneaa'], 'fjell_repair', 'service', [
    [
      'them',
      49,
      '@{us} dropped my daughter’s jacket at the van in Åre on {day-3}. She asks every morning whether it is feeling better.',
    ],
  ]),
  scene(['Georg Pichler', 'georg.pichler', 'de'], 'fjell_de', 'service', [
    [
      'them',
      44,
      '@{us} Hüttenschlafsack nach der Wäsche zwei Nummern kleiner. Passt jetzt dem Hund. Kulanz oder Pech?',
    ],
    ['take', 31, 'florian.maier'],
  ]),
  scene(['Amara Nwosu', 'amara.n'], 'fjell_service', 'service', [
    [
      'them',
      30,
      '@{us} gift for my brother, wrong size, he lives in Nairobi. Is there any way to swap that without flying?',
    ],
  ]),
  scene(['Håkon Rø', 'hakonro', 'no'], 'fjell_no', 'service', [
    [
      'them',
      27,
      '@{us} ordre 51184: dere sendte to venstre hansker. Jeg er rørt, men jeg har én venstre hånd.',
    ],
    ['take', 18, 'tuva.sand'],
  ]),
  scene(['Petra Sommer', 'petrasommer', 'de'], 'fjell_de', 'service', [
    [
      'them',
      16,
      '@{us} Lob: Am Telefon hat mich Herr Maier vom zweiten Zelt abgebracht. Das erste sei nur schlecht gespannt. Stimmt.',
    ],
  ]),
  scene(['Jack Tregenza', 'jack_treg'], 'fjell_uk', 'service', [
    [
      'them',
      9,
      '@{us} the tide took one of my Besseggen mids. One. Do you sell singles, or know somebody with the other foot?',
    ],
  ]),
  scene(['Mirjam Wolff', 'mirjamw', 'de'], 'fjell_de', 'service', [
    [
      'them',
      5,
      '@{us} Frage zu 50977: Darf das Paket zur Nachbarin im Hinterhaus? Die ist immer da und hat einen Hund, der Boten mag.',
    ],
  ]),
  scene(['Colin Hargreaves', 'colin.h'], 'fjell_service', 'service', [
    ['them', 212, '@{us} third time I ask: where is the pole of my Hardanger 4? It went to you on {day-16}.'],
    ['take', 205, 'emil.haugen'],
    [
      'us',
      190,
      'emil.haugen',
      'You are right, Colin, two of us each thought the other one wrote. The pole is at the bench, the new section comes from the mill today. Emil',
    ],
    ['them', 151, 'Thank you for saying it like that. And when does it leave?'],
    ['note', 140, 'emil.haugen', 'Mill says noon. Do not promise the evening van before it is on the table.'],
  ]),
  scene(['Freya Sandvik', 'freyasandvik', 'no'], 'fjell_no', 'service', [
    ['them', 260, '@{us} soveposen lukter fortsatt bål etter to vasker. Jeg liker bål. Ikke i senga.'],
    ['take', 248, 'nora.lund'],
    [
      'us',
      231,
      'nora.lund',
      'Hei Freya! Heng den ute en tåkenatt, det gjør mer enn vasken. Hjelper ikke det, tar verkstedet den for 250 kroner. Nora',
    ],
    ['aside', 228, 'nora.lund', 40],
  ]),
  scene(['Marcus Feld', 'marcusfeld', 'de'], 'fjell_de', 'service', [
    [
      'them',
      402,
      '@{us} Reparatur 7731 sollte {day-1} fertig sein. Ich stehe vor der Werkstatt, sie hat zu. Inventur?',
    ],
    ['take', 390, 'greta.winkler'],
    [
      'us',
      371,
      'greta.winkler',
      'Hallo Marcus, Inventur, und das Schild hing verkehrt herum. Die Jacke liegt beim Bäcker nebenan, bezahlt ist sie auch. Greta',
    ],
    ['them', 366, 'Beim Bäcker! Das ist die beste Filiale. Danke.'],
    ['close', 361, 'greta.winkler'],
  ]),
  scene(['Yara Haddad', 'yarah'], 'fjell_uk', 'service', [
    [
      'them',
      455,
      '@{us} is “water-resistant” the polite word for “not waterproof”? Asking about the Vidda wind jacket before I buy the wrong one.',
    ],
    ['take', 431, 'aisha.rahman'],
    [
      'us',
      420,
      'aisha.rahman',
      'It is exactly that, Yara. Wind jacket: an hour of drizzle. Stadt rain jacket: all day. Buy the one for the weather you have. Aisha',
    ],
    ['them', 408, 'I live in Glasgow. Stadt it is.'],
    ['us', 399, 'aisha.rahman', 'In Glasgow, yes. And the long one. Aisha'],
    ['close', 398, 'aisha.rahman'],
  ]),
  scene(['Birk Nygård', 'birkny', 'no'], 'fjell_no', 'service', [
    [
      'them',
      505,
      '@{us} fikk Sylan 30 i mose, bestilte skifer. Beholder den. Ville bare si at dere har god smak.',
    ],
    ['take', 470, 'tuva.sand'],
    [
      'us',
      462,
      'tuva.sand',
      'Hei Birk, da beholder vi smaken og du sekken. Skifer står klar om du angrer. Tuva',
    ],
    ['close', 460, 'tuva.sand'],
  ]),
  scene(['Noor Verbeek', 'noorverbeek'], 'fjell_repair', 'service', [
    [
      'them',
      530,
      '@{us} my niece drew on the Stadt jacket with a permanent pen. A whale, rather good. Can you seal it in instead of taking it out?',
    ],
    ['take', 500, 'ola.bratland'],
    [
      'us',
      478,
      'ola.bratland',
      'Hello Noor, clear seam sealer, two thin coats, a day between them. The whale will outlive the jacket. Ola, repair',
    ],
    ['them', 466, 'She wants to know whether you have seen a whale.'],
    ['us', 451, 'ola.bratland', 'Twice, and once it saw me. Ola'],
    ['close', 450, 'ola.bratland'],
  ]),
]
