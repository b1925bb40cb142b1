import { and, eq, lt } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { memberLinks, type SharerRow, sharers } from '../tables-links.ts'

/** Keeps that somebody agreed; whoever agreed before keeps their links and gets the later end. */
export async function keepSharer(tx: WriteTx, row: SharerRow): Promise<void> {
  await tx
    .insert(sharers)
    .values(row)
    .onConflictDoUpdate({
      target: [sharers.organisationId, sharers.memberId],
      set: { agreedAt: row.agreedAt, until: row.until },
    })
}

/** Forgets whose links these are: the member's, or those of everybody whose day has come. Gives how many people it was. */
export async function forgetSharers(
  tx: WriteTx,
  organisationId: string,
  whose: { readonly memberId: string } | { readonly endedBy: Date },
): Promise<number> {
  const which = 'memberId' in whose ? eq(sharers.memberId, whose.memberId) : lt(sharers.until, whose.endedBy)
  const gone = await tx
    .delete(sharers)
    .where(and(eq(sharers.organisationId, organisationId), which))
    .returning({ sharer: sharers.sharer })
  return gone.length
}

/** Says which random number a link belongs to. */
export async function keepMemberLink(
  tx: WriteTx,
  row: { readonly organisationId: string; readonly placementId: string; readonly sharer: string },
): Promise<void> {
  await tx.insert(memberLinks).values(row)
}
