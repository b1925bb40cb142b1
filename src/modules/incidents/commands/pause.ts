import { and, eq, isNull } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { liftPause, setPause } from '#modules/governance/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { isRunning } from '../domain/life.ts'
import { incidentEvent } from '../events.ts'
import { byMember } from '../policy.ts'
import { incidentRow } from '../queries/rows.ts'
import { endPauseLink, insertPauseLink } from '../store/after.ts'
import { incidentPauses } from '../tables/after.ts'
import { enter } from './enter.ts'
import { type Done, done, onIncident } from './on-incident.ts'

export interface PauseInput {
  readonly id: string
  readonly scope: 'organisation' | 'department' | 'network' | 'channel' | 'campaign'
  readonly scopeId: string | null
}

/** Pauses publishing for an incident; everybody reads in the band which one, never what a restricted one is about. */
export async function pauseForIncident(ctx: Ctx, input: PauseInput): Promise<Result<{ pauseId: string }>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  return onIncident(ctx, input.id, async (tx, incident): Promise<Result<{ pauseId: string }>> => {
    if (!isRunning(incident.state)) return refuse('conflict', 'This incident is over.')
    const name = `Incident ${incident.number}`
    const title = incident.title.replace(/[.!?]+$/, '').slice(0, 480)
    const reason = incident.restricted ? `${name}.` : `${name}: ${title}.`
    // Named, so that the incident’s own statement passes it.
    const { scope, scopeId } = input
    const set = await setPause(ctx, { scope, scopeId, reason, incidentId: incident.id })
    if (!set.ok) return set
    const pauseId = set.value.id
    const { organisationId } = ctx
    await insertPauseLink(tx, { organisationId, incidentId: incident.id, pauseId, at: ctx.now() })
    const data = {
      pauseId,
      scope: input.scope,
      scopeId: input.scope === 'organisation' ? null : input.scopeId,
    }
    await enter(ctx, tx, incident.id, { kind: 'pause', data, ref: `pause:${pauseId}` })
    tx.emit(incidentEvent('paused', incident.id, { pauseId }))
    return ok({ pauseId })
  })
}

/** All clear: every pause of this incident is lifted. What was held stays held until a person says what becomes of it. */
export async function allClear(ctx: Ctx, input: { readonly id: string }): Promise<Result<Done>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  return onIncident(ctx, input.id, async (tx, incident): Promise<Result<Done>> => {
    const standing = await tx
      .select()
      .from(incidentPauses)
      .where(
        and(
          eq(incidentPauses.organisationId, ctx.organisationId),
          eq(incidentPauses.incidentId, incident.id),
          isNull(incidentPauses.liftedAt),
        ),
      )
    for (const { pauseId } of standing) {
      const lifted = await liftPause(ctx, { id: pauseId })
      // Somebody may have lifted it from the band meanwhile.
      if (!lifted.ok && lifted.error.type !== 'conflict') return lifted
      await endPauseLink(tx, ctx.organisationId, pauseId, ctx.now())
      await enter(ctx, tx, incident.id, { kind: 'resumed', data: { pauseId }, ref: `resumed:${pauseId}` })
    }
    if (standing.length > 0) tx.emit(incidentEvent('cleared', incident.id))
    return ok(done)
  })
}

/** A pause was lifted from the band: the incident it was set for says so. */
export async function notePauseLifted(ctx: Ctx, pauseId: string, at: Date): Promise<void> {
  await ctx.write(async (tx) => {
    const [link] = await tx
      .select()
      .from(incidentPauses)
      .where(and(eq(incidentPauses.organisationId, ctx.organisationId), eq(incidentPauses.pauseId, pauseId)))
    const incident = link && (await incidentRow(tx, ctx.organisationId, link.incidentId, { lock: true }))
    if (!incident || link.liftedAt) return
    await endPauseLink(tx, ctx.organisationId, pauseId, at)
    await enter(ctx, tx, incident.id, { kind: 'resumed', at, data: { pauseId }, ref: `resumed:${pauseId}` })
    tx.emit(incidentEvent('cleared', incident.id))
  })
}
