/** What houses are compared by. Words for people stand with the screens. */
export const measureIds = [
  'followers',
  'posts-per-week',
  'first-response',
  'share-of-voice',
  'satisfaction',
  'engagement-rate',
  'active-employees',
  'pickups',
  'time-to-hire',
  'budget-share',
  'team-size',
  'other',
] as const
export type MeasureId = (typeof measureIds)[number]

export interface Measure {
  readonly unit: 'minutes' | 'days' | 'count' | 'percent'
  readonly lowerIsBetter: boolean
  /** Counted on one network each: figures of two networks are never put together. */
  readonly byNetwork: boolean
  /** Our own figure, where a room computes it: a metric and the part of its answer. */
  readonly own: { readonly metricId: string; readonly part: string } | null
  /** Days the own figure looks back. */
  readonly days: number
}

const plain = { lowerIsBetter: false, byNetwork: false, own: null, days: 28 } as const
const from = (metricId: string, part = 'value') => ({ metricId, part })

export const measures: Readonly<Record<MeasureId, Measure>> = {
  followers: { ...plain, unit: 'count', byNetwork: true },
  'posts-per-week': { ...plain, unit: 'count', byNetwork: true },
  'first-response': {
    ...plain,
    unit: 'minutes',
    lowerIsBetter: true,
    own: from('first-response-time', 'median'),
  },
  'share-of-voice': { ...plain, unit: 'percent', own: from('share-of-voice') },
  satisfaction: { ...plain, unit: 'percent', own: from('satisfaction'), days: 90 },
  'engagement-rate': { ...plain, unit: 'percent' },
  'active-employees': { ...plain, unit: 'percent', own: from('active-employees', 'rate') },
  pickups: { ...plain, unit: 'count', days: 90 },
  'time-to-hire': { ...plain, unit: 'days', lowerIsBetter: true, days: 365 },
  'budget-share': { ...plain, unit: 'percent', days: 365 },
  'team-size': { ...plain, unit: 'count' },
  other: { ...plain, unit: 'count' },
}

/** One thing compared: a measure, on one network where that matters, by a name of its own where it is another. */
export interface Compared {
  readonly measure: MeasureId
  readonly network: string | null
  readonly label: string
}

/** The same text for the same thing compared. */
export const comparedKey = ({ measure, network, label }: Compared): string =>
  [measure, network ?? '', measure === 'other' ? label.trim().toLowerCase() : ''].join('|')
