import type { Topic } from './topic.ts'

export const zip: Topic = {
  key: 'zip',
  desk: 'service',
  handed: { to: 'product', why: ['Third zip of this batch, Product wants to see it', 'Not wear: looks like a fault from the start'] },
  weight: 6,
  channels: ['fjell_repair', 'fjell_service', 'fjell'],
  notes: [
    'Sliders from the March batch. Petra collects them, send the photo to her.',
    'Out of warranty by two months. Repair it anyway, Astrid agrees.',
  ],
  en: {
    open: [
      '@{us} the zip of my {jacket} opens from below while I walk. I am not that warm.',
      '@{us} slider broke off on day two above {place}. I have a {jacket} that is now a cape.',
      '@{us} the two-way zip on the {tent} door eats the fly sheet every single night.',
      '@{us} teeth on my {jacket} do not meet any more, twelve years old. Worth mending or time to say goodbye?',
      '@{us} can I buy just the slider? I have pliers and patience.',
      '@{us} zip on the lid of the {pack} is stiff since the salt water in {place}. Oil, soap, prayer?',
      '@{us} the pocket zip of the {jacket} came undone from its seam. Two months old.',
    ],
    answer: [
      'Hi {you}, two months is on us. Send it to the bench in Bergen with the label in your mail; nine days, usually. {me}',
      'Hello {you}, twelve years is no age for that jacket. A new zip costs 38 euro, fitted. Say yes and I send a label. {me}, repair',
      'Sorry, {you}. A cape was not the plan. A new jacket is with you by {day+3}, and we would like the old one to learn from it. {me}',
      'Hi {you}, soap, not oil. Rub it dry along the teeth, ten strokes, warm water after. If it still sticks, the bench takes it. {me}',
      'Hello {you}, sliders are free. Size 8, black, in the post today. Film with the pliers is linked in your mail. {me}',
    ],
    again: [
      'Yes please. Do I wash it first?',
      'How long will I be without it? The season is short.',
      'Soap worked for two days. Then it did not.',
    ],
    second: [
      'Wash it, please; the bench is grateful. And write your name into the collar. {me}',
      'Nine days at the moment. Lent jackets are at the counter in {place}, free. {me}',
      'Then let the bench look. Label is in your mail. {me}',
    ],
    thanks: [
      'Slider is on, took twenty minutes and one bad word. Thanks.',
      'It came back better than new, and somebody had sewn up the cuff too. Thank you.',
      'Closed again. Both the jacket and the matter.',
    ],
  },
  de: {
    open: [
      '@{us} der Reißverschluss meiner {jacket} geht von unten auf, während ich laufe.',
      '@{us} Schieber am zweiten Tag oberhalb von {place} abgebrochen. Aus der Jacke wurde ein Umhang.',
      '@{us} kann man bei Ihnen nur den Schieber kaufen? Zange und Geduld sind vorhanden.',
    ],
    answer: [
      'Hallo {you}, Schieber sind kostenlos. Größe 8, schwarz, geht heute in die Post. {me}',
      'Das tut mir leid, {you}. Eine neue Jacke ist bis {day+3} bei Ihnen, die alte hätten wir gern zum Ansehen. {me}',
    ],
    again: ['Soll ich sie vorher waschen?'],
    second: ['Ja bitte, die Werkstatt dankt. Und den Namen in den Kragen. {me}'],
  },
  no: {
    open: [
      '@{us} glidelåsen på {jacket} åpner seg nedenfra mens jeg går.',
      '@{us} løperen knakk andre dagen over {place}. Nå har jeg en kappe.',
    ],
    answer: ['Hei {you}, det tar vi. Send den til verkstedet i Bergen, lappen ligger i e-posten. Ni dager, som regel. {me}'],
    again: ['Skal jeg vaske den først?'],
    second: ['Ja takk, og skriv navnet ditt i kragen. {me}'],
  },
}

