import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { bucketOf, HOUR, keyOf, type Watch } from '../domain/grain.ts'
import { hoursFor, liveSeries } from '../domain/live-series.ts'
import { calm, OVER } from '../domain/replay.ts'
import { usualAt } from '../domain/usual.ts'
import { signalEvent } from '../events.ts'
import { hourRows, watchesHeard, watchRows } from '../store/counts.ts'
import { changeSignal, partRows, type StandingRow, standingSignals } from '../store/signals.ts'
import { fromLoud } from './candidate.ts'
import { countNow, nextBeat } from './count.ts'
import { endOf, judge } from './judge.ts'
import { listenForSilence } from './listen-for-silence.ts'
import { raiseAll } from './raise.ts'
import { type Scene, sceneOf } from './scene.ts'

/** What is not a storm is over when nothing of it came for so long. */
const QUIET = 24 * HOUR

/**
 * Every five minutes: what nobody told of is counted, what is going on is judged at the end of its five minutes, whoever
 * should have been heard and was not is missed, and what is over ends.
 */
export async function beat(ctx: Ctx): Promise<void> {
  await countNow(ctx)
  await ctx.exclusively('signals.count', () =>
    ctx.write(async (tx) => {
      await nextBeat(ctx, tx)
      const scene = await sceneOf(ctx)
      await judgeTheActive(ctx, tx, scene)
      await listenForSilence(ctx, tx, scene)
      await endWhatIsOver(ctx, tx, scene)
    }),
  )
}

async function judgeTheActive(ctx: Ctx, tx: WriteTx, scene: Scene): Promise<void> {
  const now = ctx.now().getTime()
  const active = await watchesHeard(tx, ctx.organisationId, new Date(now - HOUR), new Date(now + 1))
  const asked = active
    .map((row) => ({ kind: row.watchKind, id: row.watchId, end: bucketOf(now) }))
    .filter((watch) => scene.tells(watch))
  const found = []
  for (const loud of await judge(ctx, tx, scene, asked)) found.push(...(await fromLoud(ctx, loud)))
  await raiseAll(ctx, tx, scene, found)
}

async function endWhatIsOver(ctx: Ctx, tx: WriteTx, scene: Scene): Promise<void> {
  const now = ctx.now()
  for (const row of await standingSignals(tx, ctx.organisationId)) {
    const storm = row.kinds.includes('volume') || row.kinds.includes('mood')
    if (row.kind === 'silence') {
      if (await heardAgain(ctx, tx, row)) await end(ctx, tx, row)
    } else if (storm && (await stillLoud(ctx, tx, scene, row)))
      await changeSignal(tx, ctx.organisationId, row.id, { lastAt: now })
    else if (now.getTime() - row.lastAt.getTime() >= (storm ? OVER.for : QUIET)) await end(ctx, tx, row)
  }
}

async function end(ctx: Ctx, tx: WriteTx, row: StandingRow): Promise<void> {
  await changeSignal(tx, ctx.organisationId, row.id, { state: 'ended', endedAt: ctx.now() })
  if (row.state === 'open') tx.emit(signalEvent('ended', row, row.kind))
}

/** Whether any watch of a storm is still at one and a half times its usual or more. */
async function stillLoud(ctx: Ctx, tx: WriteTx, scene: Scene, row: StandingRow): Promise<boolean> {
  const { wall } = scene
  const at = endOf(ctx.now().getTime())
  const watches = await watchesOf(ctx, tx, row)
  const rows = await watchRows(tx, ctx.organisationId, watches)
  const hours = hoursFor(at, wall)
  const counts = await hourRows(
    tx,
    ctx.organisationId,
    watches.map((watch) => ({ ...watch, hours })),
  )
  return watches.some((watch) => {
    const first = scene.knownFrom(watch) ?? rows.get(keyOf(watch))?.firstAt.getTime()
    if (first === undefined) return false
    const { hourAt } = liveSeries(counts.get(keyOf(watch)) ?? [], bucketOf(first), [])
    return !calm(hourAt(at) ?? 0, usualAt(at, hourAt, wall)?.median ?? 0)
  })
}

async function watchesOf(ctx: Ctx, tx: WriteTx, row: StandingRow): Promise<Watch[]> {
  const found = await partRows(tx, ctx.organisationId, [row.id])
  const watches = found.map((part): Watch => ({ kind: part.watchKind, id: part.watchId }))
  return [...new Map(watches.map((watch) => [keyOf(watch), watch])).values()]
}

async function heardAgain(ctx: Ctx, tx: WriteTx, row: StandingRow): Promise<boolean> {
  const since = row.parts.quietSince
  const known = await watchRows(tx, ctx.organisationId, await watchesOf(ctx, tx, row))
  return [...known.values()].some(({ lastAt }) => since !== null && lastAt > new Date(since))
}
