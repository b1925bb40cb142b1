import { type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { isRunning } from '../domain/life.ts'
import type { Floor, Severity } from '../domain/severity.ts'
import { byMember, unlessLeading } from '../policy.ts'
import { updateIncident } from '../store/incident.ts'
import { enter } from './enter.ts'
import { changeSeverity } from './judge-again.ts'
import { allDone, type Done, onIncident } from './on-incident.ts'

/** Anybody may raise; lowering needs whoever leads, and a reason. While a floor holds it stays SEV1. */
export async function setSeverity(
  ctx: Ctx,
  input: { readonly id: string; readonly severity: Severity; readonly reason: string },
): Promise<Result<Done>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  const { id, severity } = input
  const reason = input.reason.trim()
  return onIncident(ctx, id, async (tx, incident, seats): Promise<Result<Done>> => {
    if (!isRunning(incident.state)) return refuse('conflict', 'This incident is over; its severity stands.')
    if (severity === incident.severity) return allDone()
    if (severity > incident.severity) {
      const refusal = await unlessLeading(
        ctx,
        seats,
        'Only whoever leads the incident may lower its severity.',
      )
      if (refusal) return refusal
      if (incident.floor)
        return refuse(
          'conflict',
          'While people, data, the law or our own leadership are concerned it stays SEV1.',
          {
            help: 'Take the floor back first, with a reason.',
          },
        )
      if (reason === '')
        return refuse('invalid', 'Say why it is less grave than it seemed.', {
          fields: { reason: 'One sentence is enough; it stands in the timeline.' },
        })
    }
    await changeSeverity(ctx, tx, incident, severity, { reason, score: null })
    return allDone()
  })
}

/** Says that a floor holds, which makes it SEV1; or, by whoever leads and with a reason, that none does. */
export async function setFloor(
  ctx: Ctx,
  input: { readonly id: string; readonly floor: Floor | null; readonly reason: string },
): Promise<Result<Done>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  const reason = input.reason.trim()
  return onIncident(ctx, input.id, async (tx, incident, seats): Promise<Result<Done>> => {
    if (!isRunning(incident.state)) return refuse('conflict', 'This incident is over; its severity stands.')
    if (input.floor === null) {
      const refusal = await unlessLeading(
        ctx,
        seats,
        'Only whoever leads the incident may take a floor back.',
      )
      if (refusal) return refusal
      if (reason === '')
        return refuse('invalid', 'Say why it is less grave than it seemed.', {
          fields: { reason: 'One sentence is enough; it stands in the timeline.' },
        })
    }
    await updateIncident(tx, ctx.organisationId, incident.id, { floor: input.floor, changedAt: ctx.now() })
    if (input.floor && incident.severity > 1)
      await changeSeverity(ctx, tx, incident, 1, { reason, score: null })
    else
      await enter(ctx, tx, incident.id, {
        kind: 'severity',
        text: reason,
        data: { from: incident.severity, to: incident.severity, floor: input.floor },
      })
    return allDone()
  })
}
