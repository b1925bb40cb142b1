import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { isLive } from '../domain/life.ts'
import { incidentEvent } from '../events.ts'
import { makeKnown } from '../outside.ts'
import { byMember, unlessCrew } from '../policy.ts'
import { touchedIds } from '../queries/touched.ts'
import { enter } from './enter.ts'
import { onIncident } from './on-incident.ts'
import { outwardTitle } from './page.ts'

/** Offers the current statement as a draft to personalise in every conversation the incident touches. */
export async function offerToTouched(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<{ offered: number }>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  return onIncident(ctx, input.id, async (tx, incident, seats): Promise<Result<{ offered: number }>> => {
    const refusal = await unlessCrew(ctx, seats, 'Statements are offered by those with a seat.')
    if (refusal) return refusal
    if (!isLive(incident.state)) return refuse('conflict', 'Statements are offered while an incident runs.')
    const conversationIds = await touchedIds(ctx, tx, incident.id)
    if (conversationIds.length === 0)
      return refuse('conflict', 'No conversation is touched by it yet.', {
        help: 'They come with the mentions of its signals.',
      })
    const { id: subjectId, scenario } = incident
    const commanderId = seats.get('commander') ?? null
    const title = outwardTitle(incident)
    const offered = await makeKnown(ctx, { subjectId, title, scenario, commanderId, conversationIds })
    if (!offered.ok) return offered
    await enter(ctx, tx, incident.id, { kind: 'offered', data: { count: conversationIds.length } })
    tx.emit(incidentEvent('written', incident.id, { kind: 'offered' }))
    return ok({ offered: conversationIds.length })
  })
}
