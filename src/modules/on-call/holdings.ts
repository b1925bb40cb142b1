import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { HoldingKind } from '#platform/holdings.ts'
import { rotaChanged } from './events.ts'
import { readRotas } from './queries/rotas.ts'
import { updateRota } from './store/rotas.ts'

/** Places in rotas; whoever takes them over takes the same turns. */
const places: HoldingKind = {
  id: 'on-call.places',
  name: 'Rotas in which they take turns',
  async list(ctx, memberId) {
    const held = (await readRotas(ctx)).filter(({ row }) => holds(row, memberId))
    return held.map(({ row }) => ({
      id: `${row.id}/${memberId}`,
      what: 'Rota',
      label: row.name,
      href: '/on-call',
    }))
  },
  async count(ctx, memberIds) {
    const all = await readRotas(ctx)
    return new Map(memberIds.map((id) => [id, all.filter(({ row }) => holds(row, id)).length]))
  },
  reassign,
}

type Row = Awaited<ReturnType<typeof readRotas>>[number]['row']

function holds({ layers, deputyId }: Row, memberId: string): boolean {
  return deputyId === memberId || layers.some(({ memberIds }) => memberIds.includes(memberId))
}

async function reassign(ctx: Ctx, ids: readonly string[], toMemberId: string): Promise<Result<unknown>> {
  return ctx.write(async (tx) => {
    const all = await readRotas(ctx)
    for (const id of ids) {
      const [rotaId, memberId] = id.split('/')
      const row = all.find((one) => one.row.id === rotaId)?.row
      if (!row || !memberId) continue
      const layers = row.layers.map((layer) => ({
        ...layer,
        memberIds: [...new Set(layer.memberIds.map((one) => (one === memberId ? toMemberId : one)))],
      }))
      const deputyId = row.deputyId === memberId ? toMemberId : row.deputyId
      await updateRota(tx, row, { layers, deputyId, changedAt: ctx.now() })
      tx.emit(rotaChanged(row.id))
    }
    return ok()
  })
}

export const onCallHoldings: readonly HoldingKind[] = [places]
