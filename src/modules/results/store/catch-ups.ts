import { lt } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { measureCatchUps } from '../tables.ts'

/** Notes that a channel is gone through now; false when that was done since `before`. */
export async function beginCatchUp(
  tx: WriteTx,
  key: { readonly organisationId: string; readonly channelId: string },
  { at, before }: { readonly at: Date; readonly before: Date },
): Promise<boolean> {
  const rows = await tx
    .insert(measureCatchUps)
    .values({ ...key, at })
    .onConflictDoUpdate({
      target: [measureCatchUps.organisationId, measureCatchUps.channelId],
      set: { at },
      setWhere: lt(measureCatchUps.at, before),
    })
    .returning({ at: measureCatchUps.at })
  return rows.length > 0
}
