import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { measureRests } from '../tables.ts'

/** Nothing is read on the channel before `until`. */
export async function setRest(tx: WriteTx, row: typeof measureRests.$inferInsert): Promise<void> {
  const { until, reason, strikes } = row
  await tx
    .insert(measureRests)
    .values(row)
    .onConflictDoUpdate({
      target: [measureRests.organisationId, measureRests.channelId],
      set: { until, reason, strikes },
    })
}

/** It answered again. */
export async function endRest(tx: WriteTx, organisationId: string, channelId: string): Promise<void> {
  await tx
    .delete(measureRests)
    .where(and(eq(measureRests.organisationId, organisationId), eq(measureRests.channelId, channelId)))
}
