import { type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { isRunning } from '../domain/life.ts'
import { incidentEvent } from '../events.ts'
import { forgetKnown, stopRinging } from '../outside.ts'
import { byMember, noIncident, unlessLeading } from '../policy.ts'
import { familyOf, incidentRow, runningWith, seatsOf } from '../queries/rows.ts'
import { updateIncident } from '../store/incident.ts'
import { enter } from './enter.ts'
import { judgeAgain } from './judge-again.ts'
import { allDone, type Done, onIncident } from './on-incident.ts'
import { setDue } from './updates.ts'

/** Makes two incidents one: the other goes on for both. Nothing is moved, so it can be parted again. */
export async function mergeIncident(
  ctx: Ctx,
  input: { readonly id: string; readonly intoId: string },
): Promise<Result<Done>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  const { id, intoId } = input
  if (id === intoId) return refuse('invalid', 'An incident cannot be merged into itself.')
  // Always in one order, so that two people merging both ways do not wait for each other.
  const [first = '', second = ''] = [id, intoId].sort()
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const { organisationId } = ctx
    const rows = [
      await incidentRow(tx, organisationId, first, { lock: true }),
      await incidentRow(tx, organisationId, second, { lock: true }),
    ]
    const from = rows.find((row) => row?.id === id)
    const into = rows.find((row) => row?.id === intoId)
    if (!from || !into) return noIncident
    const refusal = await unlessLeading(
      ctx,
      await seatsOf(tx, organisationId, intoId),
      'Only whoever leads the incident may merge another into it.',
    )
    if (refusal) return refusal
    if (from.mergedInto || into.mergedInto) return refuse('conflict', 'One of them was merged already.')
    if ((await familyOf(tx, organisationId, id)).length > 1)
      return refuse('conflict', 'Others were merged into it.', { help: 'Merge the other way round.' })
    if (!isRunning(from.state) || !isRunning(into.state))
      return refuse('conflict', 'Only incidents that run can be merged.')
    if (from.restricted !== into.restricted)
      return refuse('conflict', 'One of them is restricted and the other is not.', {
        help: 'Let both be seen by the same people first.',
      })
    await updateIncident(tx, organisationId, id, {
      mergedInto: intoId,
      updateDueAt: null,
      changedAt: ctx.now(),
    })
    const firstAt =
      [from.firstAt, into.firstAt].filter((at) => at !== null).sort((a, b) => +a - +b)[0] ?? null
    await updateIncident(tx, organisationId, intoId, { firstAt, changedAt: ctx.now() })
    await enter(ctx, tx, id, { kind: 'merged', data: { intoId, number: into.number } })
    await enter(ctx, tx, intoId, { kind: 'merged', data: { fromId: id, number: from.number } })
    tx.emit(incidentEvent('merged', id, { intoId }))
    await stopRinging(ctx, id, 'It goes on with another incident.')
    await forgetKnown(ctx, id)
    await judgeAgain(ctx, tx, { ...into, firstAt })
    return allDone()
  })
}

/** Parts what was merged: the incident runs by itself again. */
export async function partIncident(ctx: Ctx, input: { readonly id: string }): Promise<Result<Done>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  return onIncident(ctx, input.id, async (tx, incident): Promise<Result<Done>> => {
    const { organisationId } = ctx
    const { mergedInto: intoId, id } = incident
    if (!intoId) return refuse('conflict', 'It stands by itself already.')
    const refusal = await unlessLeading(
      ctx,
      await seatsOf(tx, organisationId, intoId),
      'Only whoever leads the incident may part another from it.',
    )
    if (refusal) return refusal
    const twin = incident.rootKey ? await runningWith(tx, organisationId, incident.rootKey) : undefined
    if (twin && twin.id !== intoId && twin.id !== id)
      return refuse('conflict', `Incident ${twin.number} runs for the same cause already.`)
    await updateIncident(tx, organisationId, id, { mergedInto: null, changedAt: ctx.now() })
    await enter(ctx, tx, id, { kind: 'parted', data: { intoId } })
    await enter(ctx, tx, intoId, { kind: 'parted', data: { fromId: id, number: incident.number } })
    tx.emit(incidentEvent('parted', id, { intoId }))
    if (incident.state !== 'suspected' && isRunning(incident.state))
      await setDue(ctx, tx, incident, ctx.now())
    return allDone()
  })
}
