import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { type ClockBook, goalOf, ruleFor, type Situation, type Terms } from '../../domain/clocks/book.ts'
import type { DeskHours, Pause } from '../../domain/clocks/measure.ts'
import { weigh } from '../../domain/clocks/weigh.ts'
import { affectedClocks, lockedClocks } from '../../queries/clocks/affected.ts'
import { clocksOfVersion, pausesOf, termsOf } from '../../queries/clocks/book.ts'
import { deskOf, hoursOfDesks } from '../../queries/clocks/hours.ts'
import { type Remeasured, setClocks, showDues } from '../../store/clocks.ts'
import type { ClockRow } from '../../tables.ts'
import { callWhenDue } from './run.ts'

export interface Batch {
  readonly departmentIds: readonly string[] | null
  readonly since: string | null
  readonly book: number | null
  readonly after: string | null
  readonly looked: number
  readonly changed: number
}

const BATCH = 500

/**
 * Measures the next clocks anew, running and past: what comes out is what would have come out had hours and rules always
 * been so. `last` is where to go on; null when there are no more.
 */
export async function remeasureBatch(
  ctx: Ctx,
  tx: WriteTx,
  batch: Batch,
): Promise<{ looked: number; changed: number; last: string | null }> {
  const found = await affectedClocks(tx, ctx.organisationId, batch, BATCH)
  const rows = await lockedClocks(tx, ctx.organisationId, found)
  const book = batch.book === null ? undefined : await clocksOfVersion(ctx, batch.book)
  const changed = await remeasure(ctx, tx, rows, (clock) => (book ? promised(book, clock) : {}))
  return { looked: rows.length, changed, last: found.length === BATCH ? (found.at(-1)?.id ?? null) : null }
}

type Promised = Partial<
  Pick<ClockRow, 'goalMinutes' | 'counts' | 'policyVersion' | 'policyRule' | 'priority' | 'standing'>
>

/** What a book promises a clock that began in this situation. */
export function promised(book: ClockBook, clock: ClockRow, situation = situationOf(clock)): Promised {
  const rule = ruleFor(book.rules, situation)
  const goal = goalOf(rule ?? book.rest, clock.kind)
  return {
    goalMinutes: goal?.minutes ?? null,
    counts: goal?.by ?? 'wall',
    policyVersion: book.version,
    policyRule: rule?.id ?? null,
  }
}

/** As it was when the clock began. */
export function situationOf(clock: ClockRow): Situation {
  return {
    channelId: clock.channelId,
    class: clock.class ?? 'public',
    departmentId: deskOf(clock),
    priority: clock.priority,
    standing: clock.standing,
  }
}

/** Weighs clocks anew after `change` and keeps those that came out otherwise; gives how many. */
export async function remeasure(
  ctx: Ctx,
  tx: WriteTx,
  rows: readonly ClockRow[],
  change: (clock: ClockRow) => Promised,
): Promise<number> {
  const hours = await hoursOfDesks(ctx, rows.map(deskOf))
  const pauses = await pausesOf(ctx, [...new Set(rows.map((row) => row.conversationId))])
  const around = (clock: ClockRow) => ({
    hours: hours.get(deskOf(clock)) as DeskHours,
    pauses: pauses.get(clock.conversationId) ?? [],
  })
  const anew = rows
    .map((clock) => ({ clock, after: weighed({ ...clock, ...change(clock) }, around(clock)) }))
    .filter(({ clock, after }) => differs(clock, after))
  await setClocks(
    tx,
    ctx.organisationId,
    anew.map(({ after }) => after),
  )
  const moved = anew.filter(({ clock }) => clock.stoppedAt === null).map(({ after }) => after)
  await showDues(tx, ctx.organisationId, [...new Set(moved.map((clock) => clock.conversationId))])
  const known = new Map<string, Terms>()
  for (const clock of moved) {
    const key = `${clock.policyVersion}/${clock.policyRule}`
    const terms = known.get(key) ?? (await termsOf(ctx, clock))
    known.set(key, terms)
    await callWhenDue(tx, clock, { terms, ...around(clock) })
  }
  return anew.length
}

function weighed(
  clock: ClockRow,
  { hours, pauses }: { readonly hours: DeskHours; readonly pauses: readonly Pause[] },
): ClockRow & Remeasured {
  return { ...clock, ...weigh(clock, hours, pauses) }
}

const watched = [
  'goalMinutes',
  'counts',
  'policyVersion',
  'policyRule',
  'priority',
  'standing',
  'dueAt',
  'outcome',
  'breachedAt',
  'wallMinutes',
  'businessMinutes',
] as const

function differs(before: ClockRow, after: ClockRow): boolean {
  return watched.some((name) => plain(before[name]) !== plain(after[name]))
}

const plain = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value)
