import { and, asc, eq, isNull } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { holds, type PauseScope, type Place } from '../domain/pause.ts'
import { passesPauseOf } from '../domain/statement.ts'
import { pauses } from '../tables.ts'
import { statementDecided } from './statements.ts'

export interface StandingPause {
  readonly id: string
  readonly scope: PauseScope
  readonly scopeId: string | null
  /** What is paused, in a word people know it by; null for the organisation. */
  readonly name: string | null
  readonly reason: string
  readonly since: string
  readonly by: string
  /** The incident that set it; only its own statement may pass. */
  readonly incidentId: string | null
}

/** What is paused now, the oldest first. */
export async function listPauses(ctx: Ctx): Promise<Result<{ pauses: StandingPause[] }>> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(pauses)
      .where(and(eq(pauses.organisationId, ctx.organisationId), isNull(pauses.liftedAt)))
      .orderBy(asc(pauses.since)),
  )
  if (rows.length === 0) return ok({ pauses: [] })
  const people = await memberCards(ctx, [...new Set(rows.map((row) => row.by))])
  const name = await namesOf(ctx)
  return ok({
    pauses: rows.map((row) => ({
      id: row.id,
      scope: row.scope,
      scopeId: row.scopeId,
      name: row.scopeId === null ? null : name(row.scope, row.scopeId),
      reason: row.reason,
      since: row.since.toISOString(),
      by: people.get(row.by)?.name ?? 'Somebody who left',
      incidentId: row.incidentId,
    })),
  })
}

/** How people call what a pause is for. */
export async function namesOf(ctx: Ctx): Promise<(scope: PauseScope, id: string) => string> {
  const channels = await channelCards(ctx)
  const departments = await departmentCards(ctx)
  return (scope, id) => {
    if (scope === 'network') return ctx.use(NETWORKS).get(id)?.name ?? id
    if (scope === 'department')
      return departments.find((one) => one.id === id)?.name ?? 'A department that is gone'
    if (scope === 'campaign') return id
    const channel = channels.find((one) => one.id === id)
    return channel ? `${channel.networkName} (${channel.handle})` : 'A channel that is gone'
  }
}

/** Where something goes out; a department stands for itself and all above it. */
export type Destination = Omit<Place, 'departmentIds'> & {
  readonly departmentId: string | null
  /** What goes there, as it was decided about: an incident's own statement passes the pause that the incident set. */
  readonly content?: { readonly subjectId: string; readonly digest: string }
}

/** The pause that holds what goes out there now; null when publishing is open. */
export async function pauseFor(ctx: Ctx, to: Destination): Promise<StandingPause | null> {
  return (await pausesFor(ctx, [to]))[0] ?? null
}

/** The same for several destinations, in their order. */
export async function pausesFor(
  ctx: Ctx,
  destinations: readonly Destination[],
): Promise<(StandingPause | null)[]> {
  const listed = await listPauses(ctx)
  const standing = listed.ok ? listed.value.pauses : []
  if (standing.length === 0) return destinations.map(() => null)
  const parents = new Map((await departmentCards(ctx)).map((card) => [card.id, card.parentId]))
  const found: (StandingPause | null)[] = []
  for (const { departmentId, content, ...rest } of destinations) {
    const place = { ...rest, departmentIds: upwards(parents, departmentId) }
    const holding = standing.filter((pause) => holds(pause, place))
    const ofIncidents = content && holding.some((pause) => pause.incidentId !== null)
    const act = ofIncidents ? await statementDecided(ctx, content) : undefined
    found.push(holding.find((pause) => !passesPauseOf(act, pause.incidentId)) ?? null)
  }
  return found
}

function upwards(parents: ReadonlyMap<string, string | null>, from: string | null): string[] {
  const line: string[] = []
  for (let at = from; at !== null && !line.includes(at); at = parents.get(at) ?? null) line.push(at)
  return line
}
