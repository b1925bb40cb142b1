import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricAnswer, MetricDefinition } from '#platform/metric.ts'
import { PENDING } from '../contract/shapes.ts'
import { isCurrent, momentOf, type Standing } from '../domain/current.ts'
import { unknownAnswer } from '../domain/guard.ts'
import { nextHour, recomputeSoon } from '../jobs/soon.ts'
import { keepFigures, markViewed } from '../store/kept.ts'
import type { KeptRow } from '../tables/kept.ts'
import type { Ask } from './ask.ts'
import { fold } from './fold.ts'
import { keptFor } from './kept.ts'
import { cannotCut } from './part.ts'
import { asProcess, sightOf } from './sight.ts'
import { dayOfPast, snapshotAnswers } from './snapshots.ts'
import { standingSince } from './standing.ts'
import { wanted, workOutInTime } from './work-out.ts'

export interface Told {
  readonly answer: MetricAnswer
  /** When it was worked out. */
  readonly asOf: Date
  /** False when something changed since: it is being worked out anew. */
  readonly current: boolean
}

/**
 * `kept`: what is there now, however old, with its time. `fresh`: worked out anew where it is not current. `later`: as
 * `kept`, but nobody waits for what is not there: it is worked out behind the scenes.
 */
export type Patience = 'kept' | 'fresh' | 'later'

const MOMENT_MS: Record<Patience, number> = { kept: 300_000, fresh: 60_000, later: 300_000 }
/** So long somebody waits for figures that are not there; the rest comes with the next look. */
const BUDGET_MS: Record<Patience, number> = { kept: 1500, fresh: 15_000, later: 0 }
const FOLDED_AT_ONCE = 500
const VIEWED_AGAIN_MS = 3_600_000
/** By keys, the same statements with every look: their plans are kept. */
const OFTEN = { often: true } as const

/** The one way to a figure: screen, export, report, split and scoreboard all come through here, so they cannot differ. */
export async function answer(ctx: Ctx, ask: Ask, patience: Patience = 'fresh'): Promise<Told> {
  const [told] = await answers(ctx, [ask], patience)
  if (!told) throw new Error('one question has one answer')
  return told
}

/** Answers in the order they were asked for. Must not be called within a reading transaction: it keeps what it finds. */
export async function answers(ctx: Ctx, asks: readonly Ask[], patience: Patience): Promise<Told[]> {
  const sight = sightOf(ctx.actor)
  const told = new Map<Ask, Told>()
  const now = ctx.now()
  // Only what is counted once a day hangs on where the organisation's days end.
  const zone = asks.some(({ metric }) => metric.daily) ? (await organisation(ctx)).zone : ''
  const past: { ask: Ask; day: string }[] = []
  const open: Ask[] = []
  for (const ask of asks) {
    const why = cannotCut(ask.metric, ask.query)
    const day = ask.metric.daily ? dayOfPast(ask.query, zone, now) : null
    if (why) told.set(ask, { answer: unknownAnswer(why, ask.metric.main), asOf: now, current: true })
    else if (day) past.push({ ask, day })
    else open.push(ask)
  }
  const old = await snapshotAnswers(
    asProcess(ctx),
    sight,
    past.map(({ ask, day }) => ({ ...ask, day })),
  )
  for (const [index, { ask }] of past.entries()) {
    const found = old[index]
    if (found) told.set(ask, { answer: found.answer, asOf: found.at, current: true })
  }
  for (const [ask, found] of await openAnswers(ctx, sight, open, patience)) told.set(ask, found)
  return asks.map((ask) => told.get(ask) ?? { answer: pending(ask), asOf: now, current: false })
}

const pending = ({ metric }: Ask): MetricAnswer => unknownAnswer(PENDING, metric.main)

