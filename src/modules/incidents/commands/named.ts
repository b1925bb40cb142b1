import { and, count, eq } from 'drizzle-orm'
import { type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { incidentEvent } from '../events.ts'
import { byMember, present, unlessLeading } from '../policy.ts'
import { deleteNamed, insertNamed, updateIncident } from '../store/incident.ts'
import { named } from '../tables/incident.ts'
import { enter } from './enter.ts'
import { allDone, type Done, onIncident } from './on-incident.ts'
import { restrict } from './opening.ts'

/** Hides an incident from everybody but those named, or shows it to all again. */
export async function restrictIncident(
  ctx: Ctx,
  input: { readonly id: string; readonly restricted: boolean },
): Promise<Result<Done>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  return onIncident(ctx, input.id, async (tx, incident, seats): Promise<Result<Done>> => {
    const refusal = await unlessLeading(ctx, seats, 'Only whoever leads the incident says who sees it.')
    if (refusal) return refusal
    if (incident.restricted === input.restricted) return allDone()
    if (input.restricted) await restrict(ctx, tx, incident.id, [me.value, ...seats.values()])
    else
      await updateIncident(tx, ctx.organisationId, incident.id, { restricted: false, changedAt: ctx.now() })
    await enter(ctx, tx, incident.id, {
      kind: 'named',
      data: { to: input.restricted ? 'restricted' : 'all' },
    })
    tx.emit(incidentEvent('named', incident.id))
    return allDone()
  })
}

/** Names somebody who sees a restricted incident, or takes them off the list. */
export async function nameMember(
  ctx: Ctx,
  input: { readonly id: string; readonly memberId: string; readonly on: boolean },
): Promise<Result<Done>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  const here = input.on ? await present(ctx, [input.memberId], 'memberId') : allDone()
  if (!here.ok) return here
  return onIncident(ctx, input.id, async (tx, incident, seats): Promise<Result<Done>> => {
    const refusal = await unlessLeading(ctx, seats, 'Only whoever leads the incident says who sees it.')
    if (refusal) return refusal
    if (!incident.restricted) return refuse('conflict', 'Everybody sees this incident.')
    const { organisationId } = ctx
    const { memberId } = input
    if (!input.on) {
      if ([...seats.values()].includes(memberId))
        return refuse('conflict', 'Whoever has a seat sees the incident.', { help: 'Empty the seat first.' })
      const [left] = await tx
        .select({ n: count() })
        .from(named)
        .where(and(eq(named.organisationId, organisationId), eq(named.incidentId, incident.id)))
      if ((left?.n ?? 0) <= 1) return refuse('conflict', 'Somebody has to see it.')
      await enter(ctx, tx, incident.id, { kind: 'named', data: { memberId, to: 'off' } })
      tx.emit(incidentEvent('named', incident.id))
      await deleteNamed(tx, organisationId, incident.id, memberId)
      return allDone()
    }
    await insertNamed(tx, {
      organisationId,
      incidentId: incident.id,
      memberId,
      namedBy: me.value,
      at: ctx.now(),
    })
    await enter(ctx, tx, incident.id, { kind: 'named', data: { memberId, to: 'on' } })
    tx.emit(incidentEvent('named', incident.id))
    return allDone()
  })
}