export const seam: Topic = {
  key: 'seam',
  desk: 'service',
  weight: 6,
  channels: ['fjell_repair', 'fjell_service', 'fjell_uk'],
  notes: ['Bought from a shop that closed. We honour it: the number inside the hem is ours.', 'Ask for the batch number before promising anything.'],
  en: {
    open: [
      '@{us} seam tape on my {jacket} comes off at the shoulder, exactly where the pack sits. Four years old. Warranty or wear?',
      '@{us} the sole of my {boot} said goodbye on the descent to {place}. I did not.',
      '@{us} lace hook gone, left boot, second from the top. The right boot is smug about it.',
      '@{us} the down in my {jacket} wanders south. Can one send it home?',
      '@{us} how do I find out how old my {tent} is? My father cannot remember and the label has faded.',
      '@{us} pole tip of the {tent} split in the wind at {place}. Stood all night anyway. Respect. Spare?',
      '@{us} is a mouse covered? One ate into the {pack} for a biscuit.',
      '@{us} receipt is gone, {jacket} delaminates. Do you want a photo?',
    ],
    answer: [
      'Hello {you}, that is us, not you: four years is too early for tape. Label is in your mail, the bench redoes both shoulders. {me}',
      'Hi {you}, glad you did not. New soles are 62 euro, or free if the boots are younger than two years. Which is it? {me}',
      'Hello {you}, hooks are in the post, six of them, for the smug one too. {me}',
      'Hi {you}, mice are not covered, but biscuits are forgiven: the patch is free, the stitching 12 euro. {me}, repair',
      'Hello {you}, a photo and the number inside the left hem are enough. No receipt needed. {me}',
      'A night in that wind deserves a spare. Pole tip is on its way to you, no charge. {me}',
    ],
    again: [
      'Number is 4 71 08. Does that tell you anything?',
      'Fourteen months old. So free?',
      'And how long is the bench busy these days?',
    ],
    second: [
      'It tells me: sewn in spring, four years back. So the label is free as well. {me}',
      'Free, then. Nine days, and we write when it leaves. {me}',
      'About nine days in Bergen, a week in Innsbruck. {me}',
    ],
    thanks: ['New soles feel like new legs. Thank you.', 'Hooks are on. Balance is restored.', 'That was kind. The mouse says thanks too.'],
  },
  de: {
    open: [
      '@{us} an der Schulter löst sich das Nahtband der {jacket}, genau unter dem Rucksack. Vier Jahre alt. Garantie oder Verschleiß?',
      '@{us} die Sohle meiner {boot} hat sich beim Abstieg nach {place} verabschiedet. Ich nicht.',
      '@{us} Schnürhaken weg, links, zweiter von oben. Gibt es die einzeln?',
      '@{us} Beleg weg, Jacke löst sich auf. Wollen Sie ein Foto?',
    ],
    answer: [
      'Hallo {you}, das liegt an uns: Vier Jahre sind zu früh. Etikett kommt per Mail, die Werkstatt macht beide Schultern neu. {me}',
      'Hallo {you}, Haken sind in der Post, sechs Stück. {me}',
      'Hallo {you}, Foto und die Nummer innen am linken Saum genügen, Beleg brauchen wir nicht. {me}',
    ],
    again: ['Die Nummer ist 4 71 08.', 'Wie lange dauert es gerade?'],
    second: ['Genäht im Frühjahr vor vier Jahren. Versand ist also frei. {me}', 'Etwa eine Woche in Innsbruck. {me}'],
    thanks: ['Neue Sohlen, neue Beine. Danke.'],
  },
  no: {
    open: [
      '@{us} sømteipen på {jacket} løsner på skuldrene, akkurat der sekken sitter. Fire år gammel. Reklamasjon?',
      '@{us} sålen på {boot} sa takk for seg på vei ned til {place}.',
      '@{us} stangspissen på {tent} sprakk i vinden. Teltet sto hele natta likevel. Reservedel?',
    ],
    answer: [
      'Hei {you}, fire år er for tidlig. Lappen ligger i e-posten, verkstedet tar begge skuldrene. {me}',
      'Hei {you}, stangspissen er på vei til deg, uten kostnad. {me}',
    ],
    again: ['Hvor lang tid tar det nå?'],
    second: ['Rundt ni dager i Bergen. {me}'],
  },
}

