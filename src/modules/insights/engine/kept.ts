import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { KeptRow } from '../tables/kept.ts'
import type { Ask } from './ask.ts'
import { partOf } from './part.ts'
import { asProcess } from './sight.ts'

interface Row extends Record<string, unknown> {
  metric: string
  part: string
  from_at: string
  to_at: string
  sight: string
  version: number
  figures: KeptRow['figures']
  coverage: number
  seq: string
  computed_at: string
  viewed_at: string
}

const columns = sql`k.metric, k.part, k.from_at, k.to_at, k.sight, k.version, k.figures, k.coverage, k.seq,
  k.computed_at, k.viewed_at`

/** What is kept for each of these questions, in their order; undefined where nothing is. */
export async function keptFor(
  ctx: Ctx,
  sight: string,
  asks: readonly Ask[],
): Promise<(KeptRow | undefined)[]> {
  const param = (of: (ask: Ask) => string) => sql.param(asks.map(of))
  const { rows } = await asProcess(ctx).read((tx) =>
    tx.execute<Row & { place: number }>(sql`select a.place, ${columns}
      from unnest(${param(({ metric }) => metric.id)}::text[], ${param(({ query }) => partOf(query))}::text[],
          ${param(({ query }) => query.window.from.toISOString())}::timestamptz[],
          ${param(({ query }) => query.window.to.toISOString())}::timestamptz[])
        with ordinality as a(metric, part, from_at, to_at, place)
      join figure_kept k on k.organisation_id = ${ctx.organisationId} and k.metric = a.metric and k.sight = ${sight}
        and k.part = a.part and k.from_at = a.from_at and k.to_at = a.to_at`),
  )
  const found: (KeptRow | undefined)[] = asks.map(() => undefined)
  for (const row of rows) found[Number(row.place) - 1] = shape(ctx, row)
  return found
}

/** What was looked at since then, the longest not worked out first; at most `limit`. */
export async function keptSince(ctx: Ctx, since: Date, limit: number): Promise<KeptRow[]> {
  const { rows } = await asProcess(ctx).read((tx) =>
    tx.execute<Row>(sql`select ${columns} from figure_kept k where k.organisation_id = ${ctx.organisationId}
      and k.viewed_at >= ${since.toISOString()}::timestamptz order by k.seq, k.computed_at limit ${limit}`),
  )
  return rows.map((row) => shape(ctx, row))
}

function shape(ctx: Ctx, row: Row): KeptRow {
  return {
    organisationId: ctx.organisationId,
    metric: row.metric,
    sight: row.sight,
    part: row.part,
    fromAt: new Date(row.from_at),
    toAt: new Date(row.to_at),
    version: row.version,
    figures: row.figures,
    coverage: row.coverage,
    seq: Number(row.seq),
    computedAt: new Date(row.computed_at),
    viewedAt: new Date(row.viewed_at),
  }
}
