import type { Lang } from './topic.ts'

/** What people say when it is settled, whatever it was. */
export const thanks: Readonly<Record<Lang, readonly string[]>> = {
  en: [
    'Thank you, that was quick.',
    'Perfect, thanks {me}.',
    'You are kind. Have a dry weekend.',
    'That is all I needed. Thank you.',
    'Brilliant, thanks.',
    'Thank you for writing like a person.',
    'All good now.',
    'Thanks. See you at the bench one day.',
    'Much appreciated.',
    'That settles it. Thank you, {me}.',
    'Grand, cheers.',
    'That was easier than I thought. Thank you, {me}.',
    'Right, thank you.',
    'Good to know somebody is there. Thanks.',
    'Lovely. Greetings to the team.',
  ],
  de: [
    'Danke, das ging schnell.',
    'Perfekt, danke.',
    'Mehr wollte ich nicht wissen. Danke, {me}.',
    'Alles gut jetzt, vielen Dank.',
    'Schön, dass hier jemand antwortet.',
    'Wunderbar. Grüße ans Team.',
    'Sehr freundlich, danke.',
    'Danke und ein trockenes Wochenende.',
  ],
  no: [
    'Tusen takk, det gikk fort.',
    'Supert, takk.',
    'Da er alt i orden. Takk, {me}.',
    'Så fint. God helg!',
    'Takk for ærlig svar.',
    'Det var alt jeg trengte.',
  ],
}

/** How a conversation ends on our side, when it does not simply end. */
export const farewells: Readonly<Record<Lang, readonly string[]>> = {
  en: [
    'Any time. {me}',
    'Good. Safe way, {you}. {me}',
    'Glad it worked. {me}',
    'Thank you for telling us. {me}',
    'Have a good tour. {me}',
    'You are welcome, {you}. {me}',
    'And dry feet. {me}',
  ],
  de: ['Gern geschehen. {me}', 'Gute Tour, {you}. {me}', 'Freut mich. {me}', 'Und trockene Füße. {me}'],
  no: ['Bare hyggelig. {me}', 'God tur, {you}! {me}', 'Så bra. {me}'],
}

/** Things, places and sizes the sentences speak of. */
export const things = {
  packs: ['Rondane 40', 'Rondane 25', 'Sylan 30', 'Trolltind 65'],
  jackets: ['Dovre shell', 'Skarvet down jacket', 'Lofoten anorak', 'Vidda wind jacket', 'Stadt rain jacket'],
  boots: ['Finse boots', 'Gaustad boots', 'Besseggen mids'],
  tents: ['Vidda 3', 'Vidda 2', 'Tverrelv tarp', 'Hardanger 4'],
  products: [
    'Rondane 40',
    'Dovre shell',
    'Vidda 2',
    'Skarvet down jacket',
    'Lofoten anorak',
    'Tind head lamp',
    'Sylan 30',
    'Sunnmøre base layer',
    'Stadt rain jacket',
    'Trolltind 65',
  ],
  sizes: ['S', 'M', 'L', 'XL'],
} as const

export const places: Readonly<Record<Lang, readonly string[]>> = {
  en: [
    'Finse',
    'Hardangervidda',
    'the Cairngorms',
    'Gjendesheim',
    'Snowdonia',
    'the Dolomites',
    'Åndalsnes',
    'Lyngen',
    'the Peak District',
    'Chamonix',
    'Saltfjellet',
    'Skye',
    'the Tatras',
    'Abisko',
    'Rondvassbu',
    'the Lakes',
  ],
  de: [
    'Karwendel',
    'Stubai',
    'Allgäu',
    'Watzmann',
    'Rofan',
    'Harz',
    'Zillertal',
    'Säntis',
    'Wetterstein',
    'Elbsandstein',
  ],
  no: [
    'Finse',
    'Gjendesheim',
    'Hardangervidda',
    'Lyngen',
    'Rondvassbu',
    'Sunnmøre',
    'Femunden',
    'Saltfjellet',
  ],
}

export const colours: Readonly<Record<Lang, readonly string[]>> = {
  en: ['moss', 'slate', 'rust', 'night blue', 'lichen', 'plain grey'],
  de: ['Moosgrün', 'Schiefer', 'Rostrot', 'Nachtblau'],
  no: ['mose', 'skifer', 'rust', 'nattblå'],
}
