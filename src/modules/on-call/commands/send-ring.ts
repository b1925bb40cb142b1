import { and, eq } from 'drizzle-orm'
import { newToken } from '#platform/auth/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { RingState } from '../domain/words.ts'
import { pageRung } from '../events.ts'
import { messageOf } from '../queries/ring-message.ts'
import { addressOfWay } from '../queries/way.ts'
import { holdPaging, moveRing } from '../store/pagings.ts'
import { markGone } from '../store/ways.ts'
import { type PagingRow, pagings, type RingRow, rings } from '../tables.ts'
import { refused, type Sent } from '../ways/port.ts'
import { sendBy } from '../ways/send.ts'
import { takeOver } from './take-over.ts'

const LINK_HOURS = 24

interface Claimed {
  readonly ring: RingRow
  readonly paging: PagingRow
  readonly token: string
}

/**
 * Sends one ring: claimed and committed before a byte leaves, then what became of it. A ring found claimed was somebody's who
 * died on it: nobody knows whether it went, so it is not sent again, and another person takes over. Throws while somebody
 * alive is sending it, so that its job comes back.
 */
export async function sendRing(ctx: Ctx, { ringId }: { readonly ringId: string }): Promise<void> {
  const done = await ctx.exclusively(`on-call/ring/${ringId}`, () => sendOrSettle(ctx, ringId))
  if (done === 'busy') throw new Error(`Ring ${ringId} is being sent by another worker`)
}

async function sendOrSettle(ctx: Ctx, ringId: string): Promise<void> {
  const claimed = await claim(ctx, ringId)
  if (!claimed) return
  if (claimed === 'left')
    return settle(ctx, ringId, { outcome: 'unknown', detail: 'Whoever sent it was interrupted.' })
  await settle(ctx, ringId, await hand(ctx, claimed))
}

async function claim(ctx: Ctx, ringId: string): Promise<Claimed | 'left' | null> {
  return ctx.write(async (tx) => {
    const found = await ringWithPaging(ctx, tx, ringId)
    if (!found) return null
    const { ring, paging } = found
    if (ring.state !== 'waiting') return ring.state === 'claimed' ? 'left' : null
    // A drill tries every way, also when the first of them was answered already.
    const wanted = paging.state === 'ringing' || (paging.drillId !== null && paging.state === 'acknowledged')
    const now = ctx.now()
    if (!wanted) {
      await moveRing(tx, ring, ['waiting'], { state: 'dropped', settledAt: now })
      return null
    }
    const { token, hash } = newToken()
    const expiresAt = new Date(now.getTime() + LINK_HOURS * 3_600_000)
    const set = { state: 'claimed' as const, claimedAt: now, tokenHash: hash, expiresAt }
    return (await moveRing(tx, ring, ['waiting'], set)) ? { ring, paging, token } : null
  })
}

async function ringWithPaging(ctx: Ctx, tx: WriteTx, ringId: string) {
  const [found] = await tx
    .select({ ring: rings, paging: pagings })
    .from(rings)
    .innerJoin(pagings, and(eq(pagings.organisationId, rings.organisationId), eq(pagings.id, rings.pagingId)))
    .where(and(eq(rings.organisationId, ctx.organisationId), eq(rings.id, ringId)))
  return found
}

async function hand(ctx: Ctx, { ring, paging, token }: Claimed): Promise<Sent> {
  try {
    const way = await addressOfWay(ctx, ring)
    if (!way) return refused('This way is not there any more.')
    const message = await messageOf(ctx, ring, paging, token)
    return await sendBy(ctx, way, { id: ring.id, memberId: ring.memberId, message })
  } catch (error) {
    // A defect of one way must not keep the others waiting: it is logged, and the ring counts as failed.
    ctx.log.error({ err: error, ring: ring.id, kind: ring.kind }, 'a way to ring somebody failed')
    return refused('This way failed inside Weft.')
  }
}

const stateOf: Record<Sent['outcome'], RingState> = { sent: 'sent', refused: 'refused', unknown: 'unknown' }

async function settle(ctx: Ctx, ringId: string, sent: Sent): Promise<void> {
  await ctx.write(async (tx) => {
    const found = await ringWithPaging(ctx, tx, ringId)
    if (!found) return
    const { ring } = found
    // Whoever settles holds the paging, so that the last of a member's failing rings is seen as the last.
    const paging = await holdPaging(
      tx,
      and(eq(pagings.organisationId, ring.organisationId), eq(pagings.id, ring.pagingId)),
    )
    if (!paging) return
    const state = stateOf[sent.outcome]
    const detail = sent.outcome === 'sent' ? null : sent.detail
    const from: RingState[] = state === 'sent' ? ['claimed', 'unknown'] : ['claimed']
    if (!(await moveRing(tx, ring, from, { state, detail, settledAt: ctx.now() }))) return
    tx.emit(pageRung(paging, { ...ring, rung: ring.rung + 1, state }))
    if (sent.outcome === 'refused' && sent.gone && ring.kind === 'push')
      await markGone(tx, ring, { at: ctx.now(), fault: sent.detail })
    if (state !== 'sent') await takeOver(ctx, tx, paging, ring)
  })
}
