import { newId } from '#kernel/ids.ts'
import { localTime } from '#kernel/local-time.ts'
import { ok, type Result } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type Compared, measures } from '../domain/measures.ts'
import { figureEvent } from '../events.ts'
import { allowed, noPeer } from '../policy.ts'
import { peerRow } from '../queries/peers.ts'
import { insertFigures } from '../store/peers.ts'
import { wrong } from './wrong.ts'

export interface NewFigure extends Compared {
  readonly peerId: string
  readonly value: number
  readonly asOf: string
  readonly source: string
  readonly note: string
}

/** Enters a figure of a peer, or of ourselves where nothing computes it. It never replaces one: the newest day counts. */
export async function addFigure(ctx: Ctx, input: NewFigure): Promise<Result<{ id: string }>> {
  const member = await allowed(ctx, 'scoreboard.manage')
  if (!member.ok) return member
  if (!(await peerRow(ctx, input.peerId))) return noPeer
  const { byNetwork } = measures[input.measure]
  if (byNetwork && !ctx.use(NETWORKS).get(input.network ?? ''))
    return wrong('network', 'Choose the network: figures of two networks are never put together.')
  if (input.measure === 'other' && input.label.trim() === '') return wrong('label', 'Say what was counted.')
  const { zone } = await organisation(ctx)
  const now = ctx.now()
  if (input.asOf > localTime(now, zone).day) return wrong('asOf', 'This day is still to come.')
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const id = newId(now.getTime())
    const network = byNetwork ? input.network : null
    const made = { imported: false, byId: member.value.memberId, at: now }
    await insertFigures(tx, [{ organisationId: ctx.organisationId, id, ...input, network, ...made }])
    tx.emit(figureEvent('entered', id, input.peerId))
    return ok({ id })
  })
}
