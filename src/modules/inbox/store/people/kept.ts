import { and, eq, inArray, isNull, lt } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { contactBlocks, contactNotes, replyFacts } from '../../tables/people.ts'
import { contacts } from '../../tables.ts'

/** What is said of a person is said of each of their accounts: parted again, it holds for all of them. */
export async function updateContacts(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
  change: { readonly standing?: string | null; readonly lang?: string | null },
): Promise<void> {
  const { standing, lang } = change
  await tx
    .update(contacts)
    .set({
      ...(standing === undefined ? {} : { standing, standingOwn: standing }),
      ...(lang === undefined ? {} : { lang }),
    })
    .where(and(eq(contacts.organisationId, organisationId), inArray(contacts.id, [...ids])))
}

export async function insertContactNote(tx: WriteTx, row: typeof contactNotes.$inferInsert): Promise<void> {
  await tx.insert(contactNotes).values(row)
}

/** True when it was there. */
export async function deleteContactNote(tx: WriteTx, organisationId: string, id: string): Promise<boolean> {
  const rows = await tx
    .delete(contactNotes)
    .where(and(eq(contactNotes.organisationId, organisationId), eq(contactNotes.id, id)))
    .returning({ id: contactNotes.id })
  return rows.length === 1
}

/** Notes end: what is over is not kept. */
export async function deleteEndedNotes(tx: WriteTx, organisationId: string, now: Date): Promise<void> {
  await tx
    .delete(contactNotes)
    .where(and(eq(contactNotes.organisationId, organisationId), lt(contactNotes.endsAt, now)))
}

export async function insertBlocks(
  tx: WriteTx,
  rows: readonly (typeof contactBlocks.$inferInsert)[],
): Promise<void> {
  await tx.insert(contactBlocks).values([...rows])
}

export async function liftBlocks(
  tx: WriteTx,
  organisationId: string,
  contactIds: readonly string[],
  lifted: { readonly at: Date; readonly by: string },
): Promise<number> {
  const rows = await tx
    .update(contactBlocks)
    .set({ liftedAt: lifted.at, liftedBy: lifted.by })
    .where(
      and(
        eq(contactBlocks.organisationId, organisationId),
        inArray(contactBlocks.contactId, [...contactIds]),
        isNull(contactBlocks.liftedAt),
      ),
    )
    .returning({ id: contactBlocks.id })
  return rows.length
}

export async function insertReplyFacts(
  tx: WriteTx,
  rows: readonly (typeof replyFacts.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0)
    await tx
      .insert(replyFacts)
      .values([...rows])
      .onConflictDoNothing()
}
