import { and, eq, isNull, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#platform/db/pool.ts'
import { type SourceGapRow, type SourceRow, sourceGap } from '../tables.ts'

type OfSource = Pick<SourceRow, 'organisationId' | 'id' | 'channelId'>

const openOf = (source: OfSource) =>
  and(
    eq(sourceGap.organisationId, source.organisationId),
    eq(sourceGap.sourceId, source.id),
    isNull(sourceGap.toAt),
  )

/** Opens a gap and returns it; undefined when one is open already. */
export async function openGap(
  tx: Tx,
  source: OfSource,
  from: Date,
  reason: string,
): Promise<SourceGapRow | undefined> {
  const opened = await tx
    .insert(sourceGap)
    .values({
      organisationId: source.organisationId,
      id: newId(),
      sourceId: source.id,
      channelId: source.channelId,
      fromAt: from,
      reason,
      lateItems: 0,
    })
    .onConflictDoNothing()
    .returning()
  return opened[0]
}

/** A gap that is over already, and can never be filled. Told again of the same moment, it stands once. */
export async function closedGap(tx: Tx, source: OfSource, at: Date, reason: string): Promise<void> {
  const { organisationId, id: sourceId, channelId } = source
  const known = await tx
    .select({ id: sourceGap.id })
    .from(sourceGap)
    .where(
      and(
        eq(sourceGap.organisationId, organisationId),
        eq(sourceGap.sourceId, sourceId),
        eq(sourceGap.fromAt, at),
        eq(sourceGap.reason, reason),
      ),
    )
    .limit(1)
  if (known.length > 0) return
  const gap = { organisationId, id: newId(), sourceId, channelId, fromAt: at, toAt: at, reason, lateItems: 0 }
  await tx.insert(sourceGap).values(gap)
}

/** Counts what came late; `to` closes the gap. Returns the gap that was open, if one was. */
export async function fillGap(
  tx: Tx,
  source: OfSource,
  lateItems: number,
  to: Date | null,
): Promise<SourceGapRow | undefined> {
  const filled = await tx
    .update(sourceGap)
    .set({ lateItems: sql`${sourceGap.lateItems} + ${lateItems}`, toAt: to })
    .where(openOf(source))
    .returning()
  return filled[0]
}
