import type { PostIdea } from './idea.ts'

/** The slow weeks: now and then a post, when somebody found the time. */
export const early: readonly PostIdea[] = [
  { title: 'New colours', idea: 'Range sheet, page 4', author: 'grace.okafor', channels: ['fjell', 'fjell_uk'], en: 'New colours are here: moss, slate, rust and a night blue that took us two years to like. In the stores from today.', picture: 'ridge' },
  { title: 'Opening hours', idea: 'Asked on the phone all the time', author: 'elin.dahl', channels: ['fjell_repair', 'fjell'], en: 'The repair bench in Bergen is open Tuesday to Friday, ten to six. Bring it clean, please. Bring it anyway if you cannot.' },
  { title: 'Rondane 55', idea: 'Launch', author: 'elin.dahl', channels: ['fjell', 'fjell_no', 'fjell_de', 'fjell_uk'], en: 'Rondane 55: eight days of food, one frame, a hip belt that carries instead of decorating. Out now.', de: 'Rondane 55: Essen für acht Tage, ein Rahmen, ein Hüftgurt, der trägt statt schmückt. Ab jetzt im Laden.', no: 'Rondane 55: mat for åtte dager, én ramme, et hoftebelte som bærer i stedet for å pynte. I butikken nå.', picture: 'pack', echo: 3 },
  { title: 'Apprentices wanted', idea: 'HR, two places', author: 'kari.solberg', channels: ['fjell_jobs', 'fjell_no'], en: 'Two places for apprentices at the bench in Bergen. We look at hands, not at marks. Write to us before the end of the month.', no: 'To lærlingplasser ved verkstedet i Bergen. Vi ser på hender, ikke karakterer. Skriv til oss før månedsslutt.', picture: 'bench' },
  { title: 'Care, part one', idea: 'From the care page', author: 'mikkel.aune', channels: ['fjell'], en: 'A shell that drinks water is rarely broken. It is dirty. Wash it warm, rinse it twice, dry it low. Nine out of ten bead again.' },
  { title: 'Hut week', idea: 'Marketing plan', author: 'jules.perrin', channels: ['fjell', 'fjell_uk'], en: 'Which hut has the best view from the outdoor toilet? We need to know, for a list.', echo: 2 },
  { title: 'Press pictures', idea: 'PR, asked for twice', author: 'camilla.rosen', channels: ['fjell_press'], en: 'New pictures in the newsroom: the bench, the stores, and one of our chief executive smiling, which took some time.' },
  { title: 'General meeting', idea: 'IR calendar', author: 'dana.ortiz', channels: ['fjell_investors'], en: 'The invitation to the general meeting is on the investor page, with the agenda and the way to vote from a distance.' },
  { title: 'Warehouse', idea: 'Shop', author: 'julie.thorsen', channels: ['fjell_shop'], en: 'Orders before noon leave the same day again. We are sorry for the two weeks in which they did not.' },
  { title: 'Nahtband', idea: 'Von Theresa, Kundendienst', author: 'lena.hofer', channels: ['fjell_de'], en: 'Seam tape, explained.', de: 'Löst sich das Nahtband? Nicht bügeln, nicht kleben. Schicken Sie die Jacke, wir machen das in einer halben Stunde, und Sie haben zehn Jahre Ruhe.' },
  { title: 'Boot wax', idea: 'Question from the stores', author: 'mikkel.aune', channels: ['fjell', 'fjell_no'], en: 'Boot wax: very thin, with the fingers, once a season. What you can see was too much.', no: 'Skovoks: veldig tynt, med fingrene, én gang i sesongen. Det du ser, var for mye.' },
  { title: 'Materials', idea: 'Ines, product', author: 'ines.carvalho', channels: ['fjell_lab'], en: 'We test cloth until it gives up. This week a sample gave up after 61,000 rubs, and the machine after 61,004.' },
  { title: 'Bench in Innsbruck', idea: 'Lena', author: 'lena.hofer', channels: ['fjell_de', 'fjell_repair'], en: 'The bench in Innsbruck has a second table. That is one more jacket an hour.', de: 'Die Werkstatt in Innsbruck hat einen zweiten Tisch. Das ist eine Jacke mehr pro Stunde.', picture: 'bench' },
  { title: 'Weekend', idea: 'Marketing plan', author: 'grace.okafor', channels: ['fjell_uk'], en: 'Where are you walking this weekend? We are asking because we are at our desks.' },
  { title: 'Tents', idea: 'Lars', author: 'elin.dahl', channels: ['fjell'], en: 'A tent dries twice as fast if you turn it inside out. You will not want to, at six in the morning. Do it anyway.', picture: 'tent' },
  { title: 'Socks', idea: 'Sales', author: 'julie.thorsen', channels: ['fjell_shop', 'fjell_uk'], en: 'Three pairs for two this week. We counted: nobody ever bought too many socks.' },
]

