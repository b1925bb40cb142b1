import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { type ClockKind, NEVER } from '../../domain/clock.ts'
import {
  type ArrivalClass,
  type ClockBook,
  type ClockRule,
  goalOf,
  ruleFor,
  type Situation,
  type Terms,
} from '../../domain/clocks/book.ts'
import type { DeskHours, Pause } from '../../domain/clocks/measure.ts'
import { stepAt, WARNING, type Weighed, weigh } from '../../domain/clocks/weigh.ts'
import { clockDueJob } from '../../jobs/clock-due.ts'
import { currentClocks, pausesOf, situationOf, termsOf } from '../../queries/clocks/book.ts'
import { deskHours, deskOf } from '../../queries/clocks/hours.ts'
import { setClock, startClock } from '../../store/clocks.ts'
import type { ClockRow, ConversationRow } from '../../tables.ts'

interface Start {
  readonly kind: ClockKind
  readonly at: Date
}

/** By what the clocks of a conversation begin now, loaded once for both of them. */
export interface Plan {
  readonly book: ClockBook
  readonly rule: ClockRule | null
  readonly situation: Situation
  readonly hours: DeskHours
  readonly pauses: readonly Pause[]
}

/** A clock on the wall asks for no hours. */
const unasked: DeskHours = { openMs: () => 0, afterOpenMs: () => null }

export async function planFor(ctx: Ctx, row: ConversationRow, arrival: ArrivalClass): Promise<Plan> {
  const book = await currentClocks(ctx)
  const situation = await situationOf(ctx, row, arrival)
  const rule = ruleFor(book.rules, situation)
  const { first, next, resolution }: Terms = rule ?? book.rest
  const business = [first, next, resolution].some((goal) => goal?.by === 'business')
  const hours = business ? await deskHours(ctx, row.departmentId) : unasked
  const pauses = (await pausesOf(ctx, [row.id])).get(row.id) ?? []
  return { book, rule, situation, hours, pauses }
}

/** Starts a clock; nothing when one of its sort runs already. */
export async function begin(tx: WriteTx, row: ConversationRow, plan: Plan, start: Start): Promise<void> {
  const { book, rule, situation, hours, pauses } = plan
  const terms: Terms = rule ?? book.rest
  const goal = goalOf(terms, start.kind)
  const facts = {
    startedAt: start.at,
    stoppedAt: null,
    outcome: null,
    breachedAt: null,
    goalMinutes: goal?.minutes ?? null,
    counts: goal?.by ?? 'wall',
  } as const
  const clock = await startClock(tx, {
    ...facts,
    organisationId: row.organisationId,
    conversationId: row.id,
    departmentId: row.departmentId,
    channelId: row.channelId,
    kind: start.kind,
    dueAt: weigh(facts, hours, pauses).dueAt,
    policyVersion: book.version,
    policyRule: rule?.id ?? null,
    measuredBy: row.departmentId,
    class: situation.class,
    priority: situation.priority,
    standing: situation.standing,
  })
  if (clock) await callWhenDue(tx, clock, { terms, hours, pauses })
}

interface By {
  readonly terms: Terms
  readonly hours: DeskHours
  readonly pauses: readonly Pause[]
}

/**
 * Has the queue come back when a running clock is up, and before, when somebody wants to be warned; for one that ran out
 * already, when the next one is to be told.
 */
export async function callWhenDue(tx: WriteTx, clock: ClockRow, { terms, hours, pauses }: By): Promise<void> {
  if (clock.stoppedAt || clock.dueAt >= NEVER) return
  const due = clock.dueAt.toISOString()
  const call = (step: number, at: Date) =>
    tx.enqueue(clockDueJob, { clockId: clock.id, due, step }, { startAfter: at })
  const at = clock.breachedAt ? stepAt(clock, terms, 1, hours, pauses) : null
  if (clock.breachedAt) return at ? call(1, at) : undefined
  await call(0, clock.dueAt)
  const warnAt = stepAt(clock, terms, WARNING, hours, pauses)
  if (warnAt) await call(WARNING, warnAt)
}

type Change = Partial<Pick<ClockRow, 'startedAt' | 'stoppedAt' | 'stoppedBy' | 'outcome'>>

/** Weighs a clock anew after a change of its facts or its pauses, and keeps what comes out. */
export async function reweigh(ctx: Ctx, tx: WriteTx, clock: ClockRow, change: Change = {}): Promise<boolean> {
  const hours = await deskHours(ctx, deskOf(clock))
  const pauses = (await pausesOf(ctx, [clock.conversationId])).get(clock.conversationId) ?? []
  const facts = { ...clock, ...change }
  const weighed: Weighed = weigh(facts, hours, pauses)
  const { startedAt, stoppedAt, stoppedBy } = facts
  if (!(await setClock(tx, clock, { startedAt, stoppedAt, stoppedBy, ...weighed }))) return false
  const after = { ...facts, ...weighed }
  if (after.stoppedAt === null && (clock.stoppedAt || clock.dueAt.getTime() !== after.dueAt.getTime()))
    await callWhenDue(tx, after, { terms: await termsOf(ctx, clock), hours, pauses })
  return true
}

/** Stops a clock: answered (kept or missed, by when), or closed without an answer. */
export function stop(
  ctx: Ctx,
  tx: WriteTx,
  clock: ClockRow,
  end: { readonly at: Date; readonly by: string | null; readonly how: 'answered' | 'closed' },
): Promise<boolean> {
  const outcome = end.how === 'closed' ? 'closed' : null
  return reweigh(ctx, tx, clock, { stoppedAt: end.at, stoppedBy: end.by, outcome })
}

/** A clock that was stopped goes on as if it never had been: closing by mistake neither loses nor gives time. */
export function goOn(ctx: Ctx, tx: WriteTx, clock: ClockRow): Promise<boolean> {
  return reweigh(ctx, tx, clock, { stoppedAt: null, stoppedBy: null, outcome: null })
}
