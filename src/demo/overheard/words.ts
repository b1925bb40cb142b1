import type { Lang } from '../words/topic.ts'

/** Makers that do not exist and that people compare us with. */
export const rivals = ['Norrhaug', 'Steilvik', 'Tarnbeck'] as const

type Lines = Readonly<Record<Lang, readonly string[]>>

/** What strangers say about us to each other; nobody of us is addressed. */
export const aboutUs: Lines = {
  en: [
    'My Fjell & Sons {product} turned nine this autumn. Two seams, one zip, no regrets.',
    'Slept above {place} in a Fjell & Sons {tent}. Wind all night, and the tent did not care. Wonderful thing.',
    'Is anybody else’s Fjell & Sons {jacket} this loud? I sound like a bag of crisps on legs.',
    'Honest question: is a {pack} from Fjell & Sons worth the money, or am I paying for the nice label?',
    'Fjell & Sons put the price of the {jacket} up again. I like it, but not that much.',
    'Three weeks waiting for a pair of {boot} from Fjell & Sons. The mountain will be gone by then. Disappointed.',
    'The repair bench of Fjell & Sons mended my {jacket} for nothing. I still do not understand how they earn money. Love them.',
    'Wet feet after an hour in {place}. Fjell & Sons {boot}, two months old. That should not happen.',
    'Saw four people on one ridge in {place}, all in the same {colour} Fjell & Sons {jacket}. Are we a club now?',
    'Lent my Fjell & Sons {pack} to my brother. I will not see it again, he says it is the best pack he ever had.',
    'The new {colour} of the Fjell & Sons {jacket} looks like the inside of a pond. I want it anyway.',
    'Fjell & Sons sizes are a mystery. My {size} is two sizes in one shop. Annoying to send back.',
    '{product} from Fjell & Sons in the rain of {place}: dry. Not a sponsored post, I wish it were. #fjellandsons',
    'Testing winter kit in {place} this weekend. The Fjell & Sons {tent} is quick to pitch, the bag is too small, as always.',
    'Does the {pack} by Fjell & Sons fit under an airline seat? Asking before I learn it the hard way.',
    'Second-hand find of the year: a Fjell & Sons {jacket}, {n} euro, older than my career.',
    'Strap of my {pack} tore on the way up to {place}. Fjell & Sons used to be better than this.',
    'My daughter asked why the bear on the Fjell & Sons poster has no thermos. A fair point.',
  ],
  de: [
    'Mein {product} von Fjell & Sons ist jetzt sieben Jahre alt und hält immer noch. Großartig.',
    'Kennt jemand den {pack} von Fjell & Sons? Lohnt sich der für eine Woche im {place}?',
    'Fjell & Sons hat den Preis der {jacket} schon wieder erhöht. Schade, das ist mir zu teuer.',
    'Nasse Füße im {place}. Die {boot} von Fjell & Sons sind nach zwei Monaten undicht. Enttäuschend.',
    'Die Werkstatt von Fjell & Sons hat meine {jacket} umsonst geflickt. Danke, so geht das!',
    'Das {tent} von Fjell & Sons im Sturm am {place}: steht. Ich bin begeistert. #fjellandsons',
    'Drei Wochen Lieferzeit bei Fjell & Sons. Bis dahin ist der Sommer vorbei. Ärgerlich.',
    'Warum knistert die {jacket} von Fjell & Sons so laut? Die Gämsen lachen schon.',
  ],
  no: [
    'Fjell & Sons har gitt meg ti år med samme {product}. Den er fortsatt fin.',
    'Er {pack} fra Fjell & Sons verdt pengene? Skal en uke til {place}.',
    'Våt på beina ved {place}. {boot} fra Fjell & Sons, to måneder gamle. Skuffende.',
    'Fikk {jacket} tilbake fra verkstedet til Fjell & Sons. Gratis, og bedre enn ny. Tusen takk!',
    'Fjell & Sons øker prisene igjen. Nå blir det bruktmarked på meg.',
    'En natt i storm ved {place} i teltet fra Fjell & Sons. Tørt hele natta. Fantastisk! #fjellandsons',
    'Tre uker leveringstid hos Fjell & Sons. Det er altfor lenge.',
  ],
}

