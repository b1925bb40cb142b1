import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { isRunning, move } from '../domain/life.ts'
import type { EntryKind } from '../domain/words.ts'
import { incidentEvent } from '../events.ts'
import { seatsOf, standingFor } from '../queries/rows.ts'
import { insertNamed } from '../store/incident.ts'
import type { IncidentRow } from '../tables/incident.ts'
import { enter } from './enter.ts'
import { carry } from './move.ts'
import { take } from './seats.ts'

export interface PageFact {
  readonly type: string
  /** Number of the event, so that each is noted once. */
  readonly seq: number
  readonly at: Date
  readonly incidentId: string
  readonly memberId: string | null
  readonly channel: string | null
  readonly rung: number | null
  readonly state: string | null
  /** Why the ladder was begun anew. */
  readonly why: string | null
}

const kinds: Readonly<Record<string, EntryKind>> = {
  'page.started': 'page',
  'page.rung': 'ring',
  'page.acknowledged': 'acknowledged',
  'page.unreachable': 'unreachable',
}

/** Notes what on-call did: who was rung, who could not be reached, and who took it, who becomes commander. */
export async function notePage(ctx: Ctx, fact: PageFact): Promise<void> {
  const kind = kinds[fact.type]
  if (!kind) return
  await ctx.write(async (tx) => {
    const incident = await standingFor(tx, ctx.organisationId, fact.incidentId)
    if (!incident) return
    const { memberId, channel, rung, state, why } = fact
    if (memberId && incident.restricted && kind !== 'unreachable') await letSee(ctx, tx, incident, memberId)
    const data = { memberId, channel, rung, state, ...(why ? { why } : {}) }
    const entry = { kind, at: fact.at, data, ref: `page:${fact.seq}` }
    if (!(await enter(ctx, tx, incident.id, entry))) return
    if (kind === 'acknowledged' && memberId) await acknowledged(ctx, tx, incident, memberId)
    else tx.emit(incidentEvent('written', incident.id, { kind }))
  })
}

async function letSee(ctx: Ctx, tx: WriteTx, incident: IncidentRow, memberId: string): Promise<void> {
  const { organisationId } = ctx
  await insertNamed(tx, { organisationId, incidentId: incident.id, memberId, namedBy: null, at: ctx.now() })
}

async function acknowledged(ctx: Ctx, tx: WriteTx, incident: IncidentRow, memberId: string): Promise<void> {
  if (!isRunning(incident.state)) return
  const seats = await seatsOf(tx, ctx.organisationId, incident.id)
  if (!seats.has('commander')) await take(ctx, tx, incident, memberId)
  else tx.emit(incidentEvent('written', incident.id, { kind: 'acknowledged' }))
  if (incident.state === 'suspected' && move('suspected', 'open', 'figures', '').ok)
    await carry(ctx, tx, incident, 'open', '', 'figures')
}
