import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'

/** One group of waiting times. Minutes; percent for `answered` of the curve. */
export interface Survival {
  readonly key: string
  readonly n: number
  readonly answered: number
  readonly kept: number
  readonly settled: number
  readonly median: number | null
  readonly p90: number | null
  readonly curve: readonly { readonly minutes: number; readonly answered: number }[]
}

/** Where the curve is read, in minutes: from five minutes to two weeks. */
export const curveAt = [
  0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1080, 1440, 2160, 2880, 4320, 7200, 10_080,
  20_160,
]

interface Row extends Record<string, unknown> {
  key: string
  n: string
  answered: string
  kept: string
  settled: string
  median: number | null
  p90: number | null
  survival: number[]
}

/**
 * Kaplan–Meier (1958) for every group at once, in the database and on whole seconds. `waits` selects key, seconds,
 * answered (false: still waiting or ended without an answer, right-censored), kept, settled. A quantile is the first time
 * at which the estimate of still waiting falls to 1 − q; null when it never does.
 */
export async function survivalOf(ctx: Ctx, waits: SQL): Promise<Survival[]> {
  const curve = sql.join(
    curveAt.map(
      (minutes) => sql`coalesce(min(survival) filter (where seconds <= ${sql.raw(String(minutes * 60))}), 1)`,
    ),
    sql`, `,
  )
  const { rows } = await ctx.read((tx) =>
    tx.execute<Row>(sql`with waits as (${waits}),
      times as (select key, seconds, count(*) as n, count(*) filter (where answered) as ended,
          count(*) filter (where kept and settled) as kept, count(*) filter (where settled) as settled
        from waits group by key, seconds),
      risk as (select *, sum(n) over (partition by key order by seconds desc) as at_risk from times),
      -- The very last time may end everything; its logarithm is left out and 0 said instead.
      alive as (select *, case when ended = at_risk then 0 else exp(sum(ln(nullif(1 - ended::float8 / at_risk::float8, 0)))
          over (partition by key order by seconds)) end as survival from risk)
      select key, sum(n) as n, sum(ended) as answered, sum(kept) as kept, sum(settled) as settled,
        min(seconds) filter (where survival <= 0.5 + 1e-9) / 60 as median,
        min(seconds) filter (where survival <= 0.1 + 1e-9) / 60 as p90,
        array[${curve}]::float8[] as survival
      from alive group by key order by key`),
  )
  return rows.map((row) => ({
    key: row.key,
    n: Number(row.n),
    answered: Number(row.answered),
    kept: Number(row.kept),
    settled: Number(row.settled),
    median: row.median,
    p90: row.p90,
    curve: curveAt.map((minutes, place) => ({ minutes, answered: 100 * (1 - (row.survival[place] ?? 1)) })),
  }))
}
