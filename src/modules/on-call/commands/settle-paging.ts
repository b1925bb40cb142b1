import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { clip } from '#kernel/text.ts'
import type { Ctx } from '#platform/ctx.ts'
import { pageAcknowledged, pageStopped } from '../events.ts'
import { self } from '../policy.ts'
import { holdPaging, updatePaging } from '../store/pagings.ts'
import { pagings } from '../tables.ts'

export interface Acknowledged {
  readonly pagingId: string
  /** False: somebody was faster, and this is who. */
  readonly first: boolean
  readonly acknowledgedBy: string
  readonly acknowledgedAt: string
}

const unknown = () => refuse('not_found', 'Nobody is or was rung for this.')

const ofSubject = (ctx: Ctx, subjectId: string) =>
  and(eq(pagings.organisationId, ctx.organisationId), eq(pagings.subjectId, subjectId))

/** The member takes it: rings end. The first one wins; whoever comes later hears who did. */
export async function acknowledgePaging(
  ctx: Ctx,
  { subjectId }: { readonly subjectId: string },
): Promise<Result<Acknowledged>> {
  const by = self(ctx)
  if (!by) return refuse('forbidden', 'Only a person can acknowledge an alarm.')
  return acknowledgeAs(ctx, { subjectId, by })
}

/** The same for somebody known by their link. */
export async function acknowledgeAs(
  ctx: Ctx,
  { subjectId, by }: { readonly subjectId: string; readonly by: string },
): Promise<Result<Acknowledged>> {
  return ctx.write(async (tx): Promise<Result<Acknowledged>> => {
    const paging = await holdPaging(tx, ofSubject(ctx, subjectId))
    if (!paging) return unknown()
    const { id: pagingId, state, acknowledgedBy, acknowledgedAt } = paging
    if (acknowledgedBy && acknowledgedAt)
      return ok({ pagingId, first: false, acknowledgedBy, acknowledgedAt: acknowledgedAt.toISOString() })
    if (state === 'stopped')
      return refuse('conflict', 'This alarm is over. There is nothing to acknowledge any more.')
    const at = ctx.now()
    await updatePaging(tx, paging, {
      ...{ state: 'acknowledged', acknowledgedAt: at, acknowledgedBy: by, dueAt: null },
    })
    tx.emit(pageAcknowledged(paging, by))
    return ok({ pagingId, first: true, acknowledgedBy: by, acknowledgedAt: at.toISOString() })
  })
}

/** Nobody is rung any more: what it was about is over, or never was. Stopping what is stopped does nothing. */
export async function stopPaging(
  ctx: Ctx,
  { subjectId, reason }: { readonly subjectId: string; readonly reason: string },
): Promise<Result<{ pagingId: string }>> {
  return ctx.write(async (tx): Promise<Result<{ pagingId: string }>> => {
    const paging = await holdPaging(tx, ofSubject(ctx, subjectId))
    if (!paging) return unknown()
    if (paging.state !== 'stopped') {
      const set = {
        state: 'stopped' as const,
        stoppedAt: ctx.now(),
        stopReason: clip(reason, 300),
        dueAt: null,
      }
      await updatePaging(tx, paging, set)
      tx.emit(pageStopped(paging))
    }
    return ok({ pagingId: paging.id })
  })
}
