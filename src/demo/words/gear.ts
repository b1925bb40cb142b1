import { type Topic, talk } from './topic.ts'

export const zip: Topic = {
  key: 'zip',
  desk: 'service',
  handed: {
    to: 'product',
    why: ['Third zip of this batch, Product wants to see it', 'Not wear: looks like a fault from the start'],
  },
  weight: 4,
  channels: ['fjell_repair', 'fjell_service', 'fjell'],
  notes: [
    'Sliders from the March batch. Petra collects them, send the photo to her.',
    'Out of warranty by two months. Repair it anyway, Astrid agrees.',
  ],
  en: [
    talk(
      [
        '@{us} the zip of my {jacket} opens from below while I walk. I am not that warm.',
        '@{us} slider broke off on day two above {place}. I have a {jacket} that is now a cape.',
        '@{us} the pocket zip of the {jacket} came undone from its seam. Two months old.',
        '@{us} the two-way zip on the {tent} door eats the fly sheet every single night.',
      ],
      [
        'Hi {you}, that one is on us. Send it to the bench in Bergen with the label in your mail; nine days, usually. {me}',
        'Sorry, {you}. That should hold for years. We mend it for nothing, and we would like to learn from it: may Product keep the old slider? {me}',
      ],
      [
        [
          'Yes please. Do I wash it first?',
          'Wash it, please; the bench is grateful. And write your name into the collar. {me}',
        ],
        [
          'How long will I be without it? The season is short.',
          'Nine days at the moment. There are loan jackets at the counter, free. {me}',
        ],
      ],
      [
        'It came back better than new, and somebody had sewn up the cuff too. Thank you.',
        'Closed again. Both the jacket and the matter.',
      ],
    ),
    talk(
      [
        '@{us} teeth on my {jacket} do not meet any more, twelve years old. Worth mending or time to say goodbye?',
        '@{us} an old {jacket}, a dead zip, a lot of memories. What does a new one cost, sewn in?',
      ],
      [
        'Hello {you}, that is no age for that jacket. A new zip costs 38 euro, fitted. Say yes and I send a label. {me}, repair',
      ],
      [
        [
          'Yes. Does it come in the old colour?',
          'In very nearly the old colour. You will know, nobody else will. {me}',
        ],
      ],
      ['It zips like on the first day. 38 euro well spent.'],
    ),
    talk(
      [
        '@{us} can I buy just the slider? I have pliers and patience.',
        '@{us} slider of the {pack} lid is gone, the rest is fine. Do you post the small part?',
      ],
      [
        'Hello {you}, sliders are free. Size 8, black, in the post today. Film with the pliers is linked in your mail. {me}',
      ],
      [],
      ['Slider is on, took twenty minutes and one bad word. Thanks.'],
    ),
    talk(
      ['@{us} zip on the lid of the {pack} is stiff since the salt water in {place}. Oil, soap, prayer?'],
      [
        'Hi {you}, soap, not oil. Rub it dry along the teeth, ten strokes, warm water after. If it still sticks, the bench takes it. {me}',
      ],
      [
        [
          'Soap worked for two days. Then it did not.',
          'Then let the bench look. Label is in your mail. {me}',
        ],
      ],
      ['Soap! Who knew. Runs like new.'],
    ),
  ],
  de: [
    talk(
      [
        '@{us} der Reißverschluss meiner {jacket} geht von unten auf, während ich laufe.',
        '@{us} Schieber am zweiten Tag abgebrochen. Aus der Jacke wurde ein Umhang.',
      ],
      [
        'Das tut mir leid, {you}. Die Werkstatt macht das kostenlos, das Etikett kommt per Mail. Den alten Schieber hätten wir gern zum Ansehen. {me}',
      ],
      [['Soll ich sie vorher waschen?', 'Ja bitte, die Werkstatt dankt. Und den Namen in den Kragen. {me}']],
    ),
    talk(
      ['@{us} kann man bei Ihnen nur den Schieber kaufen? Zange und Geduld sind vorhanden.'],
      ['Hallo {you}, Schieber sind kostenlos. Größe 8, schwarz, geht heute in die Post. {me}'],
    ),
  ],
  no: [
    talk(
      [
        '@{us} glidelåsen på {jacket} åpner seg nedenfra mens jeg går.',
        '@{us} løperen knakk andre dagen over {place}. Nå har jeg en kappe.',
      ],
      [
        'Hei {you}, det tar vi. Send den til verkstedet i Bergen, lappen ligger i e-posten. Ni dager, som regel. {me}',
      ],
      [['Skal jeg vaske den først?', 'Ja takk, og skriv navnet ditt i kragen. {me}']],
    ),
  ],
}

