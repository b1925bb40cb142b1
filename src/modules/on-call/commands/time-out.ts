import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { next, placeOf } from '../domain/ladder.ts'
import { pageStopped } from '../events.ts'
import { holdPaging, updatePaging } from '../store/pagings.ts'
import { pagings } from '../tables.ts'
import { enterRung } from './rungs.ts'

interface Call {
  readonly pagingId: string
  readonly step: number
  readonly act: 'ring' | 'up'
}

/** Nobody acknowledged in time: the next rung, or the last one again. A call for a step that is over does nothing. */
export async function timeOut(ctx: Ctx, { pagingId, step, act }: Call): Promise<void> {
  await ctx.write(async (tx) => {
    const paging = await holdPaging(
      tx,
      and(eq(pagings.organisationId, ctx.organisationId), eq(pagings.id, pagingId)),
    )
    if (paging?.state !== 'ringing' || paging.step !== step) return
    const here = placeOf(paging)
    const to = act === 'ring' ? here : next(paging.rule, here)
    if (to) return await enterRung(ctx, tx, paging, to)
    await updatePaging(tx, paging, {
      ...{ state: 'stopped', stoppedAt: ctx.now(), dueAt: null },
      stopReason: 'Nobody acknowledged.',
    })
    tx.emit(pageStopped(paging))
  })
}
