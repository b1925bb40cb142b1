import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { type PollRow, polls, pollVotes } from '../tables.ts'

/** False when the address is taken, here or in another organisation. */
export async function insertPoll(tx: WriteTx, row: typeof polls.$inferInsert): Promise<boolean> {
  const made = await tx.insert(polls).values(row).onConflictDoNothing().returning({ id: polls.id })
  return made.length === 1
}

export async function updatePoll(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<Pick<PollRow, 'state' | 'closesAt'>>,
): Promise<void> {
  await tx
    .update(polls)
    .set(change)
    .where(and(eq(polls.organisationId, organisationId), eq(polls.id, id)))
}

/** False when this ballot was counted before. */
export async function insertPollVote(tx: WriteTx, row: typeof pollVotes.$inferInsert): Promise<boolean> {
  const made = await tx
    .insert(pollVotes)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: pollVotes.pollId })
  return made.length === 1
}
