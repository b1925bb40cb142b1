import { newId } from '#kernel/ids.ts'
import { addDays, localTime, startOfDay } from '#kernel/local-time.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { decisionEvent } from '../events.ts'
import { carryOutJob } from '../jobs/carry-out.ts'
import { remindOwnerJob } from '../jobs/remind-owner.ts'
import { decisionRow } from '../queries/rows.ts'
import { insertDecision, nextNumber } from '../store/decision.ts'
import type { DecisionRow, ItemRow } from '../tables.ts'
import { carryOut } from './carry-out.ts'

/** Reminded so many days before the day. */
const SOON_DAYS = 3

/** Makes an adopted proposal a decision with a number, and carries it out, at once or on its day. */
export async function decide(ctx: Ctx, tx: WriteTx, item: ItemRow): Promise<string> {
  const { organisationId } = ctx
  const { proposal, tally } = item
  if (!proposal || !tally) throw new Error('only a proposal that was voted on becomes a decision')
  const { zone } = await organisation(ctx)
  const today = localTime(ctx.now(), zone).day
  const year = Number(today.slice(0, 4))
  const later = proposal.effectiveOn !== null && proposal.effectiveOn > today
  const { change, ownerId, dueOn, effectiveOn } = proposal
  const id = newId(ctx.now().getTime())
  await insertDecision(tx, {
    organisationId,
    id,
    year,
    number: await nextNumber(tx, organisationId, year),
    itemId: item.id,
    meetingId: item.meetingId,
    title: item.title,
    body: proposal.text,
    kind: change.kind,
    change,
    fingerprint: item.fingerprint,
    ownerId,
    dueOn,
    effectiveOn,
    state: 'open',
    doneNote: '',
    apply: change.kind === 'text' ? 'none' : 'waiting',
    tally,
    decidedAt: ctx.now(),
  })
  const decision = await decisionRow(tx, organisationId, id)
  if (!decision) throw new Error('a decision that was written is there')
  tx.emit(decisionEvent('made', decision))
  await setReminders(ctx, tx, decision)
  if (change.kind === 'text') return id
  if (later)
    await tx.enqueue(carryOutJob, { decisionId: id }, { startAfter: startOfDay(effectiveOn ?? today, zone) })
  else await carryOut(ctx, tx, decision)
  return id
}

/** The owner hears before the day and when it has passed. */
export async function setReminders(ctx: Ctx, tx: WriteTx, decision: DecisionRow): Promise<void> {
  const { id, dueOn } = decision
  if (dueOn === null) return
  const { zone } = await organisation(ctx)
  const soon = startOfDay(addDays(dueOn, -SOON_DAYS), zone)
  if (soon > ctx.now())
    await tx.enqueue(remindOwnerJob, { decisionId: id, dueOn, when: 'soon' }, { startAfter: soon })
  const over = startOfDay(addDays(dueOn, 1), zone)
  await tx.enqueue(remindOwnerJob, { decisionId: id, dueOn, when: 'over' }, { startAfter: over })
}
