import { and, eq } from 'drizzle-orm'
import { type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { isLive } from '../domain/life.ts'
import type { ownKinds } from '../domain/words.ts'
import { incidentEvent } from '../events.ts'
import { byMember, unlessCrew } from '../policy.ts'
import { updateIncident } from '../store/incident.ts'
import { entries } from '../tables/room.ts'
import { enter } from './enter.ts'
import { allDone, type Done, onIncident } from './on-incident.ts'
import { setDue } from './updates.ts'

export interface Written {
  readonly id: string
  readonly kind: (typeof ownKinds)[number]
  readonly text: string
  /** When it happened, if not now; never in the future. */
  readonly at: string | null
  /** The entry a correction is about. */
  readonly corrects: string | null
}

/** Writes into the timeline by hand. Notes and corrections by anybody; decisions and updates by those with a seat. */
export async function writeEntry(ctx: Ctx, input: Written): Promise<Result<Done>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  const { id, kind, text } = input
  const at = input.at ? new Date(input.at) : ctx.now()
  if (at > ctx.now())
    return refuse('invalid', 'The timeline holds what has happened.', {
      fields: { at: 'Choose a moment that has passed.' },
    })
  if ((kind === 'correction') !== (input.corrects !== null))
    return refuse('invalid', 'A correction says which entry it corrects, and only a correction does.')
  return onIncident(ctx, id, async (tx, incident, seats): Promise<Result<Done>> => {
    if (kind === 'decision' || kind === 'update') {
      const refusal = await unlessCrew(ctx, seats, 'Decisions and updates are written by those with a seat.')
      if (refusal) return refusal
    }
    if (kind === 'update' && !isLive(incident.state))
      return refuse('conflict', 'Updates are for an incident that runs.')
    if (input.corrects) {
      const [about] = await tx
        .select({ id: entries.id })
        .from(entries)
        .where(
          and(
            eq(entries.organisationId, ctx.organisationId),
            eq(entries.incidentId, id),
            eq(entries.id, input.corrects),
          ),
        )
      if (!about) return refuse('not_found', 'The entry to be corrected does not stand in this timeline.')
    }
    await enter(ctx, tx, id, { kind, text, at: kind === 'update' ? ctx.now() : at, corrects: input.corrects })
    if (kind === 'update') {
      await updateIncident(tx, ctx.organisationId, id, { updatedAt: ctx.now(), changedAt: ctx.now() })
      await setDue(ctx, tx, incident, ctx.now())
      tx.emit(incidentEvent('updated', id))
    } else tx.emit(incidentEvent('written', id, { kind }))
    return allDone()
  })
}
