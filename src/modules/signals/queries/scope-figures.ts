import { and, eq, inArray } from 'drizzle-orm'
import { openedWith } from '#modules/inbox/index.ts'
import { saidFigures } from '#modules/listening/index.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { bucketOf, HOUR, hourOf, keyOf, type Watch } from '../domain/grain.ts'
import { type LiveSeries, liveSeries } from '../domain/live-series.ts'
import { median } from '../domain/usual.ts'
import { wallOf } from '../domain/wall.ts'
import { hourRows, watchRows } from '../store/counts.ts'
import { partRows } from '../store/signals.ts'
import { signals } from '../tables.ts'

export interface Scope {
  readonly signalIds?: readonly string[]
  readonly queryIds?: readonly string[]
  readonly departmentIds?: readonly string[]
}

export interface ScopeBucket {
  readonly at: string
  readonly mentions: number
  readonly authors: number
  readonly positive: number
  readonly neutral: number
  readonly negative: number
  /** What has a mood. */
  readonly known: number
  readonly press: number
  /** The most people one author reaches; all authors' readers added up. */
  readonly reachLow: number
  readonly reachHigh: number
  /** What is usual for this time of the week, over all that is asked for; null when nobody can say yet. */
  readonly baseline: number | null
}

const WEEKS = 8
const FEW_WEEKS = 3
const DAYS = 14
const LIMIT = 5000
const MINUTES = { 'five-minutes': 5, hour: 60, day: 1440 } as const

/**
 * How much was said in [from, to), each post once: by everything that hears these signals, by these queries, and on these
 * desks, in spans of a length from `from` on, empty ones too; at most two thousand spans. The baseline is the median of the
 * same time of up to eight past weeks (of fourteen days, where fewer than three weeks are known), summed over what hears.
 * Where nothing hears it, as with an alarm that somebody raised, there are no spans.
 */
export async function scopeFigures(
  ctx: Ctx,
  scope: Scope & { readonly from: Date; readonly to: Date; readonly grain: keyof typeof MINUTES },
): Promise<{ buckets: ScopeBucket[] }> {
  const minutes = MINUTES[scope.grain]
  const step = minutes * 60_000
  const to = new Date(Math.min(scope.to.getTime(), scope.from.getTime() + 2000 * step))
  const { watches, mentionIds } = await heardOf(ctx, scope, { from: scope.from, to })
  // What nothing hears is not counted: that is unknown, and no row of noughts.
  if (watches.length === 0) return { buckets: [] }
  const ids = (kind: Watch['kind']) => watches.filter((one) => one.kind === kind).map(({ id }) => id)
  const where = { queryIds: ids('query'), channelIds: ids('channel'), mentionIds }
  const said = await saidFigures(ctx, { ...where, from: scope.from, to, minutes })
  const known = new Map(said.map((one) => [one.at.getTime(), one]))
  const spans = Array.from(
    { length: Math.ceil((to.getTime() - scope.from.getTime()) / step) },
    (_, place) => scope.from.getTime() + place * step,
  )
  const usual = await usualOf(ctx, watches, spans, step)
  return {
    buckets: spans.map((at) => {
      const { at: _, ...one } = known.get(at) ?? { at, ...NONE }
      const moods = one.positive + one.neutral + one.negative
      return { at: new Date(at).toISOString(), ...one, known: moods, baseline: usual(at) }
    }),
  }
}

const NONE = {
  mentions: 0,
  authors: 0,
  positive: 0,
  neutral: 0,
  negative: 0,
  press: 0,
  reachLow: 0,
  reachHigh: 0,
}

async function heardOf(ctx: Ctx, scope: Scope, window: { from: Date; to: Date }) {
  const watches = new Map<string, Watch>()
  const add = (watch: Watch) => watches.set(keyOf(watch), watch)
  const mentionIds: string[] = []
  if (scope.signalIds?.length) {
    const rows = await ctx.read((tx) =>
      tx
        .select({ id: signals.id, mentionIds: signals.mentionIds })
        .from(signals)
        .where(
          and(
            eq(signals.organisationId, ctx.organisationId),
            inArray(signals.id, [...(scope.signalIds ?? [])]),
          ),
        ),
    )
    mentionIds.push(...rows.flatMap((row) => row.mentionIds))
    const found = rows.map(({ id }) => id)
    const parts = await ctx.read((tx) => partRows(tx, ctx.organisationId, found))
    for (const part of parts) add({ kind: part.watchKind, id: part.watchId })
  }
  for (const id of scope.queryIds ?? []) add({ kind: 'query', id })
  for (const id of scope.departmentIds ?? []) add({ kind: 'desk', id })
  for (const { kind, id } of watches.values())
    if (kind === 'desk')
      mentionIds.push(...(await openedWith(ctx, { departmentId: id, ...window, limit: LIMIT })))
  return { watches: [...watches.values()], mentionIds: [...new Set(mentionIds)] }
}

async function usualOf(ctx: Ctx, watches: readonly Watch[], spans: readonly number[], step: number) {
  const wall = wallOf((await organisation(ctx)).zone)
  const hours = new Set<number>()
  const backs = (at: number) => ({
    weeks: Array.from({ length: WEEKS }, (_, week) => wall.back(at, 7 * (week + 1))),
    days: Array.from({ length: DAYS }, (_, day) => wall.back(at, day + 1)),
  })
  for (const at of spans)
    for (const back of Object.values(backs(at)).flat())
      for (let hour = hourOf(back); hour < back + step; hour += HOUR) hours.add(hour)
  const asked = watches.map((watch) => ({ ...watch, hours: [...hours] }))
  const [rows, known] = await ctx.read(async (tx) => [
    await hourRows(tx, ctx.organisationId, asked),
    await watchRows(tx, ctx.organisationId, watches),
  ])
  const series = watches.flatMap((watch) => {
    const first = known.get(keyOf(watch))?.firstAt.getTime()
    return first === undefined
      ? []
      : [{ first: bucketOf(first), ...liveSeries(rows.get(keyOf(watch)) ?? [], first, []) }]
  })
  return (at: number): number | null => {
    const { weeks, days } = backs(at)
    const usual = series.map(
      (one) => medianOf(one, weeks, step, FEW_WEEKS) ?? medianOf(one, days, step, FEW_WEEKS),
    )
    return usual.length === 0 || usual.includes(null)
      ? null
      : usual.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  }
}

function medianOf(
  one: LiveSeries & { readonly first: number },
  times: readonly number[],
  step: number,
  few: number,
) {
  const samples = times.filter((at) => at >= one.first).map((at) => one.sum(at, at + step).n)
  return samples.length < few ? null : median(samples)
}
