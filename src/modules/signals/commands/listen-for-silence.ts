import { gapsIn, sourceHealth } from '#modules/listening/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { bucketOf, DAY, HOUR, hourOf, keyOf, type Watch } from '../domain/grain.ts'
import { hoursBetween, liveSeries } from '../domain/live-series.ts'
import { judgeSilence } from '../domain/silence.ts'
import { hourRows, watchesHeard } from '../store/counts.ts'
import { standingSignals } from '../store/signals.ts'
import type { WatchRow } from '../tables.ts'
import { type Candidate, candidateOf } from './candidate.ts'
import { raiseAll } from './raise.ts'
import type { Scene } from './scene.ts'

const SOONEST = 2 * HOUR
const LONGEST = 7 * DAY
const WEEKS = 8

/**
 * Notices who should have been heard and was not, by the same time of past weeks. A time in which we collected nothing is
 * told as that: we do not hear, which says nothing about them.
 */
export async function listenForSilence(ctx: Ctx, tx: WriteTx, scene: Scene): Promise<void> {
  const now = ctx.now().getTime()
  const range = [new Date(now - LONGEST), new Date(now - SOONEST)] as const
  const known = new Set((await standingSignals(tx, ctx.organisationId)).map(({ rootKey }) => rootKey))
  const quiet = (await watchesHeard(tx, ctx.organisationId, ...range)).filter(
    (row) => scene.tells(watchOf(row)) && !known.has(rootOf(row)),
  )
  if (quiet.length === 0) return
  const silent = await whoIsMissed(ctx, tx, scene, quiet, now)
  if (silent.length === 0) return
  const candidates: Candidate[] = []
  for (const { row, expected } of silent) {
    const since = bucketOf(row.lastAt.getTime())
    const parts = {
      expected,
      quietSince: row.lastAt.toISOString(),
      deaf: await whyDeaf(ctx, watchOf(row), since, now),
    }
    const about = { kind: 'silence', watch: watchOf(row), end: now, facts: [], floor: null } as const
    candidates.push({
      ...(await candidateOf(ctx, { ...about, parts, fallback: rootOf(row) })),
      startedAt: row.lastAt,
    })
  }
  await raiseAll(ctx, tx, scene, candidates)
}

const watchOf = (row: WatchRow): Watch => ({ kind: row.watchKind, id: row.watchId })
const rootOf = (row: WatchRow): string => `silence:${keyOf(watchOf(row))}`

async function whoIsMissed(ctx: Ctx, tx: WriteTx, { wall }: Scene, quiet: readonly WatchRow[], now: number) {
  const spans = quiet.map((row) => {
    const from = hourOf(row.lastAt.getTime()) + HOUR
    const first = bucketOf(row.firstAt.getTime())
    const weeks = Array.from({ length: WEEKS }, (_, week) => {
      const back = (at: number) => wall.back(at, 7 * (week + 1))
      return { from: back(from), to: back(now) }
    }).filter((span) => span.from >= first)
    return { row, weeks, hours: weeks.flatMap((span) => hoursBetween(span.from, span.to)) }
  })
  const asked = spans.map(({ row, hours }) => ({ ...watchOf(row), hours: [...new Set(hours)] }))
  const rows = await hourRows(tx, ctx.organisationId, asked)
  return spans.flatMap(({ row, weeks }) => {
    const series = liveSeries(rows.get(keyOf(watchOf(row))) ?? [], 0, [])
    const expected = judgeSilence(weeks.map((span) => series.sum(span.from, span.to).n))
    return expected === null ? [] : [{ row, expected }]
  })
}

/** Why we do not hear, in words; null when we do. Of what searches find any gap may be the reason, of an account its own. */
async function whyDeaf(ctx: Ctx, { kind, id }: Watch, from: number, to: number): Promise<string | null> {
  const gaps = await gapsIn(ctx, {
    from: new Date(from),
    to: new Date(to),
    channelId: kind === 'channel' ? id : null,
  })
  const long = gaps.find((gap) => {
    const [begin, end] = [
      Math.max(from, Date.parse(gap.from)),
      gap.to === null ? to : Math.min(to, Date.parse(gap.to)),
    ]
    return end - begin >= (to - from) / 2
  })
  if (long) return long.reason
  const sources = (await sourceHealth(ctx)).filter(({ channelId }) => kind !== 'channel' || channelId === id)
  return sources.some(({ state }) => state !== 'paused' && state !== 'stopped')
    ? null
    : 'Nothing is collected there.'
}