export const seam: Topic = {
  key: 'seam',
  desk: 'service',
  weight: 6,
  channels: ['fjell_repair', 'fjell_service', 'fjell_uk'],
  notes: [
    'Bought from a shop that closed. We honour it: the number inside the hem is ours.',
    'Ask for the batch number before promising anything.',
  ],
  en: [
    talk(
      [
        '@{us} seam tape on my {jacket} comes off at the shoulder, exactly where the pack sits. Four years old. Warranty or wear?',
        '@{us} receipt is gone, {jacket} delaminates. Do you want a photo?',
        '@{us} the down in my {jacket} wanders south. Can one send it home?',
      ],
      [
        'Hello {you}, that is us, not you: it is too early for that. Label is in your mail, the bench redoes it. No receipt needed, the number in the left hem is enough. {me}',
        'Hi {you}, a photo and the number inside the left hem, please. If it is what I think, it costs you nothing. {me}',
      ],
      [
        [
          'Number is 4 71 08. Does that tell you anything?',
          'It tells me which table it was sewn on. Free, both ways. {me}',
        ],
        [
          'And how long is the bench busy these days?',
          'About nine days in Bergen, a week in Innsbruck. {me}',
        ],
      ],
      ['It is back, and dry inside. Thank you.', 'Like new, only with my coffee stain. Good.'],
    ),
    talk(
      [
        '@{us} the sole of my {boot} said goodbye on the descent to {place}. I did not.',
        '@{us} {boot}, left sole flapping like a jaw. Can that be glued, or is it a new sole?',
      ],
      [
        'Hi {you}, glad you are in one piece. New soles are 62 euro, or free if the boots are younger than two years. Which is it? {me}',
      ],
      [
        ['Fourteen months. So free?', 'Free, then. Nine days, and we write when they leave. {me}'],
        ['Three years. 62 it is.', 'Then they get the harder rubber, and you get five more years. {me}'],
      ],
      ['New soles feel like new legs. Thank you.'],
    ),
    talk(
      [
        '@{us} lace hook gone, left boot, second from the top. The right boot is smug about it.',
        '@{us} pole tip of the {tent} split in the wind at {place}. Stood all night anyway. Respect. Spare?',
      ],
      ['Hello {you}, on its way in an envelope, with a few extra. No charge. {me}'],
      [],
      ['On. Balance is restored.', 'Envelope came, with a drawing on it. You people.'],
    ),
    talk(
      [
        '@{us} is a mouse covered? One ate into the {pack} for a biscuit.',
        '@{us} marten, {pack}, one hole, no biscuit left. Is that insurance or fate?',
      ],
      [
        'Hi {you}, teeth are not covered, but biscuits are forgiven: the patch is free, the stitching 12 euro. {me}, repair',
      ],
      [['12 euro is fair. In {colour}, if you have it.', 'We have it. {me}']],
      ['That was kind. The mouse says thanks too.'],
    ),
    talk(
      ['@{us} how do I find out how old my {tent} is? My father cannot remember and the label has faded.'],
      [
        'Hello {you}, count the colours of the guy lines: one is before 2004, two is after. Or send me a photo of the pole tips. {me}',
      ],
      [['One colour! So it is older than I am.', 'Then please greet it from us. {me}']],
    ),
  ],
  de: [
    talk(
      [
        '@{us} an der Schulter löst sich das Nahtband der {jacket}, genau unter dem Rucksack. Vier Jahre alt. Garantie oder Verschleiß?',
        '@{us} Beleg weg, Jacke löst sich auf. Wollen Sie ein Foto?',
      ],
      [
        'Hallo {you}, das liegt an uns, dafür ist es zu früh. Foto und die Nummer innen am linken Saum genügen, Beleg brauchen wir nicht. {me}',
      ],
      [
        ['Die Nummer ist 4 71 08.', 'Danke. Hin und zurück frei, das Etikett ist in der Mail. {me}'],
        ['Wie lange dauert es gerade?', 'Etwa eine Woche in Innsbruck. {me}'],
      ],
    ),
    talk(
      ['@{us} die Sohle meiner {boot} hat sich beim Abstieg verabschiedet. Ich nicht.'],
      [
        'Hallo {you}, zum Glück. Neue Sohlen kosten 62 Euro, unter zwei Jahren nichts. Wie alt sind sie? {me}',
      ],
      [['Vierzehn Monate.', 'Dann kostenlos. Neun Tage. {me}']],
      ['Neue Sohlen, neue Beine. Danke.'],
    ),
    talk(
      ['@{us} Schnürhaken weg, links, zweiter von oben. Gibt es die einzeln?'],
      ['Hallo {you}, Haken sind in der Post, sechs Stück. {me}'],
    ),
  ],
  no: [
    talk(
      [
        '@{us} sømteipen på {jacket} løsner på skuldrene, akkurat der sekken sitter. Fire år gammel. Reklamasjon?',
      ],
      ['Hei {you}, fire år er for tidlig. Lappen ligger i e-posten, verkstedet tar begge skuldrene. {me}'],
      [['Hvor lang tid tar det nå?', 'Rundt ni dager i Bergen. {me}']],
    ),
    talk(
      ['@{us} sålen på {boot} sa takk for seg på vei ned.'],
      ['Hei {you}, nye såler er gratis de to første årene, ellers 690. Hvor gamle er de? {me}'],
      [['Fjorten måneder.', 'Da er det gratis. {me}']],
    ),
    talk(
      ['@{us} stangspissen på {tent} sprakk i vinden. Teltet sto hele natta likevel. Reservedel?'],
      ['Hei {you}, den er på vei til deg i en konvolutt, uten kostnad. {me}'],
    ),
  ],
}

