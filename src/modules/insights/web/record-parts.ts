import type { ChartUnit } from '#web/design/chart-scale.ts'
import { t } from '#web/i18n.ts'

type Part = { id: string; label: string; unit: ChartUnit; better?: 'less' | 'more' | undefined }
export type Parts = readonly [Part, ...Part[]]

const count = (id: string, label: string, better?: Part['better']): Part => ({
  id,
  label,
  unit: 'count',
  better,
})
const percent = (id: string, label: string, better?: Part['better']): Part => ({
  ...{ id, label, better },
  unit: 'percent',
})
const days = (id: string, label: string): Part => ({ id, label, unit: 'one', better: 'less' })
const money = (id: string, label: string): Part => ({ id, label, unit: 'one' })

/** The parts of figures that come from the register of facts; null for any other metric. */
export function recordParts(metricId: string): Parts | null {
  return parts[metricId]?.() ?? null
}

const waits = (): Parts => [
  days('median', t('Median of days')),
  days('p90', t('90th percentile of days')),
  days('social', t('By social media')),
  days('others', t('By other ways')),
  count('hires', t('Hires')),
]

const parts: Readonly<Record<string, () => Parts>> = {
  'media-pickups': () => [
    count('value', t('Stories')),
    count('copies', t('Copies')),
    percent('top-tier', t('In top outlets'), 'more'),
    percent('key-message', t('With our key message'), 'more'),
    percent('linked', t('With a link'), 'more'),
    percent('negative', t('Negative'), 'less'),
  ],
  'outspoken-engaged': () => [
    percent('value', t('Answered in 28 days'), 'more'),
    count('engaged', t('Answered')),
    count('spared', t('Not to be contacted')),
  ],
  'recommendations-implemented': () => [
    percent('value', t('Released by now'), 'more'),
    percent('after-90d', t('Within 90 days'), 'more'),
    percent('after-180d', t('Within 180 days'), 'more'),
    percent('after-365d', t('Within 365 days'), 'more'),
    count('received', t('Received')),
    count('released', t('Released so far')),
  ],
  'time-to-market': () => [
    days('median', t('Median of days')),
    days('others', t('Not from customers')),
    days('decide', t('Until decided')),
    days('build', t('Until built')),
    days('release', t('Until released')),
    count('open', t('Still open'), 'less'),
  ],
  'research-mix': () => [
    percent('value', t('Of the hours')),
    percent('spend', t('Of the money')),
    { id: 'hours', label: t('Hours'), unit: 'one' },
  ],
  turnover: () => [
    percent('value', t('All, as of a year'), 'less'),
    percent('voluntary', t('By their own will'), 'less'),
    count('separations', t('Separations')),
    { id: 'people', label: t('Mean headcount'), unit: 'one' },
  ],
  'cross-department-pulse': () => [
    percent('value', t('Both questions'), 'more'),
    percent('helped', t('Get help'), 'more'),
    percent('know-whom', t('Know whom to ask')),
    count('answers', t('Answers')),
  ],
  'time-to-hire': waits,
  'time-to-fill': () => {
    const [first, ...rest] = waits()
    return [first, days('net', t('Without days on hold')), ...rest]
  },
  'cost-per-hire': () => [
    money('value', t('A hire')),
    money('external', t('Outside the house')),
    money('internal', t('Inside the house')),
    money('comparable', t('Comparable with other houses')),
    percent('ratio', t('Of first-year pay')),
    percent('social', t('Came by social media')),
    count('hires', t('Hires')),
  ],
  'regulated-items': () => [
    percent('value', t('With the whole chain'), 'more'),
    count('items', t('Items')),
    count('not-cleared', t('Not cleared before'), 'less'),
    count('not-filed', t('Without a filing number'), 'less'),
    count('not-recognised', t('Not on a recognised channel'), 'less'),
    count('not-archived', t('Not archived'), 'less'),
  ],
  'investor-engagement': () => [
    { id: 'value', label: t('For each piece'), unit: 'one', better: 'more' },
    count('investors', t('Investors')),
    count('analysts', t('Analysts')),
    count('unclassified', t('Unclassified')),
    count('pieces', t('Pieces')),
    count('quiet-replies', t('Replies in a quiet period'), 'less'),
  ],
  'new-prospects': () => [
    count('value', t('After any touch')),
    count('first-touch', t('After a first touch')),
    count('new', t('All new contacts')),
  ],
  'earned-media-value': () => [
    money('value', t('Paid-equivalent estimate')),
    money('by-clicks', t('By clicks')),
    money('by-views', t('By thousand views')),
    count('networks', t('Networks with a price of our own')),
  ],
  'event-reach': () => [
    count('value', t('Less what is usual')),
    count('gross', t('As counted')),
    count('staff', t('Staff')),
    count('guests', t('Guests')),
    count('outside', t('People outside')),
    count('heard-net', t('Heard, less as long before')),
    count('heard', t('Posts heard')),
    count('events', t('Events begun')),
  ],
}
