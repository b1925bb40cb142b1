import type { RecordOf } from '#modules/records/index.ts'

type Day = (days: number) => string
type Pickup = RecordOf<'pickup'>
type Line = readonly [
  days: number,
  outlet: string,
  Pickup['tier'],
  Pickup['tone'],
  story: string,
  text: string,
]

const recall =
  'Fjell & Sons calls back the hip belt of the Skarv 40 because a buckle may break under load. Owners get a new belt by post and keep the pack, the maker from Bergen says.'
const repair =
  'Whoever brings a Fjell jacket to the shop in Bergen this month has it repaired free of charge, whatever year it was bought in.'

const lines: readonly Line[] = [
  [-41, 'NRK', 'top', 'negative', 'Buckles break: Fjell recalls hip belts', recall],
  [-41, 'Bergens Tidende', 'top', 'neutral', 'Fjell recalls hip belts', recall],
  [-40, 'Stavanger Aftenblad', 'regional', 'negative', 'Buckles break: Fjell recalls hip belts', recall],
  [-40, 'Sunnmørsposten', 'regional', 'neutral', 'Recall at Fjell', recall],
  [-39, 'Bergwelt', 'trade', 'mixed', 'Rückruf mit Ansage: was Fjell richtig macht', ''],
  [-33, 'E24', 'top', 'neutral', 'What a recall costs', ''],
  [-25, 'Bergens Tidende', 'top', 'positive', 'They repair what they sold', repair],
  [-24, 'Avisa Nordland', 'regional', 'positive', 'They repair what they sold', repair],
  [-22, 'Utemagasinet', 'trade', 'positive', 'Nine packs for winter huts, tested', ''],
  [-19, 'Sportsbransjen', 'trade', 'positive', 'Repairing as a business: numbers from Bergen', ''],
  [-16, 'Bergwelt', 'trade', 'positive', 'Reparieren statt neu: ein Besuch in Bergen', ''],
  [-12, 'Dagens Næringsliv', 'top', 'mixed', 'Outdoor makers after the boom', ''],
  [-9, 'Bergensavisen', 'local', 'positive', 'Queue in front of the sewing machines', ''],
  [-4, 'NRK Vestland', 'top', 'positive', 'The seamstress who mends your jacket', ''],
]

/** Stories elsewhere: the recall, printed by four from one agency; and the repairs, which came out better. */
export function pickups(day: Day): Pickup[] {
  const rows = lines.map(([days, outlet, tier, tone, story, excerpt], index): Pickup => {
    const slug = story.toLowerCase().replace(/[^a-z]+/g, '-')
    return {
      ...{ story, outlet, tier, tone, excerpt, day: day(days), paid: false },
      keyMessage: /repair|repar|mend|sewing/i.test(`${story} ${excerpt}`),
      link: index % 3 === 1 ? null : `https://news.example/${index}/${slug}`,
    }
  })
  const advert = {
    story: 'Packs for every back',
    outlet: 'Utemagasinet',
    tier: 'trade',
    tone: 'positive',
  } as const
  return [...rows, { ...advert, day: day(-15), paid: true, keyMessage: true, link: null, excerpt: '' }]
}

/** People who speak out about us in public; with two of them we may not get in touch. */
export function outspoken(day: Day): RecordOf<'outspoken'>[] {
  const people = [
    ['Gwen Tudor', 'gwentudor', 'Recall of hip belts', ''],
    ['Heike Sauer', 'hsauer', 'Repairs', ''],
    ['Linnea A.', 'linneaa', 'Jackets for children', ''],
    ['Aslak Berge', 'aslakberge', 'Winter huts', ''],
    ['Rowan Stone', 'rstone_writes', 'Recall of hip belts', 'Asked us in June not to write again.'],
  ] as const
  return people.map(([name, handle, topic, note]) => ({
    ...{ name, handle, topic, note, profile: null, doNotContact: note !== '' },
    ...{ listedOn: day(-80), keepUntil: day(285) },
  }))
}
