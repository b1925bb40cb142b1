import { type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { incidentEvent } from '../events.ts'
import { type Measure, measurable } from '../outside.ts'
import { byMember, unlessCrew } from '../policy.ts'
import { updateIncident } from '../store/incident.ts'
import { enter } from './enter.ts'
import { allDone, type Done, onIncident } from './on-incident.ts'
import { planWatch } from './plan.ts'

/** Names what an incident is measured by beside its signals, and has it counted soon. */
export async function measureIncident(
  ctx: Ctx,
  { id, by }: { readonly id: string; readonly by: readonly Measure[] },
): Promise<Result<Done>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  const names = await namesOf(ctx, by)
  if (!names.ok) return names
  return onIncident(ctx, id, async (tx, _incident, seats): Promise<Result<Done>> => {
    const refusal = await unlessCrew(
      ctx,
      seats,
      'What an incident is measured by is chosen by those with a seat.',
    )
    if (refusal) return refusal
    await updateIncident(tx, ctx.organisationId, id, { measuredBy: by, changedAt: ctx.now() })
    await enter(ctx, tx, id, {
      kind: 'decision',
      text: names.value.join(', '),
      data: { measured: by.length },
    })
    tx.emit(incidentEvent('written', id, { kind: 'measure' }))
    await planWatch(ctx, tx, id)
    return allDone()
  })
}

/** The names of what is asked for; refused when one of them is not there, or not for this person. */
export async function namesOf(ctx: Ctx, by: readonly Measure[]): Promise<Result<string[]>> {
  if (by.length === 0) return { ok: true, value: [] }
  const known = await measurable(ctx)
  const names = by.flatMap(({ kind, id }) => known.get(`${kind}:${id}`) ?? [])
  if (names.length === by.length) return { ok: true, value: names }
  return refuse('invalid', 'This query or desk does not exist.', {
    fields: { by: 'Choose one of the list.' },
  })
}
