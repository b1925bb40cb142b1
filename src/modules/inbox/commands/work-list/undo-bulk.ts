import { and, asc, eq } from 'drizzle-orm'
import { type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { BulkRun } from '../../contract.ts'
import { NEVER } from '../../domain/clock.ts'
import {
  AT_ONCE,
  changedColumns,
  changedParts,
  clocksAs,
  type Snapshot,
  stillAs,
  UNDO_GRACE_MS,
  UNDO_MS,
} from '../../domain/work/bulk.ts'
import { bulkEvent, conversationEvent } from '../../events.ts'
import { bulkJob } from '../../jobs/bulk.ts'
import { clockDueJob } from '../../jobs/clock-due.ts'
import { wakeJob } from '../../jobs/wake.ts'
import { agent, isRefused } from '../../policy.ts'
import { runById, showRun } from '../../queries/work/bulk-run.ts'
import { snapshots } from '../../queries/work/snapshots.ts'
import { type Outcome, restore, settleItems, updateRun } from '../../store/bulk.ts'
import { showDue } from '../../store/clocks.ts'
import { addLabels, dropLabels } from '../../store/labels.ts'
import { type BulkRunRow, bulkItems } from '../../tables/work.ts'
import { rejudgeClocks } from '../clocks/rejudge.ts'

/** Takes back what was done to many, for half a minute. What somebody changed since stays as they left it. */
export async function undoBulk(ctx: Ctx, input: { readonly id: string }): Promise<Result<BulkRun>> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  return ctx.write(async (tx): Promise<Result<BulkRun>> => {
    const run = await runById(ctx, input.id)
    if (!run) return refuse('not_found', 'This does not exist any more, or somebody else did it.')
    if (run.state === 'undone' || run.state === 'undoing') return showRun(ctx, input)
    if (run.state === 'running')
      return refuse('conflict', 'It is still at work.', { help: 'Wait until it is done, then take it back.' })
    const late = ctx.now().getTime() - (run.doneAt?.getTime() ?? 0) > UNDO_MS + UNDO_GRACE_MS
    if (late)
      return refuse('conflict', 'Half a minute has passed, so it stays as it is.', {
        help: 'Choose the same conversations and do the opposite.',
      })
    await updateRun(tx, run.organisationId, run.id, { state: 'undoing' })
    if (run.total > AT_ONCE) await tx.enqueue(bulkJob, { runId: run.id })
    else await takeBack(ctx, tx, run)
    return showRun(ctx, input)
  })
}

/** Takes the next ones of a run back; true when nothing of it is left. */
export async function takeBack(ctx: Ctx, tx: WriteTx, run: BulkRunRow): Promise<boolean> {
  return tx.unhidden(async () => {
    const items = await tx
      .select()
      .from(bulkItems)
      .where(
        and(
          eq(bulkItems.organisationId, run.organisationId),
          eq(bulkItems.runId, run.id),
          eq(bulkItems.state, 'done'),
        ),
      )
      .orderBy(asc(bulkItems.conversationId))
      .limit(AT_ONCE)
      .for('update')
    const ids = items.map((item) => item.conversationId)
    const now = await snapshots(tx, run.organisationId, ids)
    const outcomes: Outcome[] = []
    for (const { conversationId, before, after } of items) {
      const current = now.get(conversationId)
      const untouched = current && before && after && stillAs(current, before, after)
      if (untouched) await putBack(ctx, tx, conversationId, { before, after, now: current })
      outcomes.push({ conversationId, state: untouched ? 'undone' : 'moved_on' })
    }
    await settleItems(tx, run, outcomes)
    if (items.length === AT_ONCE && run.total > AT_ONCE) return false
    await updateRun(tx, run.organisationId, run.id, { state: 'undone', undoneAt: ctx.now() })
    tx.emit(bulkEvent('undone', run.id, { act: run.act.kind, total: run.total }))
    return true
  })
}

interface Change {
  readonly now: Snapshot
  readonly before: Snapshot
  readonly after: Snapshot
}

async function putBack(
  ctx: Ctx,
  tx: WriteTx,
  conversationId: string,
  { before, after, now }: Change,
): Promise<void> {
  const key = { organisationId: ctx.organisationId, conversationId }
  const changed = changedParts(before, after)
  // Where clocks were stopped or measured anew meanwhile, they are judged by what holds again, not set back.
  const asLeft = clocksAs(now, after)
  const parts = changed.filter((part) => part !== 'clocks' || asLeft)
  await restore(tx, key, before, { columns: changedColumns(before, after), parts })
  if (changed.includes('clocks') && !asLeft) await rejudgeClocks(ctx, tx, [conversationId])
  await showDue(tx, ctx.organisationId, conversationId)
  const by = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  await dropLabels(
    tx,
    key,
    after.labels.filter((id) => !before.labels.includes(id)),
  )
  await addLabels(
    tx,
    { ...key, by, at: ctx.now() },
    before.labels.filter((id) => !after.labels.includes(id)),
  )
  await callAgain(tx, conversationId, before)
  tx.emit(conversationEvent('restored', conversationId))
}

/** What the queue would have done meanwhile: it came, found it otherwise, and went. Each does nothing twice. */
async function callAgain(tx: WriteTx, conversationId: string, { row, clocks }: Snapshot): Promise<void> {
  if (row.state === 'snoozed')
    await tx.enqueue(wakeJob, { conversationId }, { startAfter: new Date(String(row.snoozed_until)) })
  for (const clock of clocks) {
    const dueAt = new Date(String(clock.due_at))
    if (clock.stopped_at !== null || clock.breached_at !== null || !(dueAt < NEVER)) continue
    const due = { clockId: String(clock.id), due: dueAt.toISOString(), step: 0 }
    await tx.enqueue(clockDueJob, due, { startAfter: dueAt })
  }
}
