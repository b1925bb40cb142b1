import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { figureEvent } from '../events.ts'
import { allowed } from '../policy.ts'
import { withdrawFigures } from '../store/peers.ts'
import { peerFigures } from '../tables.ts'

type Done = { readonly done: true }

/** Takes a figure back, or brings it back; it stays in the record either way. */
export async function withdrawFigure(
  ctx: Ctx,
  { id, withdrawn }: { readonly id: string; readonly withdrawn: boolean },
): Promise<Result<Done>> {
  const member = await allowed(ctx, 'scoreboard.manage')
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const [row] = await tx
      .select()
      .from(peerFigures)
      .where(and(eq(peerFigures.organisationId, ctx.organisationId), eq(peerFigures.id, id)))
    if (!row) return refuse('not_found', 'This figure does not exist any more.')
    await withdrawFigures(tx, ctx.organisationId, [id], withdrawn ? ctx.now() : null)
    tx.emit(figureEvent(withdrawn ? 'withdrawn' : 'entered', id, row.peerId))
    return ok({ done: true })
  })
}
