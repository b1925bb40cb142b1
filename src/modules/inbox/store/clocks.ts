import { and, eq, isNull } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { WriteTx } from '#platform/ctx.ts'
import type { ClockKind, ClockOutcome } from '../domain/clock.ts'
import { type ClockRow, clocks } from '../tables.ts'
import { updateConversation } from './conversations.ts'

interface Start {
  readonly organisationId: string
  readonly conversationId: string
  readonly departmentId: string
  readonly channelId: string
  readonly kind: ClockKind
  readonly startedAt: Date
  readonly dueAt: Date
}

/** Starts a clock; null when one runs already. */
export async function startClock(tx: WriteTx, row: Start): Promise<ClockRow | null> {
  const rows = await tx
    .insert(clocks)
    .values({ ...row, id: newId(row.startedAt.getTime()) })
    .onConflictDoNothing()
    .returning()
  const [clock] = rows
  if (clock)
    await updateConversation(tx, row.organisationId, row.conversationId, { dueAt: row.dueAt.toISOString() })
  return clock ?? null
}

/** Stops the running clock, if one runs. */
export async function stopClock(
  tx: WriteTx,
  clock: ClockRow,
  to: { readonly at: Date; readonly by: string | null; readonly outcome: ClockOutcome },
): Promise<void> {
  await tx
    .update(clocks)
    .set({ stoppedAt: to.at, stoppedBy: to.by, outcome: to.outcome })
    .where(
      and(eq(clocks.organisationId, clock.organisationId), eq(clocks.id, clock.id), isNull(clocks.stoppedAt)),
    )
  await updateConversation(tx, clock.organisationId, clock.conversationId, { dueAt: 'infinity' })
}

/**
 * The person still waits: the clock that ended because the conversation was closed runs on as if it never had, so that
 * closing by mistake neither loses nor gives time.
 */
export async function resumeClock(tx: WriteTx, clock: ClockRow): Promise<void> {
  await tx
    .update(clocks)
    .set({ stoppedAt: null, stoppedBy: null, outcome: null })
    .where(and(eq(clocks.organisationId, clock.organisationId), eq(clocks.id, clock.id)))
  await updateConversation(tx, clock.organisationId, clock.conversationId, {
    dueAt: clock.dueAt.toISOString(),
  })
}

/** Marks a running clock as run out, once; false when it was answered or is marked. */
export async function markBreached(
  tx: WriteTx,
  organisationId: string,
  id: string,
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .update(clocks)
    .set({ breachedAt: at })
    .where(
      and(
        eq(clocks.organisationId, organisationId),
        eq(clocks.id, id),
        isNull(clocks.stoppedAt),
        isNull(clocks.breachedAt),
      ),
    )
    .returning({ id: clocks.id })
  return rows.length === 1
}

/** The clock goes with the conversation to another desk; nothing restarts. */
export async function handClock(
  tx: WriteTx,
  organisationId: string,
  conversationId: string,
  departmentId: string,
): Promise<void> {
  await tx
    .update(clocks)
    .set({ departmentId })
    .where(
      and(
        eq(clocks.organisationId, organisationId),
        eq(clocks.conversationId, conversationId),
        isNull(clocks.stoppedAt),
      ),
    )
}