export const care: Topic = {
  key: 'care',
  desk: 'service',
  weight: 6,
  channels: ['fjell_repair', 'fjell', 'fjell_uk'],
  notes: ['Good question for the care page, told Julie.'],
  en: [
    talk(
      [
        '@{us} water no longer beads on my {jacket}. Wash, spray, iron, in which order?',
        '@{us} my {jacket} drinks rain like a towel. Is it over, or only dirty?',
      ],
      [
        'Hi {you}, wash warm with liquid soap, rinse twice, tumble dry low for twenty minutes. Spray only if it still drinks water. {me}',
      ],
      [
        ['Twenty minutes did it! And how often?', 'Twice a season is plenty. {me}'],
        ['I have no dryer.', 'Iron, low, a cloth between. Slowly, like a shirt for a wedding. {me}'],
      ],
      ['It beads! I feel like a chemist.'],
    ),
    talk(
      ['@{us} can the {jacket} go in a tumble dryer? The label has a circle I do not understand.'],
      ['Hello {you}, circle with one dot: yes, low heat. It even wakes the coating up. {me}, repair'],
    ),
    talk(
      [
        '@{us} pine resin on the {tent}. I have tried butter. Do not ask.',
        '@{us} fuel on the sleeve of the {jacket}. Is it ruined?',
      ],
      [
        'Butter and panic are both starts, {you}. Ice first, lift it off, then alcohol on a cloth, never on the coated side. {me}',
      ],
      [
        [
          'It took a bit of the colour too. Is that bad?',
          'Colour is vanity, the coating sits inside. You are fine. {me}',
        ],
      ],
      ['Worked. Butter stays in the kitchen from now on.'],
    ),
    talk(
      [
        '@{us} how do you store a {tent} for months without waking up the mildew?',
        '@{us} do I loosen the frame of the {pack} in the cellar, or leave it?',
      ],
      ['Hi {you}, dry for two days, everything loose, hang it somewhere boring. {me}'],
      [['Is a cellar boring enough?', 'If it is dry, it is perfect. If it is not, the wardrobe. {me}']],
    ),
    talk(
      ['@{us} is dubbin still right for the {boot}, or am I my grandfather?'],
      [
        'You may be your grandfather, {you}, and he was right: very thin, once a season, not on the suede. {me}',
      ],
      [],
      ['He will be unbearable when I tell him. Thanks.'],
    ),
    talk(
      ['@{us} campfire smell in the down bag. Charming in {place}, less so in the flat.'],
      [
        'Hello {you}, hang it outside in fog for a night. If that fails, the bench washes down for 25 euro. {me}',
      ],
      [
        [
          'There is no fog in the city. Would a bathroom do?',
          'A bathroom after a long shower is fog enough. {me}',
        ],
      ],
    ),
  ],
  de: [
    talk(
      [
        '@{us} an meiner {jacket} perlt nichts mehr ab. Waschen, sprühen, bügeln, in welcher Reihenfolge?',
        '@{us} darf die {jacket} in den Trockner? Das Symbol auf dem Etikett verstehe ich nicht.',
      ],
      [
        'Hallo {you}, warm waschen mit Flüssigseife, zweimal spülen, zwanzig Minuten schonend in den Trockner. Sprühen nur, wenn sie dann noch Wasser zieht. {me}',
      ],
      [['Das hat geholfen. Wie oft macht man das?', 'Zweimal im Jahr reicht. {me}']],
      ['Es perlt! Danke.'],
    ),
    talk(
      ['@{us} Harz auf dem {tent}. Mit Butter habe ich es versucht. Fragen Sie nicht.'],
      [
        'Butter ist ein Anfang. Erst Eis, dann abheben, dann Alkohol auf ein Tuch, nie auf die beschichtete Seite. {me}',
      ],
    ),
    talk(
      ['@{us} wie lagert ein {tent} monatelang, ohne dass es muffelt?'],
      ['Hallo {you}, zwei Tage trocknen, locker rollen, irgendwo Langweiliges hinhängen. {me}'],
    ),
  ],
  no: [
    talk(
      ['@{us} vannet perler ikke lenger på {jacket}. Vaske, spraye, stryke, i hvilken rekkefølge?'],
      [
        'Hei {you}, vask varmt med flytende såpe, skyll to ganger, tjue minutter på lav varme i trommelen. Spray bare hvis den fortsatt trekker vann. {me}',
      ],
      [['Det hjalp! Hvor ofte?', 'To ganger i året er nok. {me}']],
    ),
    talk(
      ['@{us} kvae på {tent}. Jeg har prøvd smør. Ikke spør.'],
      ['Smør er en start, {you}. Is først, så sprit på en klut, aldri på den belagte siden. {me}'],
    ),
  ],
}
