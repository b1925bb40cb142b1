import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { isLive } from '../domain/life.ts'
import { nextUpdate } from '../domain/updates.ts'
import { incidentEvent } from '../events.ts'
import { currentSettings, incidentRow } from '../queries/rows.ts'
import { updateIncident } from '../store/incident.ts'
import type { IncidentRow } from '../tables/incident.ts'
import { enter } from './enter.ts'
import { planUpdate } from './plan.ts'

/** An update was due and did not come: it stands in the timeline, and the clock runs on for the next. */
export async function noteLate(ctx: Ctx, incidentId: string, dueAt: Date): Promise<void> {
  await ctx.write(async (tx) => {
    const incident = await incidentRow(tx, ctx.organisationId, incidentId, { lock: true })
    if (!incident || !isLive(incident.state) || incident.updateDueAt?.getTime() !== dueAt.getTime()) return
    const ref = `late:${dueAt.toISOString()}`
    await enter(ctx, tx, incidentId, { kind: 'late', at: dueAt, ref, data: { due: dueAt.toISOString() } })
    tx.emit(incidentEvent('late', incidentId, { dueAt: dueAt.toISOString() }))
    await setDue(ctx, tx, incident, dueAt)
  })
}

/** Starts the clock for the next update anew from a moment on. */
export async function setDue(
  ctx: Ctx,
  tx: WriteTx,
  incident: Pick<IncidentRow, 'id' | 'severity'>,
  since: Date,
  before: Date | null = null,
): Promise<Date | null> {
  const { settings } = await currentSettings(ctx, tx)
  let due = nextUpdate(settings.updates, incident.severity, since, before)
  // After a long standstill only the next one counts.
  while (due && due <= ctx.now()) due = nextUpdate(settings.updates, incident.severity, due)
  await updateIncident(tx, ctx.organisationId, incident.id, { updateDueAt: due })
  if (due) await planUpdate(tx, incident.id, due)
  return due
}
