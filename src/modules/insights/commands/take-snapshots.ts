import { sql } from 'drizzle-orm'
import { addDays, localTime } from '#kernel/local-time.ts'
import { departmentCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { METRICS } from '#platform/metric.ts'
import { splitsOf } from '../engine/part.ts'
import { workOut } from '../engine/work-out.ts'
import { keepSnapshots } from '../store/kept.ts'
import type { SnapshotRow } from '../tables/kept.ts'

/** So long after midnight a count still stands for the day that ended; later the day stays missing. */
const LATEST_MINUTES = 180

/** Counts, at the organisation's midnight, what nobody can count afterwards: for the house, each department, each sight. */
export async function takeSnapshots(ctx: Ctx): Promise<number> {
  const { zone } = await organisation(ctx)
  const now = ctx.now()
  const { day: today, minute } = localTime(now, zone)
  if (minute > LATEST_MINUTES) return 0
  const day = addDays(today, -1)
  const window = { from: new Date(now.getTime() - 86_400_000), to: now }
  const departments = [null, ...(await departmentCards(ctx)).map(({ id }) => id)]
  const rows: SnapshotRow[] = []
  for (const sight of await sights(ctx))
    for (const metric of ctx.use(METRICS).filter(({ daily }) => daily))
      for (const departmentId of splitsOf(metric).includes('department') ? departments : [null]) {
        const { part, figures, coverage, version } = await workOut(ctx, sight, {
          metric,
          query: { window, departmentId, channelId: null },
        })
        const key = { organisationId: ctx.organisationId, metric: metric.id, sight, part, day }
        rows.push({ ...key, version, figures, coverage, takenAt: now })
      }
  await ctx.write((tx) => keepSnapshots(tx, rows))
  return rows.length
}

/** With which eyes figures were looked at lately. */
async function sights(ctx: Ctx): Promise<string[]> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ sight: string }>(
      sql`select distinct sight from figure_kept where organisation_id = ${ctx.organisationId}`,
    ),
  )
  return [...new Set(['', ...rows.map(({ sight }) => sight)])]
}
