import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { listenFrom } from '../detecting/listener.ts'
import { countsFrom } from '../domain/csv.ts'
import { bucketOf, DAY, GRAIN, HOUR, hourOf, keyOf, NOTHING, type Watch } from '../domain/grain.ts'
import { liveSeries, notHeard } from '../domain/live-series.ts'
import { type ReplayAsked, type ReplayResult, replay, type Series } from '../domain/replay.ts'
import { wallOf } from '../domain/wall.ts'
import { replayJob } from '../jobs/replay.ts'
import { watchNames } from '../queries/watches.ts'
import { rowsBetween, watchRows } from '../store/counts.ts'
import { addReplay, changeReplay, replayById } from '../store/replays.ts'
import type { ReplayRow } from '../tables.ts'
import { deafTimes } from './judge.ts'

/** So many counts are gone through while whoever asked waits; more are for the background. */
const AT_ONCE = 20_000
const LONGEST_DAYS = 400

type ReplayInput =
  | {
      readonly of: 'watch'
      readonly kind: Watch['kind']
      readonly id: string
      readonly from: string
      readonly to: string
    }
  | { readonly of: 'file'; readonly name: string; readonly text: string }

/** Asks what the detector would have said of a past time, or of a file of counts; a long one is answered later. */
export async function startReplay(
  ctx: Ctx,
  input: ReplayInput,
): Promise<Result<{ id: string; state: ReplayRow['state'] }>> {
  const asked = input.of === 'file' ? countsFrom(input.text) : spanOf(ctx, input)
  if (!asked.ok) return asked
  const watch = input.of === 'watch' ? (await watchNames(ctx)).get(keyOf(input)) : undefined
  if (input.of === 'watch' && !watch) return refuse('not_found', 'Nothing of this kind is watched here.')
  return ctx.write(async (tx) => {
    const now = ctx.now()
    const by = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
    const title = (input.of === 'file' ? input.name : (watch?.name ?? '')).slice(0, 200)
    const departmentId = watch?.departmentId ?? null
    const row = {
      organisationId: ctx.organisationId,
      id: newId(now.getTime()),
      title,
      asked: asked.value,
      by,
      departmentId,
      at: now,
    }
    await addReplay(tx, { ...row, state: 'waiting', result: null, reason: null, doneAt: null })
    if ((await sizeOf(ctx, tx, asked.value)) > AT_ONCE) {
      await tx.enqueue(replayJob, { id: row.id })
      return ok({ id: row.id, state: 'waiting' })
    }
    return ok({ id: row.id, state: await answer(ctx, tx, row) })
  })
}

/** Answers one that waits; one that is answered or gone is left alone. */
export async function runReplay(ctx: Ctx, id: string): Promise<void> {
  await ctx.write(async (tx) => {
    const row = await replayById(tx, ctx.organisationId, id)
    if (row?.state === 'waiting') await answer(ctx, tx, row)
  })
}

type Asking = Pick<ReplayRow, 'id' | 'asked'>

async function answer(ctx: Ctx, tx: WriteTx, { id, asked }: Asking): Promise<ReplayRow['state']> {
  const result = await resultOf(ctx, tx, asked)
  const reason = result ? null : 'Nothing was counted there yet.'
  const state = result ? 'done' : 'failed'
  await changeReplay(tx, ctx.organisationId, id, { state, result, reason, doneAt: ctx.now() })
  return state
}

async function resultOf(ctx: Ctx, tx: WriteTx, asked: ReplayAsked): Promise<ReplayResult | null> {
  const wall = wallOf((await organisation(ctx)).zone)
  if (asked.of === 'file') {
    const grain = asked.minutes * 60_000
    const counts = asked.counts.map((n) => ({ ...NOTHING, n }))
    const from = Date.parse(asked.from)
    return replay({ from, grain, counts }, from, wall, listenFrom(from, null, null, grain))
  }
  const series = await seriesOf(ctx, tx, asked, Date.parse(asked.to))
  return series && replay(series, Date.parse(asked.from), wall, listenFrom(series.from, null, null))
}

/** Everything a watch heard from its beginning on, as it was live. */
async function seriesOf(ctx: Ctx, tx: WriteTx, watch: Watch, to: number): Promise<Series | null> {
  const row = (await watchRows(tx, ctx.organisationId, [watch])).get(keyOf(watch))
  if (!row) return null
  const from = bucketOf(row.firstAt.getTime())
  const end = bucketOf(Math.min(to - 1, ctx.now().getTime())) + GRAIN
  const rows = await rowsBetween(tx, ctx.organisationId, watch, hourOf(from), end)
  const { countAt } = liveSeries(rows, from, [])
  const counts = Array.from({ length: Math.max(0, Math.ceil((end - from) / GRAIN)) }, (_, place) =>
    countAt(from + place * GRAIN),
  )
  const gaps = (await deafTimes(ctx, [{ ...watch, end }]))(watch)
  return { from, grain: GRAIN, counts, deaf: (begin, until) => notHeard(begin, until, gaps) }
}

async function sizeOf(ctx: Ctx, tx: WriteTx, asked: ReplayAsked): Promise<number> {
  if (asked.of === 'file') return asked.counts.length
  const row = (await watchRows(tx, ctx.organisationId, [asked])).get(keyOf(asked))
  return row ? (Date.parse(asked.to) - row.firstAt.getTime()) / GRAIN : 0
}

function spanOf(
  ctx: Ctx,
  { kind, id, from, to }: Extract<ReplayInput, { of: 'watch' }>,
): Result<ReplayAsked> {
  const until = new Date(Math.min(Date.parse(to), ctx.now().getTime()))
  const days = (until.getTime() - Date.parse(from)) / DAY
  const help = 'Choose a time in the past.'
  if (days * DAY < HOUR)
    return refuse('invalid', 'This time is shorter than an hour, or still to come.', { help })
  if (days > LONGEST_DAYS)
    return refuse('invalid', 'A replay is of 400 days at most.', { help: 'Choose a shorter time.' })
  return ok({ of: 'watch', kind, id, from, to: until.toISOString() })
}
