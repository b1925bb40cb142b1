import { sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'

/** Where processes that redirect hear which link changed; nothing in the message: all of them. */
export const LINK_CHANNEL = 'weft_link'

export async function tellLinks(tx: WriteTx, placementId: string | null): Promise<void> {
  await tx.execute(sql`select pg_notify(${LINK_CHANNEL}, ${placementId ?? ''})`)
}
