import { type SQL, sql } from 'drizzle-orm'
import {
  all,
  amount,
  flag,
  least,
  of,
  type Parts,
  type Statement,
  share,
  survival,
  times,
} from './statement.ts'

/** Whole seconds, as people are told minutes of them. */
const waits = (rows: SQL): SQL =>
  sql`select value is not null as ended, round((60 * ${amount('waited')})::numeric) / 60 as m from ${rows}`

const median: Statement = (rows) => survival(waits(rows), 0.5)

const kept = share(sql`note = 'kept'`, flag('judged'))

const timed: Parts = {
  median,
  p90: (rows) => survival(waits(rows), 0.1, 20),
  unanswered: times(sql`value is null`),
  kept,
}

const handOver = (rows: SQL, now: Date): SQL => sql`select value is not null as ended,
  round((60 * coalesce(value, extract(epoch from ${now.toISOString()}::timestamptz - at) / 60))::numeric) / 60 as m from ${rows}`

export const ofInbox: Readonly<Record<string, Parts>> = {
  conversations: { value: all },
  engagements: { value: all },
  'first-response-time': timed,
  'first-response-time-business': timed,
  'next-response-time': timed,
  'resolution-time': timed,
  'clocks-kept': { value: kept },
  'response-progress': {
    value: (rows, asked) =>
      sql`select 100.0 * greatest(0, least(1, (720 - f.value) / 630)) as value from (${median(rows, asked)}) f where f.value is not null`,
  },
  'double-replies': { value: share(flag('answered twice')) },
  contradictions: { value: share(flag('contradicted')) },
  'sentiment-shift': { value: of(sql`avg(value)`) },
  'one-owner': { value: share(sql`note = 'one owner'`) },
  'hand-off-time': {
    value: (rows, { now }) => survival(handOver(rows, now), 0.5),
    p90: (rows, { now }) => survival(handOver(rows, now), 0.1, 20),
  },
  reassignments: { value: of(sql`avg(value)`) },
  'personal-share': {
    value: least(
      20,
      { of: sql`true` },
      sql`100.0 * count(*) filter (where value > 40 + 1e-6) / nullif(count(*), 0)`,
    ),
  },
  satisfaction: {
    value: least(
      10,
      { of: sql`true` },
      sql`100.0 * count(*) filter (where value >= 4) / nullif(count(*), 0)`,
    ),
  },
}
