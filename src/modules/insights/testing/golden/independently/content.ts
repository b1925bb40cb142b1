import { sql } from 'drizzle-orm'
import { all, amount, counted, flag, middle, of, type Parts, rank, share, sum, times } from './statement.ts'

const due = flag('due after 7 days')
/** Networks count views differently: of several there is no sum. */
const ofOneNetwork = (what: ReturnType<typeof sql>, known: ReturnType<typeof sql>) =>
  of(sql`case when count(distinct ${counted('network')}) filter (where ${known}) <= 1 then ${what} end`)

const counts = {
  'after-24h': of(sql`sum(${amount('after 24 hours')})`),
  'after-28d': of(sql`sum(${amount('after 28 days')})`),
  unknown: times(sql`${due} and value is null`),
}
const toldAfter = (name: string) => ofOneNetwork(sql`sum(${amount(name)})`, sql`${amount(name)} is not null`)
const both = sql`${amount('views')} is not null and ${amount('shares')} is not null`

/** Tactics 1, 2 and 5: what went out, what was asked for, where people came from. */
export const ofContent: Readonly<Record<string, Parts>> = {
  'posts-live': { value: all },
  'active-employees': { value: all },
  'post-shares': { ...counts, value: of(sql`sum(value) filter (where ${due})`) },
  'post-comments': { ...counts, value: of(sql`sum(value) filter (where ${due})`) },
  'post-views': {
    value: ofOneNetwork(sql`sum(value) filter (where ${due})`, sql`${due} and value is not null`),
    'after-24h': toldAfter('after 24 hours'),
    'after-28d': toldAfter('after 28 days'),
    unknown: counts.unknown,
  },
  'post-share-rate': {
    value: ofOneNetwork(
      sql`100.0 * sum(${amount('shares')}) filter (where ${both}) / nullif(sum(${amount('views')}) filter (where ${both}), 0)`,
      sql`${amount('views')} is not null`,
    ),
  },
  'view-index': { value: middle(amount('index')) },
  'cadence-kept': { value: share(sql`value >= ${amount('target')}`) },
  'requests-received': { value: all },
  'requests-answered': { value: share(sql`note = 'Published'`) },
  'request-answer-time': { median: of(rank(0.5)) },
  'coded-visits': { value: sum(sql`value`) },
  'source-of-reference': { value: of(sql`100.0 * max(value) / nullif(sum(value), 0)`) },
  'uncoded-share': {
    value: of(sql`case when max(${amount('reported')}) >= max(${amount('days')}) then
      100.0 * sum(value) filter (where label = 'Without a code') / nullif(sum(value), 0) end`),
  },
}