export const care: Topic = {
  key: 'care',
  desk: 'service',
  weight: 6,
  channels: ['fjell_repair', 'fjell', 'fjell_uk'],
  notes: ['Good question for the care page, told Julie.'],
  en: {
    open: [
      '@{us} water no longer beads on my {jacket}. Wash, spray, iron, in which order?',
      '@{us} can the {jacket} go in a tumble dryer? The label has a circle I do not understand.',
      '@{us} pine resin on the {tent}. I have tried butter. Do not ask.',
      '@{us} how do you store a {tent} for a winter without waking up the mildew?',
      '@{us} is dubbin still right for the {boot}, or am I my grandfather?',
      '@{us} campfire smell in the down bag. Charming in {place}, less so in the flat.',
      '@{us} do I loosen the frame of the {pack} in the cellar, or leave it?',
      '@{us} fuel on the sleeve of the {jacket}. Is it ruined?',
    ],
    answer: [
      'Hi {you}, wash warm with liquid soap, rinse twice, tumble dry low for twenty minutes. Spray only if it still drinks water. {me}',
      'Hello {you}, circle with one dot: yes, low heat. It even wakes the coating up. {me}, repair',
      'Butter is a start. Ice first, scrape, then alcohol on a cloth, never on the coated side. {me}',
      'Hi {you}, dry it for two days, roll it loosely, hang it somewhere boring. {me}',
      'You may be your grandfather, and he was right: very thin, once a season, not on the suede. {me}',
      'Hello {you}, hang it outside in fog for a night. If that fails, the bench washes down for 25 euro. {me}',
    ],
    again: [
      'Twenty minutes did it! And how often?',
      'Alcohol took the resin and a bit of the colour. Is that bad?',
      'There is no fog in the city. Would a bathroom do?',
    ],
    second: [
      'Twice a season is plenty. {me}',
      'Colour is vanity, the coating sits inside. You are fine. {me}',
      'A bathroom after a long shower is fog enough. {me}',
    ],
    thanks: ['It beads! I feel like a chemist.', 'Worked. Butter stays in the kitchen from now on.', 'Lovely answer, thank you.'],
  },
  de: {
    open: [
      '@{us} an meiner {jacket} perlt nichts mehr ab. Waschen, sprühen, bügeln, in welcher Reihenfolge?',
      '@{us} darf die {jacket} in den Trockner? Das Symbol auf dem Etikett verstehe ich nicht.',
      '@{us} Harz auf dem {tent}. Mit Butter habe ich es versucht. Fragen Sie nicht.',
      '@{us} wie überwintert ein {tent}, ohne dass es muffelt?',
    ],
    answer: [
      'Hallo {you}, warm waschen mit Flüssigseife, zweimal spülen, zwanzig Minuten schonend trocknen. Sprühen nur, wenn es dann noch Wasser zieht. {me}',
      'Hallo {you}, zwei Tage trocknen, locker rollen, irgendwo Langweiliges hinhängen. {me}',
      'Butter ist ein Anfang. Erst Eis, dann abheben, dann Alkohol auf ein Tuch, nie auf die beschichtete Seite. {me}',
    ],
    again: ['Das hat geholfen. Wie oft macht man das?'],
    second: ['Zweimal im Jahr reicht. {me}'],
    thanks: ['Es perlt! Danke.'],
  },
  no: {
    open: [
      '@{us} vannet perler ikke lenger på {jacket}. Vaske, spraye, stryke, i hvilken rekkefølge?',
      '@{us} kvae på {tent}. Jeg har prøvd smør. Ikke spør.',
    ],
    answer: ['Hei {you}, vask varmt med flytende såpe, skyll to ganger, tjue minutter på lav varme i trommelen. Spray bare hvis den fortsatt trekker vann. {me}'],
    again: ['Det hjalp! Hvor ofte?'],
    second: ['To ganger i året er nok. {me}'],
  },
}
