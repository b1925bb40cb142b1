import { type SQL, sql } from 'drizzle-orm'

/** What a figure was asked about. */
export interface Asked {
  readonly now: Date
  readonly from: Date
  readonly to: Date
}

/** A figure from the exported rows `r(at, label, detail, value, note, counted)`; its one row has `value`. */
export type Statement = (rows: SQL, asked: Asked) => SQL
export type Parts = Readonly<Record<string, Statement>>

/** A column beside the named ones, as text. */
export const counted = (name: string): SQL => sql`(counted ->> ${sql.raw(`'${name}'`)})`
export const flag = (name: string): SQL => sql`${counted(name)}::boolean`
export const amount = (name: string): SQL => sql`${counted(name)}::float8`

/** Any expression over the rows. */
export const of =
  (expression: SQL): Statement =>
  (rows) =>
    sql`select (${expression})::float8 as value from ${rows}`

export const all = of(sql`count(*)`)
export const times = (which: SQL): Statement => of(sql`count(*) filter (where ${which})`)
export const sum = (what: SQL, which: SQL = sql`true`): Statement =>
  of(sql`coalesce(sum(${what}) filter (where ${which}), 0)`)
/** In percent; of nothing it is unknown. */
export const share = (part: SQL, whole: SQL = sql`true`): Statement =>
  of(
    sql`100.0 * count(*) filter (where (${part}) and (${whole})) / nullif(count(*) filter (where ${whole}), 0)`,
  )
/** The value in the middle, of two the mean. */
export const middle = (what: SQL = sql`value`, which: SQL = sql`true`): Statement =>
  of(sql`percentile_cont(0.5) within group (order by ${what}) filter (where ${which})`)
/** The smallest value that at least this share does not exceed. */
export const rank = (part: number, what: SQL = sql`value`): SQL =>
  sql`percentile_disc(${sql.raw(String(part))}) within group (order by ${what})`
/** Known only from so many rows on. */
export const least = (n: number, { of: which }: { readonly of: SQL }, what: SQL): Statement =>
  of(sql`case when count(*) filter (where ${which}) >= ${sql.raw(String(n))} then ${what} end`)

/**
 * The product-limit estimate by its definition: for every time the share left, and of those the product up to it; the first time
 * at which no more than `left` is left. `waits` selects ended and m.
 */
export const survival = (waits: SQL, left: number, fewest = 0): SQL => sql`with w as (${waits}),
  t as (select m, count(*) filter (where ended) as d, (select count(*) from w x where x.m >= w.m) as risk
    from w group by m having bool_or(ended)),
  s as (select m, (select exp(sum(ln(greatest(1 - y.d::float8 / y.risk, 1e-300)))) from t y where y.m <= t.m) as left_over from t)
  select min(m)::float8 as value from s
    where left_over <= ${sql.raw(String(left))} + 1e-9 and (select count(*) from w) >= ${sql.raw(String(fewest))}`
