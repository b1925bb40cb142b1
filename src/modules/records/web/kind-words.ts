import type { KindId } from '#modules/records/contract.ts'
import { t } from '#web/i18n.ts'

/** What stands in one tab of a group. */
export function kindWord(kind: KindId): string {
  const words: Record<KindId, () => string> = {
    pickup: () => t('Stories elsewhere'),
    outspoken: () => t('Outspoken consumers'),
    recommendation: () => t('Recommendations'),
    effort: () => t('Research done'),
    headcount: () => t('Headcounts'),
    separation: () => t('Separations'),
    pulse: () => t('Asked how it goes together'),
    opening: () => t('Openings and hires'),
    'hiring-cost': () => t('Costs of hiring'),
    'regulated-item': () => t('Regulated items'),
    engagement: () => t('Investor engagements'),
    event: () => t('Events held'),
    'event-count': () => t('Counted days of events'),
    'paid-cost': () => t('Prices we paid'),
    prospect: () => t('New contacts'),
  }
  return words[kind]()
}

/** What a kind is for, and what of it may not be written down. */
export function kindNote(kind: KindId): string {
  const words: Record<KindId, () => string> = {
    pickup: () => t('Where others wrote about us. What we paid for is marked and never counted.'),
    outspoken: () => t('Who speaks out about us in public, and whom we want to answer. Each has an end.'),
    recommendation: () => t('What customers want changed, and what became of it.'),
    effort: () => t('Hours and money that research took, by method.'),
    headcount: () => t('How many people worked in a department at the end of a month.'),
    separation: () => t('Who left, by case number. No names.'),
    pulse: () =>
      t('How a department answered two questions on working with others. Counts only, from 10 answers on.'),
    opening: () => t('One line an opening, from the approval to the accepted offer. No names.'),
    'hiring-cost': () => t('What hiring cost outside and inside the house, by days.'),
    'regulated-item': () => t('What the law makes us publish, with the proofs that it was done right.'),
    engagement: () => t('Who of the market engaged with what we published. Unknown people are unclassified.'),
    event: () => t('Our events, each with the listening query that finds what is said of it.'),
    'paid-cost': () =>
      t(
        'What a click or a thousand views cost us on a network. Only our own prices, with where they are from.',
      ),
    'event-count': () =>
      t('Views, comments and posts of an event by day, from two weeks before to four after.'),
    prospect: () => t('Contacts as the customer system first saw them, by their number there. No names.'),
  }
  return words[kind]()
}

export type GroupId = 'press' | 'research' | 'hiring' | 'investors' | 'events' | 'prospects' | 'paid'

export const groups: Readonly<Record<GroupId, readonly [KindId, ...KindId[]]>> = {
  press: ['pickup', 'outspoken'],
  research: ['recommendation', 'effort'],
  hiring: ['headcount', 'separation', 'opening', 'hiring-cost', 'pulse'],
  investors: ['regulated-item', 'engagement'],
  events: ['event', 'event-count'],
  prospects: ['prospect'],
  paid: ['paid-cost'],
}
export const groupIds = Object.keys(groups) as GroupId[]

export const groupOf = (kind: KindId): GroupId => groupIds.find((id) => groups[id].includes(kind)) ?? 'press'

export function groupWord(group: GroupId): string {
  const words: Record<GroupId, () => string> = {
    press: () => t('Press'),
    research: () => t('Research'),
    hiring: () => t('People and hiring'),
    investors: () => t('Investors'),
    events: () => t('Events of ours'),
    prospects: () => t('Prospects'),
    paid: () => t('Prices'),
  }
  return words[group]()
}
