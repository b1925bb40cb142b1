import { type SQL, sql } from 'drizzle-orm'
import {
  all,
  amount,
  counted,
  flag,
  least,
  middle,
  of,
  type Parts,
  rank,
  type Statement,
  share,
  sum,
  survival,
  times,
} from './statement.ts'

const day = (name: string): SQL => sql`${counted(name)}::date`
const gone = flag('declined')
/** The last day that a window touches is the day before its end; today is the house's. */
const today = ({ now }: { readonly now: Date }): SQL =>
  sql`(${now.toISOString()}::timestamptz at time zone 'Europe/Oslo')::date`

const within =
  (days: number): Statement =>
  (rows, asked) => {
    const ripe = sql`${today(asked)} - ${day('captured')} >= ${sql.raw(String(days))}`
    const done = sql`${day('released')} - ${day('captured')} <= ${sql.raw(String(days))}`
    return share(sql`coalesce(${done}, false)`, ripe)(rows, asked)
  }

const toMarket =
  (customers: boolean): Statement =>
  (rows, asked) =>
    survival(
      sql`select ${day('released')} is not null as ended,
        coalesce(${day('released')}, ${today(asked)}) - ${day('captured')} as m
        from ${rows} where not ${gone} and ${flag('customer')} = ${customers}`,
      0.5,
    )

const stage = (from: string, until: string): Statement => middle(sql`${day(until)} - ${day(from)}`)

const social = sql`note = 'by social media'`
const waited: Parts = {
  median: middle(),
  p90: least(20, { of: sql`true` }, rank(0.9)),
  social: middle(sql`value`, social),
  others: middle(sql`value`, sql`note is null`),
  hires: all,
}

const left = sql`counted ->> 'of' = 'separation'`
const staff = sql`(select sum(mean) from (select avg(value) as mean from r where counted ->> 'of' = 'headcount'
  group by counted ->> 'unit') u)`
/** As of a year: days of the window against the mean month. None of fewer than ten people. */
const leaving =
  (what: SQL): Statement =>
  (rows, { from, to }) => {
    const local = (at: Date) => sql`(${at.toISOString()}::timestamptz at time zone 'Europe/Oslo')::date`
    const days = sql`(${local(new Date(to.getTime() - 1))} + 1 - ${local(from)})`
    return sql`with r as (select * from ${rows}), s as (select ${staff} as people)
      select case when s.people >= 10 then 100.0 * (select count(*) from r where ${left} and ${what}) / s.people
        * 12 / (${days} / (365.0 / 12)) end::float8 as value from s`
  }
const people: Statement = (rows) =>
  sql`with r as (select * from ${rows}) select case when ${staff} >= 10 then ${staff} end::float8 as value`
const chain = ['cleared', 'filed', 'recognised', 'archived'] as const
const market = sql`note in ('investor', 'analyst')`

/** What departments enter or import. */
export const ofRecords: Readonly<Record<string, Parts>> = {
  'media-pickups': {
    value: times(sql`note is null`),
    copies: times(sql`note = 'a copy'`),
    'top-tier': share(sql`${counted('tier')} = 'top'`),
    'key-message': share(flag('key message')),
    linked: share(flag('linked')),
    negative: share(sql`${counted('tone')} = 'negative'`),
  },
  'outspoken-engaged': {
    value: share(sql`note = 'answered'`, sql`not ${flag('spared')}`),
    engaged: times(sql`note = 'answered' and not ${flag('spared')}`),
    spared: times(flag('spared')),
  },
  'recommendations-implemented': {
    value: share(sql`${day('released')} is not null`),
    'after-90d': within(90),
    'after-180d': within(180),
    'after-365d': within(365),
    received: all,
    released: times(sql`${day('released')} is not null`),
  },
  'time-to-market': {
    median: toMarket(true),
    others: toMarket(false),
    decide: stage('captured', 'decided'),
    build: stage('decided', 'built'),
    release: stage('built', 'released'),
    open: times(sql`${day('released')} is null and not ${gone}`),
  },
  'research-mix': {
    value: of(sql`100.0 * coalesce(sum(value) filter (where note = 'listened'), 0) / nullif(sum(value), 0)`),
    spend: of(sql`100.0 * coalesce(sum(${amount('spend')}) filter (where note = 'listened'), 0)
      / nullif(sum(${amount('spend')}), 0)`),
    hours: sum(sql`value`),
  },
  turnover: {
    value: leaving(sql`true`),
    voluntary: leaving(sql`note = 'left by their own will'`),
    separations: times(left),
    people,
  },
  'cross-department-pulse': {
    value: of(
      sql`100.0 * (sum(${amount('helped')}) + sum(${amount('knowWhom')})) / nullif(2 * sum(value), 0)`,
    ),
    helped: of(sql`100.0 * sum(${amount('helped')}) / nullif(sum(value), 0)`),
    'know-whom': of(sql`100.0 * sum(${amount('knowWhom')}) / nullif(sum(value), 0)`),
    answers: sum(sql`value`),
  },
  'time-to-hire': waited,
  'time-to-fill': { ...waited, net: middle(sql`greatest(0, value - ${amount('days on hold')})`) },
  'regulated-items': {
    value: share(sql.join(chain.map(flag), sql` and `)),
    items: all,
    'not-cleared': times(sql`not ${flag('cleared')}`),
    'not-filed': times(sql`not ${flag('filed')}`),
    'not-recognised': times(sql`not ${flag('recognised')}`),
    'not-archived': times(sql`not ${flag('archived')}`),
  },
  'investor-engagement': {
    value: of(
      sql`coalesce(sum(value) filter (where ${market}), 0) / nullif(count(distinct ${counted('piece')}), 0)`,
    ),
    investors: sum(sql`value`, sql`note = 'investor'`),
    analysts: sum(sql`value`, sql`note = 'analyst'`),
    unclassified: sum(sql`value`, sql`note = 'unclassified'`),
    pieces: of(sql`count(distinct ${counted('piece')})`),
    'quiet-replies': times(flag('replied in a quiet period')),
  },
  'new-prospects': {
    value: times(flag('touched')),
    'first-touch': times(sql`${flag('touched')} and note = 'first touch'`),
    new: all,
  },
}
