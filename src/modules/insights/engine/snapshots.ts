import { and, eq, inArray } from 'drizzle-orm'
import { addDays, localTime, startOfDay } from '#kernel/local-time.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricAnswer, MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { unknownAnswer } from '../domain/guard.ts'
import { snapshots } from '../tables/kept.ts'
import { partOf } from './part.ts'

/** The day whose end a period of the past is judged at; null when the period reaches today, which is worked out. */
export function dayOfPast({ window }: MetricQuery, zone: string, now: Date): string | null {
  const last = localTime(new Date(window.to.getTime() - 1), zone).day
  return last < localTime(now, zone).day ? last : null
}

/** What was kept at the end of a day; a day nobody counted says so. */
export async function snapshotAnswers(
  ctx: Ctx,
  sight: string,
  asks: readonly { readonly metric: MetricDefinition; readonly query: MetricQuery; readonly day: string }[],
): Promise<{ answer: MetricAnswer; at: Date }[]> {
  if (asks.length === 0) return []
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(snapshots)
      .where(
        and(
          eq(snapshots.organisationId, ctx.organisationId),
          eq(snapshots.sight, sight),
          inArray(snapshots.metric, [...new Set(asks.map(({ metric }) => metric.id))]),
          inArray(snapshots.day, [...new Set(asks.map(({ day }) => day))]),
        ),
      ),
  )
  const { zone } = await organisation(ctx)
  const keyOf = (metric: string, day: string, part: string) => `${metric} ${day} ${part}`
  const kept = new Map(rows.map((row) => [keyOf(row.metric, row.day, row.part), row]))
  return asks.map(({ metric, query, day }) => {
    const found = kept.get(keyOf(metric.id, day, partOf(query)))
    const at = startOfDay(addDays(day, 1), zone)
    if (!found) return { answer: unknownAnswer(`Not collected on ${day}.`, metric.main), at }
    return { answer: { figures: found.figures, coverage: found.coverage }, at: found.takenAt }
  })
}
