import { addDays, localTime, startOfDay, weekday } from '#kernel/local-time.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { belongs, targetRows } from './queries/cadence.ts'
import { livePostFacts } from './queries/live-facts.ts'

interface Week {
  readonly id: string
  readonly day: string
  readonly n: number
  readonly perWeek: number
}

/** Whole weeks within the window, target by target; a week that began before its target was set does not count. */
async function targetWeeks(ctx: Ctx, query: MetricQuery): Promise<Week[]> {
  const { zone } = await organisation(ctx)
  const now = ctx.now()
  const end = new Date(Math.min(query.window.to.getTime(), now.getTime()))
  const asked = (await targetRows(ctx)).filter(
    (target) =>
      (query.channelId === null || target.channelId === query.channelId) &&
      (query.departmentId === null || target.departmentId === query.departmentId),
  )
  if (asked.length === 0 || end <= query.window.from) return []
  const facts = await livePostFacts(ctx, query.window.from, end)
  const found: Week[] = []
  const start = localTime(query.window.from, zone).day
  for (let day = addDays(start, (7 - weekday(start)) % 7); ; day = addDays(day, 7)) {
    const [from, to] = [startOfDay(day, zone), startOfDay(addDays(day, 7), zone)]
    if (to > end) return found
    if (from < query.window.from) continue
    for (const target of asked) {
      if (target.createdAt > from) continue
      const n = facts.filter(
        (fact) => fact.at >= from && fact.at < to && belongs(target, fact.channelId, fact.departmentId),
      ).length
      found.push({ id: `${target.id}/${day}`, day, n, perWeek: target.perWeek })
    }
  }
}

/** How often the number of posts a week that was meant was reached. */
export const cadenceKept: MetricDefinition = {
  id: 'cadence-kept',
  version: 1,
  name: 'Cadence kept',
  definition:
    'Of all whole weeks (Monday to Sunday) in the period, the share in which a channel or department published at least as many posts as its target says; each target and week counts once. Weeks that began before the target was set are not counted, nor are replies and later posts of a thread.',
  unit: 'percent',
  tactic: 1,
  lowerIsBetter: false,
  async compute(ctx, query) {
    const weeks = await targetWeeks(ctx, query)
    const kept = weeks.filter((week) => week.n >= week.perWeek).length
    const figure =
      weeks.length === 0
        ? { value: null, reason: 'No target was set for a whole week of this period.', n: 0 }
        : { value: (100 * kept) / weeks.length, reason: null, n: weeks.length }
    return { figures: { value: figure }, coverage: 1 }
  },
  async rows(ctx, query, page) {
    const weeks = (await targetWeeks(ctx, query)).reverse()
    return {
      total: weeks.length,
      rows: weeks.slice(page.offset, page.offset + page.limit).map((week) => ({
        id: week.id,
        at: `${week.day}T00:00:00.000Z`,
        label: `Week from ${week.day}`,
        detail: `${week.n} of ${week.perWeek}`,
        value: week.n,
        note: null,
        counted: { target: week.perWeek },
        href: `/publish/calendar?day=${week.day}`,
      })),
    }
  },
}
