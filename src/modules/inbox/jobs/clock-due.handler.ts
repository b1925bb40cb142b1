import { and, eq } from 'drizzle-orm'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { tellOfClock } from '../commands/clocks/tell.ts'
import { stepAt } from '../domain/clocks/weigh.ts'
import { clockBreached } from '../events.ts'
import { pausesOf, termsOf } from '../queries/clocks/book.ts'
import { deskHours, deskOf } from '../queries/clocks/hours.ts'
import { markBreached } from '../store/clocks.ts'
import { type ClockRow, clocks } from '../tables.ts'
import { clockDueJob } from './clock-due.ts'

interface Call {
  readonly clockId: string
  /** Missing in runs that were asked for before clocks could be paused. */
  readonly due?: string | undefined
  readonly step?: number | undefined
}

export async function clockDue(ctx: Ctx, { clockId, due, step = 0 }: Call): Promise<void> {
  await ctx.write(async (tx) => {
    const [clock] = await tx
      .select()
      .from(clocks)
      .where(and(eq(clocks.organisationId, ctx.organisationId), eq(clocks.id, clockId)))
      .for('update')
    if (!clock || clock.stoppedAt || (due && due !== clock.dueAt.toISOString())) return
    if (step === 0) {
      if (clock.dueAt > ctx.now()) return await again(tx, clock, due)
      if (!(await markBreached(tx, ctx.organisationId, clock.id, ctx.now()))) return
      tx.emit(clockBreached(clock.conversationId, clock.id, clock.kind))
    } else if (!(await tellOfClock(ctx, tx, clock, step))) return
    if (step >= 0) await callForNext(ctx, tx, clock, step + 1)
  })
}

/** The queue's clock is ahead of ours. A run without `due` is of a clock that moved since, and that has a call of its own. */
async function again(tx: WriteTx, clock: ClockRow, due: string | undefined): Promise<void> {
  const call = { clockId: clock.id, due, step: 0 }
  if (due) await tx.enqueue(clockDueJob, call, { startAfter: clock.dueAt })
}

/** One rung higher a while later, when the rule says so. */
async function callForNext(ctx: Ctx, tx: WriteTx, clock: ClockRow, step: number): Promise<void> {
  const terms = await termsOf(ctx, clock)
  if (terms.steps.length < step) return
  const pauses = (await pausesOf(ctx, [clock.conversationId])).get(clock.conversationId) ?? []
  const at = stepAt(clock, terms, step, await deskHours(ctx, deskOf(clock)), pauses)
  if (!at) return
  const due = clock.dueAt.toISOString()
  await tx.enqueue(clockDueJob, { clockId: clock.id, due, step }, { startAfter: at })
}
