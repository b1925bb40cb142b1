import type { ChannelKey } from '../company/channels.ts'
import type { Lang } from './topic.ts'

/** The first who write while somebody looks on; after them it goes on as people write on any day. */
export const arrivals: readonly {
  readonly name: string
  readonly handle: string
  readonly lang?: Lang
  readonly to: ChannelKey
  readonly text: string
}[] = [
  {
    name: 'Saoirse Kelly',
    handle: 'saoirsek',
    to: 'fjell_service',
    text: '@{us} my parcel is at the neighbour’s, the neighbour is in Portugal, the key is in the parcel. Ideas welcome.',
  },
  {
    name: 'Lars Petter Moe',
    handle: 'larspettermoe',
    lang: 'no',
    to: 'fjell_no',
    text: '@{us} står på Haukeliseter med en glidelås som har gitt opp. Har dere noe i nærheten?',
  },
  {
    name: 'Hanna Reiter',
    handle: 'hannareiter',
    lang: 'de',
    to: 'fjell_de',
    text: '@{us} kurze Frage: Darf man die Einlegesohle der Finse in die Maschine stecken, oder wird sie dann eine Briefmarke?',
  },
  {
    name: 'Ifan Gwyn',
    handle: 'ifangwyn',
    to: 'fjell_uk',
    text: '@{us} just met your van in Betws-y-Coed. Two minutes, one strap, no fuss. Diolch!',
  },
  {
    name: 'Nadine Schwarz',
    handle: 'nadine.s',
    lang: 'de',
    to: 'fjell_jobs',
    text: '@{us} gibt es das Praktikum auch für Leute, die schon einmal etwas anderes gelernt haben? Bäckerin, zum Beispiel.',
  },
  {
    name: 'Abdi Warsame',
    handle: 'abdiw',
    to: 'fjell',
    text: '@{us} is the Sylan 30 allowed as hand luggage, or do I have to wear it as a hat?',
  },
  {
    name: 'Guri Tveito',
    handle: 'guritveito',
    lang: 'no',
    to: 'fjell_repair',
    text: '@{us} anorakken er tilbake. Noen har sydd et bitte lite hjerte på innsiden av lomma. Hvem?',
  },
  {
    name: 'Margaret Hale',
    handle: 'mhale',
    to: 'fjell_shop',
    text: '@{us} the web shop put three left boots into my basket. I admire the confidence.',
  },
  {
    name: 'Jonas Frey',
    handle: 'jonasfrey',
    lang: 'de',
    to: 'fjell_de',
    text: '@{us} Regen seit vier Tagen, Zelt dicht, Laune auch. Danke, wollte ich nur sagen.',
  },
  {
    name: 'Rebecca Stone',
    handle: 'rstone_writes',
    to: 'fjell_press',
    text: '@{us} journalist on deadline: is the “ninety minutes” you promise measured from my message or from your coffee?',
  },
  {
    name: 'Ola Nordmann',
    handle: 'ikke.den.ola',
    lang: 'no',
    to: 'fjell_no',
    text: '@{us} nei, jeg heter faktisk det. Kan jeg likevel få navnet på kvitteringen?',
  },
  {
    name: 'Tess Moran',
    handle: 'tessm',
    to: 'fjell_lab',
    text: '@{us} idea at the top of a wet hill: a hood that knows where my eyes are.',
  },
  {
    name: 'Philip Ekwueme',
    handle: 'philek',
    to: 'fjell_investors',
    text: '@{us} shareholder question, small one: is the soup at investor day a dividend in kind?',
  },
  {
    name: 'Carla Wiesner',
    handle: 'carlaw',
    lang: 'de',
    to: 'fjell_de',
    text: '@{us} für die Jugendgruppe, 14 Kinder: Machen Sie uns ein Angebot für Rucksäcke, die noch mitwachsen?',
  },
  {
    name: 'Hugh Pemberton',
    handle: 'hughp',
    to: 'fjell_service',
    text: '@{us} ordered on {day-2}, arrived today, in the right colour, before lunch. I have nothing to add and felt you should hear it.',
  },
  {
    name: 'Mei Lin',
    handle: 'meilin_walks',
    to: 'fjell',
    text: '@{us} which of your boots forgives a person who reads maps while walking?',
  },
]
