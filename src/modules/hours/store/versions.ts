import { and, eq, isNull } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { type HoursVersionRow, hoursVersions } from '../tables.ts'

/** Adds a version; false when another one stands for the same day. */
export async function insertVersion(tx: WriteTx, row: HoursVersionRow): Promise<boolean> {
  const added = await tx
    .insert(hoursVersions)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: hoursVersions.id })
  return added.length > 0
}

/** Ends a standing version and returns it; undefined when it is not there or ended before. */
export async function endVersion(
  tx: WriteTx,
  organisationId: string,
  id: string,
  ended: { readonly endedAt: Date; readonly endedBy: string | null },
): Promise<HoursVersionRow | undefined> {
  const its = and(eq(hoursVersions.organisationId, organisationId), eq(hoursVersions.id, id))
  const [row] = await tx
    .update(hoursVersions)
    .set(ended)
    .where(and(its, isNull(hoursVersions.endedAt)))
    .returning()
  return row
}
