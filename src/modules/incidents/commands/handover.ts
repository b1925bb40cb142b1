import { and, eq, isNull } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { isRunning } from '../domain/life.ts'
import type { Seat } from '../domain/words.ts'
import { incidentEvent } from '../events.ts'
import { byMember, present, unlessLeading } from '../policy.ts'
import { insertNamed } from '../store/incident.ts'
import { insertHandover, settleHandover } from '../store/room.ts'
import { handovers } from '../tables/room.ts'
import { enter } from './enter.ts'
import { allDone, type Done, onIncident } from './on-incident.ts'
import { sit } from './seats.ts'

export interface HandoverNote {
  readonly id: string
  readonly seat: Seat
  readonly toId: string
  readonly situation: string
  readonly decisions: string
}

/** Writes the note of a change of shift. The seat stays where it is until the next one accepts. */
export async function handOver(ctx: Ctx, input: HandoverNote): Promise<Result<{ id: string }>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  const { seat, toId, situation, decisions } = input
  const here = await present(ctx, [toId], 'toId')
  if (!here.ok) return here
  return onIncident(ctx, input.id, async (tx, incident, seats): Promise<Result<{ id: string }>> => {
    const fromId = seats.get(seat)
    if (!isRunning(incident.state)) return refuse('conflict', 'This incident is over.')
    if (!fromId) return refuse('conflict', 'Nobody sits there; give the seat to somebody instead.')
    if (fromId !== me.value) {
      const refusal = await unlessLeading(ctx, seats, 'A seat is handed over by whoever has it.')
      if (refusal) return refusal
    }
    if (fromId === toId)
      return refuse('invalid', 'It is theirs already.', { fields: { toId: 'Choose somebody else.' } })
    const { organisationId } = ctx
    const now = ctx.now()
    const id = newId(now.getTime())
    const row = {
      organisationId,
      id,
      incidentId: incident.id,
      seat,
      fromId,
      toId,
      situation,
      decisions,
      at: now,
    }
    if (!(await insertHandover(tx, { ...row, nextUpdateAt: incident.updateDueAt })))
      return refuse('conflict', 'A hand-over of this seat waits to be accepted already.', {
        help: 'It can be taken back first.',
      })
    if (incident.restricted)
      await insertNamed(tx, {
        organisationId,
        incidentId: incident.id,
        memberId: toId,
        namedBy: me.value,
        at: now,
      })
    const data = { seat, memberId: toId, to: 'offered', decisions }
    await enter(ctx, tx, incident.id, { kind: 'handover', text: situation, data })
    tx.emit(incidentEvent('handed', incident.id, { handoverId: id, toId, state: 'offered' }))
    return ok({ id })
  })
}

/** The next one accepts and has the seat, or the note is taken back. */
export async function answerHandover(
  ctx: Ctx,
  input: { readonly id: string; readonly handoverId: string; readonly accept: boolean },
): Promise<Result<Done>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  return onIncident(ctx, input.id, async (tx, incident, seats): Promise<Result<Done>> => {
    const [note] = await tx
      .select()
      .from(handovers)
      .where(
        and(
          eq(handovers.organisationId, ctx.organisationId),
          eq(handovers.incidentId, incident.id),
          eq(handovers.id, input.handoverId),
          isNull(handovers.settledAt),
        ),
      )
      .for('update')
    if (!note) return refuse('stale', 'This hand-over has been settled already.')
    if (input.accept && note.toId !== me.value)
      return refuse('forbidden', 'Only whoever it was written for accepts it.')
    if (!input.accept && ![note.toId, note.fromId].includes(me.value)) {
      const refusal = await unlessLeading(ctx, seats, 'A hand-over is taken back by one of the two.')
      if (refusal) return refusal
    }
    await settleHandover(tx, ctx.organisationId, note.id, { settledAt: ctx.now(), accepted: input.accept })
    const to = input.accept ? 'accepted' : 'withdrawn'
    const data = { seat: note.seat, memberId: note.toId, to }
    await enter(ctx, tx, incident.id, { kind: 'handover', data })
    if (input.accept && isRunning(incident.state)) await sit(ctx, tx, incident, note.seat, note.toId)
    tx.emit(incidentEvent('handed', incident.id, { handoverId: note.id, toId: note.toId, state: to }))
    return allDone()
  })
}
