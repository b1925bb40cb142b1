import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { type SourceRow, source } from '../../tables.ts'

/** The source of a channel's own items, locked until the transaction ends. */
export async function lockOwnSource(
  tx: Tx,
  organisationId: string,
  channelId: string,
): Promise<SourceRow | undefined> {
  const own = and(
    eq(source.organisationId, organisationId),
    eq(source.channelId, channelId),
    eq(source.kind, 'account'),
  )
  return (await tx.select().from(source).where(own).for('update'))[0]
}

/** Nobody asks such a source: that something arrived is all there is to know about its health. */
export async function noteArrival(tx: Tx, row: SourceRow, fresh: number, now: Date): Promise<void> {
  await tx
    .update(source)
    .set({ succeededAt: now, failures: 0, fault: null, ...(fresh > 0 ? { receivedAt: now } : {}) })
    .where(and(eq(source.organisationId, row.organisationId), eq(source.id, row.id)))
}