/** What they say about one of the others. */
export const aboutRivals: Lines = {
  en: [
    '{rival} have a sale on and I have no self-control. Third jacket this year.',
    'The new {rival} pack is light, and it feels light. Not sure I trust that buckle in {place}.',
    'Carried a {rival} tent to {place} and back. Great value, terrible pegs.',
    'Customer service at {rival}: nine days, no answer. Awful.',
    'I have to say it: the {rival} rain jacket is excellent. Two days of {place} weather, bone dry.',
    '{rival} or Fjell & Sons for a first pack? I carry too much and walk too far.',
    'Sold my Fjell & Sons {pack} and bought a {rival}. Lighter, yes. Better, no.',
    'Why does every {rival} zip break at the same place? Mine went in {place} today. Useless.',
    '{rival} opened a shop next to my office. My bank is worried.',
    'A {rival} sleeping mat that still holds air after {n} nights. Impressed.',
    'The people at {rival} answered on a Sunday and sent a new pole. Lovely.',
    'Swapped Fjell & Sons boots for {rival}. My heels are grateful, my wallet is too.',
  ],
  de: [
    'Die neue Regenjacke von {rival} ist wirklich gut. Zwei Tage {place}, alles trocken.',
    '{rival} antwortet seit neun Tagen nicht auf meine Reklamation. Furchtbar.',
    'Rucksack von {rival} oder von Fjell & Sons? Ich kann mich nicht entscheiden.',
    'Schon wieder ein Reißverschluss von {rival} kaputt. Nie wieder.',
    '{rival} hat Ausverkauf, und ich habe keine Selbstbeherrschung.',
  ],
  no: [
    'Ny regnjakke fra {rival}. To dager ved {place}, helt tørr. Veldig bra.',
    '{rival} svarer ikke på reklamasjonen min. Dårlig.',
    'Sekk fra {rival} eller fra Fjell & Sons? Hjelp meg.',
    'Glidelåsen på jakka fra {rival} røk igjen. Aldri mer.',
  ],
}

/** The days of the buckle. */
export const aboutRecall: Lines = {
  en: [
    'Has everybody seen the Fjell & Sons recall? Hip-belt buckles of the {pack}. Check yours before {place}.',
    'My {pack} buckle snapped on a scree slope. Now I read that Fjell & Sons is recalling them. Scary.',
    'Fjell & Sons took two days to say something about the buckles. Two days is a long time on a mountain. Angry.',
    'Credit where it is due: the Fjell & Sons recall is clear, and the new buckle was in the post at once.',
    'Is the Rondane 25 part of the Fjell & Sons recall or only the 40? Nobody here seems to know.',
    'The Fjell & Sons buckle thing is exactly why I walk with string in my pocket.',
    'A broken hip-belt buckle is dangerous when you cross a river. I expected better from Fjell & Sons.',
  ],
  de: [
    'Achtung, Rückruf bei Fjell & Sons: die Schnalle am Hüftgurt vom {pack} kann brechen.',
    'Meine Schnalle ist im {place} gebrochen. Fjell & Sons ruft sie jetzt zurück. Gefährlich!',
    'Der Rückruf von Fjell & Sons ist ordentlich gemacht: neue Schnalle nach drei Tagen da.',
    'Fjell & Sons schweigt zwei Tage zur Schnalle. Sehr schlecht.',
  ],
  no: [
    'Fjell & Sons tilbakekaller spenner på {pack}. Sjekk din før du drar til {place}.',
    'Spenna på sekken min røk i går. Nå tilbakekaller Fjell & Sons dem. Farlig!',
    'Ny spenne fra Fjell & Sons etter tre dager. Bra håndtert.',
  ],
}

/** Work with us, and who leads us. */
export const aboutTheHouse: Lines = {
  en: [
    'A friend got the apprentice job at the Fjell & Sons repair bench. Proud and a little jealous.',
    'Fjell & Sons is hiring in Bergen, and they ask whether you can sew, not where you studied. I like that.',
    'Applied for a job at Fjell & Sons five weeks ago. Not a word since.',
    'Ruth Fjell of Fjell & Sons on the radio: sell fewer things and mend more. I would vote for her.',
    'Ruth Fjell says the next Fjell & Sons tent will be made in Norway. I will believe it when I sleep in it.',
  ],
  de: [
    'Fjell & Sons bietet ein Praktikum in der Werkstatt in Innsbruck an. Wer kann nähen?',
    'Bewerbung bei Fjell & Sons: Antwort am selben Tag. So macht ein Job Lust.',
  ],
  no: [
    'Fjell & Sons søker lærling til verkstedet. Hadde jeg bare vært tjue.',
    'Ruth Fjell i Fjell & Sons på radio i dag: lag færre ting, reparer flere. Enig.',
  ],
}

/** A series of evenings in the spring of the story; nobody speaks of it any more. */
export const aboutEvenings: Lines = {
  en: [
    'Repair evening at Fjell & Sons tonight: forty people, one sewing machine, very good soup.',
    'I learnt to patch a down jacket at the Fjell & Sons repair evening. When is the next one?',
    'The repair evenings by Fjell & Sons are the best free thing in this town.',
    'Brought a tent with two holes to a Fjell & Sons repair evening, went home with none.',
  ],
  de: [
    'Reparaturabend bei Fjell & Sons in Innsbruck: voller Tisch, gute Laune.',
    'Der Reparaturabend von Fjell & Sons war großartig. Bitte öfter!',
  ],
  no: [
    'Reparasjonskveld hos Fjell & Sons i kveld. Full butikk og god suppe.',
    'Lærte å lappe dunjakke på reparasjonskveld hos Fjell & Sons. Så fint!',
  ],
}
