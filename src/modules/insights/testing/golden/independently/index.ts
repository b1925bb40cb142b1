import { type SQL, sql } from 'drizzle-orm'

/** A figure from the exported rows `r` and the moment it was asked at; its one row has `value`. */
type Statement = (rows: SQL, now: Date) => SQL

const all: Statement = (rows) => sql`select count(*)::float8 as value from ${rows}`
const open: Statement = (rows) =>
  sql`select count(*) filter (where value is null)::float8 as value from ${rows}`

/** What has no value waits until now; what was closed without an answer, 40 minutes: only the golden row f is. */
const waits = (rows: SQL, now: Date): SQL => sql`select value is not null as ended,
  coalesce(value, case when note like 'closed%' then 40 else extract(epoch from ${now.toISOString()}::timestamptz - at) / 60 end) as m
  from ${rows}`

/** The product-limit estimate by its definition: for every time the share left, and of those the product up to it. */
const median: Statement = (rows, now) => sql`with w as (${waits(rows, now)}),
  t as (select m, count(*) filter (where ended) as d, (select count(*) from w x where x.m >= w.m) as risk
    from w group by m having bool_or(ended)),
  s as (select m, (select exp(sum(ln(greatest(1 - y.d::float8 / y.risk, 1e-300)))) from t y where y.m <= t.m) as left_over from t)
  select min(m)::float8 as value from s where left_over <= 0.5 + 1e-9`

/** Of what has an outcome, or is open past its 90 minutes, the share that was kept. */
const kept: Statement = (rows, now) => sql`select 100.0 * count(*) filter (where note = 'kept')
    / nullif(count(*) filter (where note not like 'not %' or at + interval '90 minutes' < ${now.toISOString()}::timestamptz), 0) as value
  from ${rows}`

/**
 * Metrics whose figure follows from their exported rows alone, each part written a second time. Of the others a room's own
 * test computes them again, or the rows are not what the figure is counted from (shares of everybody who works here).
 */
export const independently: Readonly<Record<string, Readonly<Record<string, Statement>>>> = {
  conversations: { value: all },
  engagements: { value: all },
  'posts-live': { value: all },
  'active-employees': { value: all },
  'first-response-time': { median, kept, unanswered: open },
  'resolution-time': { kept, unanswered: open },
  'clocks-kept': { value: kept },
  'response-progress': {
    value: (rows, now) =>
      sql`select 100.0 * greatest(0, least(1, (720 - f.value) / 630)) as value from (${median(rows, now)}) f where f.value is not null`,
  },
}