/** Of what is kept, what is still true; the rest is worked out or, where there is no time for it, said to be old. */
async function openAnswers(
  ctx: Ctx,
  sight: string,
  asks: readonly Ask[],
  patience: Patience,
): Promise<Map<Ask, Told>> {
  const told = new Map<Ask, Told>()
  if (asks.length === 0) return told
  const { kept, standing } = await lookUp(ctx, sight, asks)
  const [now, until] = [ctx.now(), performance.now() + BUDGET_MS[patience]]
  const viewed: KeptRow[] = []
  // What is not there at all comes before what is only old.
  const missing: Ask[] = []
  /** Of those, what has a place already and waits for its turn. */
  const placed = new Set<Ask>()
  const old: (readonly [Ask, KeptRow])[] = []
  for (const [index, ask] of asks.entries()) {
    const row = kept[index]
    if (row && now.getTime() - row.viewedAt.getTime() > VIEWED_AGAIN_MS) viewed.push(row)
    if (row?.version !== ask.metric.version) {
      missing.push(ask)
      if (row) placed.add(ask)
      continue
    }
    const moment =
      patience === 'fresh' ? MOMENT_MS.fresh : momentOf(ask.query.window, now, MOMENT_MS[patience])
    const current = rowIsCurrent(ask.metric, row, standing, now, moment)
    if (!current && patience === 'fresh') old.push([ask, row])
    else told.set(ask, { answer: row, asOf: row.computedAt, current })
  }
  const due = [...missing, ...old.map(([ask]) => ask)]
  const fresh = await workOutInTime(ctx, sight, due, until)
  for (const [ask, row] of fresh) told.set(ask, { answer: row, asOf: now, current: true })
  for (const [ask, row] of old)
    if (!told.has(ask)) told.set(ask, { answer: row, asOf: row.computedAt, current: false })
  const left = missing.filter((ask) => !told.has(ask))
  const behind = left.length > 0 || [...told.values()].some(({ current }) => !current)
  const made = [
    ...fresh.values(),
    ...left.filter((ask) => !placed.has(ask)).map((ask) => wanted(ctx, sight, ask)),
  ]
  if (made.length > 0 || viewed.length > 0 || behind) await note(ctx, made, viewed, behind)
  return told
}

/** What is kept, and what happened since. A few new facts are folded at once, so that only figures they touch are doubted. */
async function lookUp(ctx: Ctx, sight: string, asks: readonly Ask[]) {
  const look = () =>
    asProcess(ctx).read(async () => {
      const kept = await keptFor(ctx, sight, asks)
      return { kept, standing: await standingSince(ctx, lowest(kept)) }
    }, OFTEN)
  const found = await look()
  const { head, mark, since } = found.standing
  const news = since?.size ?? 0
  if (news === 0 || head - Math.max(mark, lowest(found.kept)) > FOLDED_AT_ONCE) return found
  await fold(asProcess(ctx))
  return look()
}

/** Keeps what was found and asks for what is behind. */
async function note(
  ctx: Ctx,
  made: readonly KeptRow[],
  viewed: readonly KeptRow[],
  behind: boolean,
): Promise<void> {
  await asProcess(ctx).write(async (tx) => {
    await keepFigures(tx, unique(made))
    await markViewed(tx, viewed, ctx.now())
    await (behind ? recomputeSoon(tx, ctx.now()) : nextHour(tx, ctx.now()))
  })
}

export function rowIsCurrent(
  metric: MetricDefinition,
  row: KeptRow,
  standing: Standing,
  now: Date,
  moment: number,
): boolean {
  return isCurrent(metric, { ...row, window: { from: row.fromAt, to: row.toAt } }, standing, now, moment)
}

const lowest = (rows: readonly (KeptRow | undefined)[]): number => {
  const seqs = rows.flatMap((row) => (row && row.version > 0 ? [row.seq] : []))
  return seqs.length === 0 ? Number.MAX_SAFE_INTEGER : Math.min(...seqs)
}

/** One statement may keep a figure once. */
function unique(rows: readonly KeptRow[]): KeptRow[] {
  const key = (row: KeptRow) => [row.metric, row.part, row.fromAt.getTime(), row.toAt.getTime()].join(' ')
  return [...new Map(rows.map((row) => [key(row), row])).values()]
}
