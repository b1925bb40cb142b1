import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { type RingRow, type WayRow, ways } from '../tables.ts'

export async function insertWay(tx: WriteTx, row: WayRow): Promise<void> {
  await tx.insert(ways).values(row)
}

export async function updateWay(
  tx: WriteTx,
  { organisationId, id }: Pick<WayRow, 'organisationId' | 'id'>,
  set: Partial<WayRow>,
): Promise<void> {
  await tx
    .update(ways)
    .set(set)
    .where(and(eq(ways.organisationId, organisationId), eq(ways.id, id)))
}

export async function deleteWay(
  tx: WriteTx,
  { organisationId, id }: Pick<WayRow, 'organisationId' | 'id'>,
): Promise<void> {
  await tx.delete(ways).where(and(eq(ways.organisationId, organisationId), eq(ways.id, id)))
}

/** The address is dead for good: it is not rung until it is confirmed again. */
export async function markGone(
  tx: WriteTx,
  { organisationId, wayId }: RingRow,
  { at, fault }: { readonly at: Date; readonly fault: string },
): Promise<void> {
  await updateWay(tx, { organisationId, id: wayId }, { failingSince: at, fault })
}

/** A window of this member is open and would sound. */
export async function hearWindow(
  tx: WriteTx,
  { organisationId, memberId }: Pick<WayRow, 'organisationId' | 'memberId'>,
  at: Date,
): Promise<void> {
  await tx
    .update(ways)
    .set({ heardAt: at })
    .where(
      and(eq(ways.organisationId, organisationId), eq(ways.memberId, memberId), eq(ways.kind, 'browser')),
    )
}
