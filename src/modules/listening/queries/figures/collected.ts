import { and, asc, eq, gt, isNull, lt, min, or } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { source, sourceGap } from '../../tables.ts'
import type { Window } from './asked.ts'

export interface FigureGap {
  readonly from: Date
  readonly to: Date | null
  readonly channelId: string
  readonly network: string
  readonly reason: string
}

/** When nothing could be collected in a window, and since when anybody listens at all (null: nobody does). */
export async function collected(
  ctx: Ctx,
  window: Window,
): Promise<{ gaps: FigureGap[]; listeningSince: Date | null }> {
  return ctx.read(async (tx) => {
    const gaps = await tx
      .select({
        from: sourceGap.fromAt,
        to: sourceGap.toAt,
        channelId: sourceGap.channelId,
        network: source.network,
        reason: sourceGap.reason,
      })
      .from(sourceGap)
      .innerJoin(
        source,
        and(eq(source.organisationId, sourceGap.organisationId), eq(source.id, sourceGap.sourceId)),
      )
      .where(
        and(
          eq(sourceGap.organisationId, ctx.organisationId),
          lt(sourceGap.fromAt, window.to),
          or(isNull(sourceGap.toAt), gt(sourceGap.toAt, window.from)),
        ),
      )
      .orderBy(asc(sourceGap.fromAt))
    const [first] = await tx
      .select({ at: min(source.createdAt) })
      .from(source)
      .where(eq(source.organisationId, ctx.organisationId))
    return { gaps, listeningSince: first?.at ?? null }
  })
}
