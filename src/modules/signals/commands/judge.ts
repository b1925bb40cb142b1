import { gapsIn } from '#modules/listening/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { listenFrom } from '../detecting/listener.ts'
import { bucketOf, type Count, GRAIN, HOUR, hourOf, keyOf, type Watch, WEEK } from '../domain/grain.ts'
import {
  type Deaf,
  type HourRow,
  hoursBetween,
  hoursFor,
  type LiveSeries,
  liveSeries,
} from '../domain/live-series.ts'
import { judgeMood, moodsIn } from '../domain/mood.ts'
import type { Parts, SignalKind } from '../domain/parts.ts'
import { negative } from '../domain/replay.ts'
import { judgeVolume, LEAST } from '../domain/volume.ts'
import { hourRows, keepDetector, watchRows } from '../store/counts.ts'
import type { WatchRow } from '../tables.ts'
import type { Scene } from './scene.ts'

/** Something a watch notices in the hour that ends at `end`. */
export interface Loud {
  readonly watch: Watch
  readonly kind: Extract<SignalKind, 'volume' | 'mood'>
  readonly end: number
  readonly parts: Partial<Parts>
  /** Whether it is as loud still when only a share of it is news, measured against what was heard from a moment on. */
  stillLoud(news: News): boolean
}

/** Of what was said, how much is news (0 to 1), and since when all that brought it is listened to. */
export interface News {
  readonly share: number
  readonly since: number
}

/** Until so long before now the detector is kept; what comes later than that makes it hear everything anew. */
const SETTLED = 6 * HOUR
const MOOD = 3 * HOUR
const BEFORE = 24 * HOUR
/** The mood of the last hours is told when nearly all of it is news. */
const MOST = 0.8

/** Judges watches, each in the hour that ends at its moment: how much was said, and in which mood. */
export async function judge(
  ctx: Ctx,
  tx: WriteTx,
  scene: Scene,
  asked: readonly (Watch & { readonly end: number })[],
): Promise<Loud[]> {
  const near = await hourRows(
    tx,
    ctx.organisationId,
    asked.map((one) => ({ ...one, hours: hoursBetween(one.end - MOOD, one.end) })),
  )
  const loud = asked.filter((one) => worthALook(near.get(keyOf(one)) ?? [], one.end))
  if (loud.length === 0) return []
  const known = await watchRows(tx, ctx.organisationId, loud)
  const rows = await hourRows(
    tx,
    ctx.organisationId,
    loud.map((one) => ({ ...one, hours: wanted(known.get(keyOf(one)), one.end, scene) })),
  )
  const deaf = await deafTimes(ctx, loud)
  const found: Loud[] = []
  for (const one of loud) {
    const row = known.get(keyOf(one))
    if (!row) continue
    const from = bucketOf(scene.knownFrom(one) ?? row.firstAt.getTime())
    const series = liveSeries(rows.get(keyOf(one)) ?? [], from, deaf(one))
    const rangAt = await hear(ctx, tx, row, series, one.end)
    found.push(...volumeOf(one, series, rangAt, scene), ...moodOf(one, series))
  }
  return found
}

/** Most hold too little to be anything; they are spared everything further. */
function worthALook(rows: readonly HourRow[], end: number): boolean {
  const near = liveSeries(rows, 0, [])
  return near.sum(end - HOUR, end).n >= LEAST || moodsIn(near.sum(end - MOOD, end)) >= 30
}

function wanted(row: WatchRow | undefined, end: number, { wall }: Pick<Scene, 'wall'>): number[] {
  if (!row) return []
  const from = (row.detectorAt ?? row.firstAt).getTime()
  return [...new Set([...hoursFor(end, wall), ...hoursBetween(from, end)])]
}

/** When nothing could be collected in the last nine weeks: for an account its own gaps, for what searches find any. */
export async function deafTimes(
  ctx: Ctx,
  asked: readonly (Watch & { readonly end: number })[],
): Promise<(watch: Watch) => Deaf[]> {
  const ends = asked.map(({ end }) => end)
  const from = new Date(Math.min(...ends) - 9 * WEEK)
  const gaps = await gapsIn(ctx, { from, to: new Date(Math.max(...ends)) })
  return ({ kind, id }) =>
    gaps
      .filter(({ channelId }) => kind !== 'channel' || channelId === id)
      .map((gap) => ({ from: Date.parse(gap.from), to: gap.to === null ? null : Date.parse(gap.to) }))
}

/**
 * Lets the detector hear everything up to `end`, from where it was kept; the end of what is settled is kept for the next
 * time. @returns when it rang last.
 */
async function hear(
  ctx: Ctx,
  tx: WriteTx,
  row: WatchRow,
  series: LiveSeries,
  end: number,
): Promise<number | null> {
  const watch = { kind: row.watchKind, id: row.watchId }
  const from = row.detectorAt?.getTime() ?? bucketOf(row.firstAt.getTime())
  const listener = listenFrom(from, row.detector, row.rangAt?.getTime() ?? null)
  const countAt = (at: number) => series.countAt(at).n
  const settled = hourOf(end - SETTLED)
  if (settled > from) {
    listener.hear(settled, countAt)
    await keepDetector(tx, ctx.organisationId, watch, listener.keep())
  }
  listener.hear(end, countAt)
  return listener.rangAt
}

function volumeOf(
  { kind, id, end }: Watch & { end: number },
  series: LiveSeries,
  rangAt: number | null,
  { wall }: Scene,
): Loud[] {
  const unusual = judgeVolume(end, series.hourAt, rangAt, wall)
  if (!unusual) return []
  const { rate, usual, z, factor } = unusual
  const known = { rate, usual: usual.median, basis: usual.basis, samples: usual.samples, factor, z }
  const parts = { ...known, ...moods(series.sum(end - HOUR, end)) }
  const stillLoud = ({ share, since }: News) => {
    const hourAt = (at: number) => (at === end ? share * rate : at - HOUR < since ? null : series.hourAt(at))
    return judgeVolume(end, hourAt, rangAt, wall) !== null
  }
  return [{ watch: { kind, id }, kind: 'volume', end, parts, stillLoud }]
}

function moodOf({ kind, id, end }: Watch & { end: number }, series: LiveSeries): Loud[] {
  const now = series.sum(end - MOOD, end)
  const fell = judgeMood(now, series.sum(end - MOOD - BEFORE, end - MOOD))
  if (!fell) return []
  const rate = series.hourAt(end)
  const parts = { rate, ...moods(now), nss: fell.now, nssBefore: fell.before }
  const stillLoud = ({ share, since }: News) => share >= MOST && since <= end - MOOD - BEFORE
  return [{ watch: { kind, id }, kind: 'mood', end, parts, stillLoud }]
}

function moods(sum: Count): Partial<Parts> {
  const { mentions: _, ...rest } = negative(sum)
  return rest
}

/** The end of the bucket that holds an instant. */
export const endOf = (at: number): number => bucketOf(at) + GRAIN
