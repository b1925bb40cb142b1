import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { incidentEvent } from '../events.ts'
import { standingFor } from '../queries/rows.ts'
import { updateIncident } from '../store/incident.ts'
import { entries } from '../tables/room.ts'
import { enter } from './enter.ts'

export interface StatementFact {
  readonly incidentId: string
  readonly statementId: string
  readonly postIds: readonly string[]
  readonly seq: number
  readonly at: Date
  readonly by: string | null
}

/** A statement went out for an incident: the first one ends the wait for public words. */
export async function noteStatement(ctx: Ctx, fact: StatementFact): Promise<void> {
  await ctx.write(async (tx) => {
    const incident = await standingFor(tx, ctx.organisationId, fact.incidentId)
    if (!incident) return
    const { statementId, postIds, by, at } = fact
    const data = { statementId, postIds: [...postIds], memberId: by }
    const entry = { kind: 'statement' as const, at, data, ref: `statement:${fact.seq}` }
    if (!(await enter(ctx, tx, incident.id, entry))) return
    if (incident.spokenAt === null || at < incident.spokenAt)
      await updateIncident(tx, ctx.organisationId, incident.id, { spokenAt: at, changedAt: ctx.now() })
    tx.emit(incidentEvent('written', incident.id, { kind: 'statement' }))
  })
}

/** A post of a statement is on its network: that stands in the timeline, once. */
export async function notePostLive(ctx: Ctx, postId: string, at: Date): Promise<void> {
  await ctx.write(async (tx) => {
    const [said] = await tx
      .select({ incidentId: entries.incidentId })
      .from(entries)
      .where(
        and(
          eq(entries.organisationId, ctx.organisationId),
          eq(entries.kind, 'statement'),
          sql`${entries.data} @> ${JSON.stringify({ postIds: [postId] })}::jsonb`,
        ),
      )
    if (!said) return
    const entry = { kind: 'live' as const, at, data: { postId }, ref: `live:${postId}` }
    if (await enter(ctx, tx, said.incidentId, entry))
      tx.emit(incidentEvent('written', said.incidentId, { kind: 'live' }))
  })
}
