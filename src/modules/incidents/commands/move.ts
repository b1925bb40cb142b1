import { type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { type IncidentState, isLive, isRunning, type Mover, move } from '../domain/life.ts'
import { incidentEvent } from '../events.ts'
import { forgetKnown, settleSignals, stopRinging } from '../outside.ts'
import { byMember, unlessLeading } from '../policy.ts'
import { incidentRow, runningWith, seatsOf, signalIdsOf } from '../queries/rows.ts'
import { updateIncident } from '../store/incident.ts'
import type { IncidentRow } from '../tables/incident.ts'
import { beginReview, type ReviewPlan } from './begin-review.ts'
import { enter } from './enter.ts'
import { type Done, done, onIncident } from './on-incident.ts'
import { pageFor, tellStatements } from './page.ts'
import { planWatch } from './plan.ts'
import { setDue } from './updates.ts'

export interface MoveInput {
  readonly id: string
  readonly to: IncidentState
  readonly reason: string
  /** Asked for when it closes: who keeps the review, and when people meet for it. */
  readonly review?: ReviewPlan | null | undefined
}

/** Moves an incident along its life, by whoever leads it. */
export async function moveIncident(ctx: Ctx, input: MoveInput): Promise<Result<Done>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  return onIncident(ctx, input.id, async (tx, incident, seats): Promise<Result<Done>> => {
    const refusal = await unlessLeading(ctx, seats, 'Only whoever leads the incident may say how far it is.')
    if (refusal) return refusal
    if (incident.mergedInto)
      return refuse('conflict', 'This incident was merged into another; that one goes on for both.')
    if (incident.state === input.to) return { ok: true, value: done }
    const moved = move(incident.state, input.to, 'person', input.reason)
    if (!moved.ok)
      return moved.why === 'reason'
        ? refuse('invalid', 'Say why.', {
            fields: { reason: 'One sentence is enough; it stands in the timeline.' },
          })
        : refuse('stale', 'It is not where you saw it any more. Look again.')
    if (input.to === 'closed') {
      const review = await beginReview(ctx, tx, incident, input.review ?? null)
      if (!review.ok) return review
    }
    if (!isRunning(incident.state) && incident.rootKey) {
      const other = await runningWith(tx, ctx.organisationId, incident.rootKey)
      if (other) return refuse('conflict', `Incident ${other.number} runs for the same cause already.`)
    }
    await carry(ctx, tx, incident, input.to, input.reason.trim(), 'person')
    return { ok: true, value: done }
  })
}

/** The move itself and what follows from it, for people and for figures. */
export async function carry(
  ctx: Ctx,
  tx: WriteTx,
  incident: IncidentRow,
  to: IncidentState,
  reason: string,
  by: Mover,
): Promise<void> {
  const now = ctx.now()
  const { id, state: from } = incident
  await updateIncident(tx, ctx.organisationId, id, {
    state: to,
    changedAt: now,
    reason: to === 'none' ? reason : null,
    closedAt: to === 'closed' || to === 'none' ? now : null,
    ...(isRunning(to) ? {} : { updateDueAt: null }),
  })
  await enter(ctx, tx, id, { kind: 'state', text: reason, data: { from, to, by } })
  tx.emit(incidentEvent('moved', id, { from, to }))
  if (to === 'closed') tx.emit(incidentEvent('closed', id, { severity: incident.severity }))
  if (!isRunning(to)) await end(ctx, tx, incident, to, reason)
  else if (!isLive(from) && isLive(to)) await begin(ctx, tx, id)
  // A person who opens what was suspected says that its signals are what they seem.
  if (by === 'person' && to === 'open')
    await settleSignals(ctx, await signalIdsOf(tx, ctx.organisationId, id), 'real')
}

/** It is over: nobody is rung any more, no reply is offered its statement; what was none is remembered as noise. */
async function end(
  ctx: Ctx,
  tx: WriteTx,
  incident: IncidentRow,
  to: IncidentState,
  reason: string,
): Promise<void> {
  await stopRinging(ctx, incident.id, to === 'none' ? reason : 'The incident is closed.')
  await forgetKnown(ctx, incident.id)
  const signalIds = await signalIdsOf(tx, ctx.organisationId, incident.id)
  await settleSignals(ctx, signalIds, to === 'none' ? { noise: reason } : 'real')
}

/** It runs, for the first time or again. */
async function begin(ctx: Ctx, tx: WriteTx, id: string): Promise<void> {
  const row = await incidentRow(tx, ctx.organisationId, id)
  if (!row) return
  await setDue(ctx, tx, row, ctx.now())
  await planWatch(ctx, tx, id)
  await pageFor(ctx, row)
  await tellStatements(ctx, row, (await seatsOf(tx, ctx.organisationId, id)).get('commander') ?? null)
}