/** The recall: said early, said everywhere, said again. */
export const recallPosts: readonly (PostIdea & { readonly day: number; readonly hour: number })[] = [
  {
    day: 0, hour: 16.2, title: 'First words on the buckle', idea: '11 reports in six hours', author: 'camilla.rosen',
    channels: ['fjell', 'fjell_service', 'fjell_no', 'fjell_de', 'fjell_uk', 'fjell_press'],
    en: 'Several people have written that the hip belt buckle of their Rondane 55 broke. We take this seriously. Please do not use the hip belt until we know more. Next word from us: today, 20:00, here.',
    de: 'Mehrere Menschen schreiben, dass die Schnalle am Hüftgurt ihres Rondane 55 gebrochen ist. Wir nehmen das ernst. Bitte benutzen Sie den Hüftgurt nicht, bis wir mehr wissen. Nächste Nachricht: heute, 20:00, hier.',
    no: 'Flere skriver at spenna på hoftebeltet til Rondane 55 har knekt. Vi tar det på alvor. Ikke bruk hoftebeltet før vi vet mer. Neste melding: i dag kl. 20, her.',
    echo: 9,
  },
  {
    day: 0, hour: 20, title: 'Twenty hundred', idea: 'We said eight, so eight it is', author: 'camilla.rosen', channels: ['fjell', 'fjell_no', 'fjell_de', 'fjell_press'],
    en: 'As promised: we do not know enough yet. 38 reports, nobody badly hurt. Sales of the Rondane 55 stop tonight. We test all night and write again at 09:00.',
    de: 'Wie versprochen: Wir wissen noch nicht genug. 38 Meldungen, niemand schwer verletzt. Der Verkauf des Rondane 55 ist ab heute Abend gestoppt. Wir testen die Nacht durch, nächste Nachricht um 9:00.',
    no: 'Som lovet: vi vet ikke nok ennå. 38 meldinger, ingen alvorlig skadet. Salget av Rondane 55 stanser i kveld. Vi tester i natt og skriver igjen kl. 9.',
    echo: 5,
  },
  {
    day: 1, hour: 9.1, title: 'Recall', idea: 'Decided at 08:40 by Ruth, Yuki, Hanne', author: 'camilla.rosen',
    channels: ['fjell', 'fjell_service', 'fjell_no', 'fjell_de', 'fjell_uk', 'fjell_press', 'fjell_investors'],
    en: 'We recall the Rondane 55 with batch 24-118 to 24-131 (inside the lid). One batch of buckles was moulded too cold and can break without warning. New buckle or money back, no form, no receipt: answer here or walk into any store. This is our fault, and we are sorry.',
    de: 'Wir rufen den Rondane 55 der Chargen 24-118 bis 24-131 zurück (Nummer innen im Deckel). Eine Charge Schnallen wurde zu kalt gegossen und kann ohne Warnung brechen. Neue Schnalle oder Geld zurück, ohne Formular: hier antworten oder in jeden Laden kommen. Der Fehler liegt bei uns, es tut uns leid.',
    no: 'Vi tilbakekaller Rondane 55 med parti 24-118 til 24-131 (inne i lokket). Ett parti spenner ble støpt for kaldt og kan knekke uten forvarsel. Ny spenne eller pengene tilbake, uten skjema: svar her eller gå innom en butikk. Feilen er vår. Vi beklager.',
    picture: 'buckle', echo: 14,
  },
  { day: 1, hour: 15, title: 'White line', idea: 'Petra, quality', author: 'ines.carvalho', channels: ['fjell_lab', 'fjell', 'fjell_repair'], en: 'How to check your buckle: bend the tongue towards you, in daylight. A white line at the left hinge means stop. No line, and a batch outside 24-118 to 24-131, means walk on.', picture: 'buckle', echo: 6 },
  { day: 2, hour: 8.5, title: 'Huts have buckles', idea: 'Mara drove all night', author: 'per.olsen', channels: ['fjell', 'fjell_no', 'fjell_service'], en: '64 huts between Finse and Abisko have buckles and straps since this morning. The warden changes it, it takes five minutes, it costs nothing. The list is in the picture.', no: '64 hytter mellom Finse og Abisko har spenner og remmer siden i morges. Vakta bytter, det tar fem minutter og koster ingenting. Lista er i bildet.', picture: 'hut', echo: 6 },
  { day: 3, hour: 12, title: 'Numbers', idea: 'We said daily', author: 'camilla.rosen', channels: ['fjell_press', 'fjell', 'fjell_de'], en: 'Day four: 6,140 packs concerned, 1,902 buckles changed, 288 people chose their money. One cut thumb, healed. We answered slowly at first, and we know it.', de: 'Tag vier: 6.140 Rucksäcke betroffen, 1.902 Schnallen getauscht, 288 Menschen wollten ihr Geld. Ein Schnitt im Daumen, verheilt. Wir haben am Anfang zu langsam geantwortet, das wissen wir.', echo: 3 },
  { day: 9, hour: 10, title: 'What we change', idea: 'Review with everybody who was on it', author: 'elin.dahl', channels: ['fjell', 'fjell_no', 'fjell_de', 'fjell_uk'], en: 'What the buckle taught us: test in the cold, count reports across countries, and answer within ninety minutes, evenings and weekends too. You may hold us to it.', de: 'Was uns die Schnalle gelehrt hat: in der Kälte testen, Meldungen über Länder hinweg zählen und binnen neunzig Minuten antworten, auch abends und am Wochenende. Nehmen Sie uns beim Wort.', no: 'Det spenna lærte oss: test i kulde, tell meldinger på tvers av land, og svar innen nitti minutter, også kveld og helg. Hold oss til det.', echo: 4 },
]
