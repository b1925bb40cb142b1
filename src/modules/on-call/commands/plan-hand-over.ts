import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { shifts } from '../domain/shifts.ts'
import { handOverJob } from '../jobs/hand-over.ts'
import { readRotas } from '../queries/rotas.ts'

const AHEAD = 60 * 86_400_000

/** Has the next hand-over of a rota told when it comes. Told once, however often the rota is saved. */
export async function planHandOver(ctx: Ctx, tx: WriteTx, rotaId: string): Promise<void> {
  const found = (await readRotas(ctx)).find(({ row }) => row.id === rotaId)
  if (!found) return
  const now = ctx.now()
  const [, next] = shifts(found.rota, now, new Date(now.getTime() + AHEAD))
  const at = (next?.from ?? new Date(now.getTime() + AHEAD)).toISOString()
  await tx.enqueue(handOverJob, { rotaId, at }, { startAfter: new Date(at), once: `${rotaId}/${at}` })
}
