import { and, asc, eq, gt, isNull, lt, or } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Gap } from '../contract.ts'
import { type SourceGapRow, sourceGap } from '../tables.ts'

/**
 * Times within [from, to) in which a channel, or any channel, was not collected; `to` is null while it lasts. What was
 * written meanwhile may have come late (`lateItems`) or not at all: figures over such a time are not complete.
 */
export async function gapsIn(
  ctx: Ctx,
  window: { readonly from: Date; readonly to: Date; readonly channelId?: string | null | undefined },
): Promise<Gap[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(sourceGap)
      .where(
        and(
          eq(sourceGap.organisationId, ctx.organisationId),
          lt(sourceGap.fromAt, window.to),
          or(isNull(sourceGap.toAt), gt(sourceGap.toAt, window.from)),
          window.channelId ? eq(sourceGap.channelId, window.channelId) : undefined,
        ),
      )
      .orderBy(asc(sourceGap.fromAt)),
  )
  return rows.map(shapeGap)
}

function shapeGap(row: SourceGapRow): Gap {
  return {
    id: row.id,
    channelId: row.channelId,
    sourceId: row.sourceId,
    from: row.fromAt.toISOString(),
    to: row.toAt?.toISOString() ?? null,
    reason: row.reason,
    lateItems: row.lateItems,
  }
}
