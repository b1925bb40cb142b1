import { and, asc, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { BulkRun } from '../../contract.ts'
import { AT_ONCE, BULK_MOST, type BulkAct, changedAnything, storedActor } from '../../domain/work/bulk.ts'
import { bulkEvent } from '../../events.ts'
import { bulkJob } from '../../jobs/bulk.ts'
import { agent, isRefused } from '../../policy.ts'
import { showRun } from '../../queries/work/bulk-run.ts'
import { selectedIds, thereIds } from '../../queries/work/selected-ids.ts'
import type { Selected } from '../../queries/work/selection.ts'
import { snapshots } from '../../queries/work/snapshots.ts'
import { insertRun, type Outcome, settleItems, updateRun } from '../../store/bulk.ts'
import { type BulkRunRow, bulkItems } from '../../tables/work.ts'
import { doAct } from './do-act.ts'

export interface BulkInput {
  readonly act: BulkAct
  readonly ids?: readonly string[] | undefined
  readonly all?: Selected | undefined
}

/**
 * Does one thing to many conversations: those named, or all of a view. Up to 200 while the one who asks waits; more by a
 * job that says how far it is. What cannot be done to one is left as it was, with the reason, and stops no other.
 */
export async function startBulk(ctx: Ctx, input: BulkInput): Promise<Result<BulkRun>> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  return ctx.write(async (tx): Promise<Result<BulkRun>> => {
    const chosen = input.ids
      ? ok(await thereIds(ctx, input.ids))
      : await selectedIds(ctx, input.all ?? { view: 'mine' }, BULK_MOST + 1)
    if (!chosen.ok) return chosen
    const total = chosen.value.length
    if (total === 0)
      return refuse('invalid', 'No conversation was chosen.', { help: 'Choose some in the list first.' })
    if (total > BULK_MOST)
      return refuse('conflict', 'That is more than 5,000 conversations, so nothing was done.', {
        help: 'Narrow the view, and do it in parts.',
      })
    const now = ctx.now()
    const run = { organisationId: ctx.organisationId, id: newId(now.getTime()), act: input.act, total }
    const actor = storedActor(member)
    await insertRun(
      tx,
      { ...run, memberId: member.memberId, actor, state: 'running', startedAt: now },
      chosen.value,
    )
    tx.emit(bulkEvent('begun', run.id, { act: input.act.kind, total }))
    if (total > AT_ONCE) await tx.enqueue(bulkJob, { runId: run.id })
    else await workOn(ctx, tx, run)
    return showRun(ctx, { id: run.id })
  })
}

type Run = Pick<BulkRunRow, 'organisationId' | 'id' | 'act' | 'total'>

/** Works on the next ones of a run; true when nothing of it is left. */
export async function workOn(ctx: Ctx, tx: WriteTx, run: Run): Promise<boolean> {
  const waiting = await tx
    .select({ id: bulkItems.conversationId })
    .from(bulkItems)
    .where(
      and(
        eq(bulkItems.organisationId, run.organisationId),
        eq(bulkItems.runId, run.id),
        eq(bulkItems.state, 'waiting'),
      ),
    )
    .orderBy(asc(bulkItems.conversationId))
    .limit(AT_ONCE)
  const ids = waiting.map((one) => one.id)
  const before = await snapshots(tx, run.organisationId, ids)
  const refused = new Map<string, string>()
  for (const id of ids) {
    const done = await doAct(ctx, id, run.act)
    if (!done.ok) refused.set(id, done.error.message)
  }
  // On a restricted desk it is no longer there for whoever handed it over, nor is the line that says so.
  await tx.unhidden(async () => {
    const after = await snapshots(tx, run.organisationId, ids)
    await settleItems(
      tx,
      run,
      ids.map((id) => outcomeOf(id, refused.get(id), before.get(id), after.get(id))),
    )
  })
  if (ids.length === AT_ONCE && run.total > AT_ONCE) return false
  await updateRun(tx, run.organisationId, run.id, { state: 'done', doneAt: ctx.now() })
  tx.emit(bulkEvent('done', run.id, { act: run.act.kind, total: run.total }))
  return true
}

function outcomeOf(
  conversationId: string,
  refused: string | undefined,
  before: Outcome['before'],
  after: Outcome['after'],
): Outcome {
  if (refused || !before || !after)
    return { conversationId, state: 'refused', refused: refused ?? 'It is not there any more.' }
  if (!changedAnything(before, after)) return { conversationId, state: 'same' }
  return { conversationId, state: 'done', before, after }
}
