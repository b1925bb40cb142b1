import type { addPlacement } from '#modules/campaigns/index.ts'

type Kind = Parameters<typeof addPlacement>[1]['kind']

/** Where something stood: from and until in days from today, visits of people a day at its best. */
export interface Stood {
  readonly kind: Kind
  readonly place: string
  readonly target: string | null
  readonly of: 'repair' | 'recall' | null
  readonly from: number
  readonly until: number | null
  readonly daily: number
  readonly source: string
  readonly medium: string
  readonly origin: string
  readonly word?: string
  readonly spoken?: string
  readonly cost?: number
}

const shop = 'https://fjell.example/repair'
const base = { until: null, origin: 'unknown' } as const
export const stood: readonly Stood[] = [
  {
    ...base,
    kind: 'network',
    place: 'Link in our Mastodon profile',
    target: 'https://fjell.example/',
    of: null,
    from: -80,
    daily: 14,
    source: 'mastodon',
    medium: 'social',
    origin: 'fediverse',
  },
  {
    ...base,
    kind: 'network',
    place: 'Link in our Instagram profile',
    target: 'https://fjell.example/',
    of: null,
    from: -80,
    daily: 31,
    source: 'instagram',
    medium: 'social',
    origin: 'instagram',
    word: 'fjell-bio',
  },
  {
    ...base,
    kind: 'email',
    place: 'Newsletter, repair workshops',
    target: shop,
    of: 'repair',
    from: -20,
    daily: 46,
    source: 'newsletter',
    medium: 'email',
    origin: 'mail',
  },
  {
    ...base,
    kind: 'outdoor',
    place: 'Poster, Bergen station, platform 3',
    target: shop,
    of: 'repair',
    from: -19,
    until: 5,
    daily: 22,
    source: 'poster',
    medium: 'print',
    cost: 18_500,
  },
  {
    ...base,
    kind: 'outdoor',
    place: 'Tram 1, side panel',
    target: shop,
    of: 'repair',
    from: -19,
    until: 5,
    daily: 9,
    source: 'tram',
    medium: 'print',
    cost: 24_000,
  },
  {
    ...base,
    kind: 'print',
    place: 'Hut association magazine, page 4',
    target: shop,
    of: 'repair',
    from: -18,
    daily: 12,
    source: 'magazine',
    medium: 'print',
    cost: 9_800,
  },
  {
    ...base,
    kind: 'tv',
    place: 'Regional radio, morning spot',
    target: null,
    of: 'repair',
    from: -17,
    until: -8,
    daily: 0,
    source: 'radio',
    medium: 'audio',
    spoken: 'FJELL REPAIR',
  },
  {
    ...base,
    kind: 'packaging',
    place: 'Slip in every parcel',
    target: shop,
    of: 'repair',
    from: -18,
    daily: 17,
    source: 'parcel',
    medium: 'print',
    word: 'mend-it',
  },
  {
    ...base,
    kind: 'event',
    place: 'Workshop tent at the hut days',
    target: shop,
    of: 'repair',
    from: -12,
    until: -10,
    daily: 58,
    source: 'hut-days',
    medium: 'event',
  },
  {
    ...base,
    kind: 'ad',
    place: 'Search advertisement, “repair rucksack”',
    target: shop,
    of: 'repair',
    from: -18,
    daily: 38,
    source: 'search',
    medium: 'cpc',
    origin: 'search',
    cost: 6_200,
  },
  {
    ...base,
    kind: 'web',
    place: 'Banner on our own front page',
    target: shop,
    of: 'repair',
    from: -20,
    daily: 27,
    source: 'website',
    medium: 'banner',
    origin: 'site',
  },
  {
    ...base,
    kind: 'mobile',
    place: 'Text message to members of the club',
    target: 'https://fjell.example/recall',
    of: 'recall',
    from: -41,
    until: -30,
    daily: 71,
    source: 'club',
    medium: 'sms',
  },
  {
    ...base,
    kind: 'mail',
    place: 'Letter to owners of the Tind rucksack',
    target: 'https://fjell.example/recall',
    of: 'recall',
    from: -40,
    until: -26,
    daily: 24,
    source: 'letter',
    medium: 'mail',
    word: 'buckle',
  },
  {
    ...base,
    kind: 'answer',
    place: '“How did you hear of us?”, at the till',
    target: null,
    of: null,
    from: -60,
    daily: 0,
    source: 'till',
    medium: 'answer',
  },
]
