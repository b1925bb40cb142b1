import { ok, type Result } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { Seat } from '../domain/words.ts'
import { noIncident } from '../policy.ts'
import { incidentRow, seatsOf } from '../queries/rows.ts'
import type { IncidentRow } from '../tables/incident.ts'

export type Done = { done: true }
export const done: Done = { done: true }
export const allDone = (): Result<Done> => ok(done)

/** Works on one incident the actor can see, alone: the row is locked, seats come with it. */
export function onIncident<T>(
  ctx: Ctx,
  id: string,
  work: (tx: WriteTx, incident: IncidentRow, seats: Map<Seat, string>) => Promise<Result<T>>,
): Promise<Result<T>> {
  return ctx.write(async (tx): Promise<Result<T>> => {
    const incident = await incidentRow(tx, ctx.organisationId, id, { lock: true })
    if (!incident) return noIncident
    return work(tx, incident, await seatsOf(tx, ctx.organisationId, id))
  })
}
