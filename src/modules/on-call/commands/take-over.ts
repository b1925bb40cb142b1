import { and, eq } from 'drizzle-orm'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { next, placeOf } from '../domain/ladder.ts'
import { replacement } from '../domain/reach.ts'
import { reachOf } from '../queries/people.ts'
import { readRotas } from '../queries/rotas.ts'
import { type PagingRow, type RingRow, rings } from '../tables.ts'
import { enterRung, ringChosen } from './rungs.ts'

/**
 * A ring failed. While another way of the same person is open or went through nothing is to be done; else somebody stands in
 * for them at once, and when nobody can and the whole rung is dead, the next one is entered. The caller holds the paging.
 */
export async function takeOver(ctx: Ctx, tx: WriteTx, paging: PagingRow, ring: RingRow): Promise<void> {
  const here = ring.climb === paging.climb && ring.rung === paging.rung && ring.loop === paging.loop
  if (paging.state !== 'ringing' || !here || paging.drillId !== null) return
  const standing = await tx
    .select({ memberId: rings.memberId, state: rings.state })
    .from(rings)
    .where(
      and(
        eq(rings.organisationId, paging.organisationId),
        eq(rings.pagingId, paging.id),
        eq(rings.climb, paging.climb),
        eq(rings.rung, paging.rung),
        eq(rings.loop, paging.loop),
      ),
    )
  const alive = standing.filter(({ state }) => state === 'waiting' || state === 'claimed' || state === 'sent')
  if (alive.some(({ memberId }) => memberId === ring.memberId)) return
  const reach = await reachOf(ctx, [ring.memberId], await deputiesOf(ctx, ring.memberId))
  const already = new Set(standing.map(({ memberId }) => memberId))
  const other = replacement(ring.memberId, reach.people, already)
  const missed = [{ memberId: ring.memberId, other }]
  const chosen = other ? [{ memberId: other, standsFor: ring.standsFor ?? ring.memberId }] : []
  const made = await ringChosen(ctx, tx, paging, { rings: chosen, missed }, reach)
  if (made > 0 || alive.length > 0) return
  // The last rung is waited on before it is repeated: else a dead mail server would make a storm of rings.
  const up = next(paging.rule, placeOf(paging))
  if (up && up.rung !== paging.rung) await enterRung(ctx, tx, paging, up)
}

async function deputiesOf(ctx: Ctx, memberId: string): Promise<Map<string, string>> {
  const rotas = await readRotas(ctx)
  const own = rotas.filter(({ row }) => row.layers.some((layer) => layer.memberIds.includes(memberId)))
  const deputy = own.find(({ row }) => row.deputyId !== null)?.row.deputyId
  return new Map(deputy ? [[memberId, deputy]] : [])
}
