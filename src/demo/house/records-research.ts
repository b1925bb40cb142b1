import type { RecordOf } from '#modules/records/index.ts'

type Day = (days: number) => string
type Recommendation = RecordOf<'recommendation'>
type Line = readonly [
  title: string,
  product: string,
  source: Recommendation['source'],
  votes: number,
  /** Days from today: captured, decided, built, released. */
  stamps: readonly [number, number?, number?, number?],
  declined?: string,
]

const lines: readonly Line[] = [
  ['Buckle of metal for the hip belt', 'Skarv 40', 'mention', 64, [-118, -112, -70, -44]],
  ['Longer sternum strap', 'Skarv 40', 'review', 21, [-104, -90, -61, -52]],
  ['Pocket that holds a wide phone', 'Tinde jacket', 'review', 38, [-101, -85, -40, -20]],
  ['Zip that runs with gloves on', 'Tinde jacket', 'forum', 47, [-96, -80, -30]],
  [
    'Loops for skins on the inside',
    'Lavvo trousers',
    'meet-up',
    12,
    [-93, -77],
    'Tears the lining; tried twice.',
  ],
  ['Spare parts to order without an account', 'Web shop', 'service', 33, [-71, -64, -50, -41]],
  ['Size table in centimetres', 'Web shop', 'service', 29, [-58, -56, -52, -49]],
  ['Lighter frame', 'Skarv 60', 'forum', 17, [-49, -36], 'Would break the promise of ten years.'],
  ['Repair times per shop on the web page', 'Repairs', 'mention', 26, [-25, -22, -15, -8]],
  ['Colour that is seen in fog', 'Tinde jacket', 'mention', 14, [-21, -11]],
  ['Rain cover with a whistle', 'Skarv 40', 'forum', 8, [-17]],
  ['Send the belt back in the new belt’s box', 'Recall', 'service', 41, [-16, -15, -13, -12]],
  ['Belt for short backs', 'Skarv 40', 'review', 19, [-6]],
]

/** What customers asked for since late summer; some were released, two declined with a reason, one asked for twice. */
export function recommendations(day: Day): Recommendation[] {
  const rows = lines.map(([title, product, source, votes, stamps, declined], index): Recommendation => {
    const [captured, decided, built, released] = stamps
    const on = (days: number | undefined): string | null => (days === undefined ? null : day(days))
    return {
      ...{ title, product, source, votes, code: `R-${101 + index}`, fromCustomer: true, duplicateOf: '' },
      ...{ capturedOn: day(captured), decidedOn: on(decided), builtOn: on(built), releasedOn: on(released) },
      decision: decided === undefined ? null : declined ? 'declined' : 'adopted',
      reason: declined ?? '',
    }
  })
  const own = { source: 'colleague', fromCustomer: false, votes: 1, duplicateOf: '', reason: '' } as const
  const nothing = { decision: null, decidedOn: null, builtOn: null, releasedOn: null } as const
  return [
    ...rows,
    {
      ...{
        ...own,
        code: 'R-114',
        title: 'Straps from one supplier',
        product: 'Skarv 40',
        decision: 'adopted',
      },
      ...{ capturedOn: day(-110), decidedOn: day(-60), builtOn: day(-25), releasedOn: day(-5) },
    },
    {
      ...{
        ...own,
        ...nothing,
        code: 'R-115',
        title: 'A whistle on the cover',
        product: 'Skarv 40',
        votes: 5,
      },
      ...{ source: 'review', fromCustomer: true, capturedOn: day(-10), duplicateOf: 'R-111' },
    },
  ]
}

/** Research by week: panels give way to forums and meet-ups. */
export function efforts(day: Day): RecordOf<'effort'>[] {
  return Array.from({ length: 12 }, (_, at) => at).flatMap((at): RecordOf<'effort'>[] => {
    const on = day(-80 + at * 7)
    const money = { currency: 'NOK' } as const
    return [
      {
        day: on,
        method: at % 3 === 2 ? 'meet-ups' : 'forums',
        what: '',
        hours: 4 + at,
        spend: 400,
        ...money,
      },
      { day: on, method: 'reviews', what: '', hours: 3 + at / 2, spend: null, currency: '' },
      {
        day: on,
        method: at % 2 ? 'survey' : 'panel',
        what: '',
        hours: 18 - at,
        spend: 21_000 - 1500 * at,
        ...money,
      },
    ]
  })
}
