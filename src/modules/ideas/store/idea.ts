import { and, eq, inArray, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { comments, type IdeaRow, ideas, votes } from '../tables.ts'

const one = (organisationId: string, id: string) =>
  and(eq(ideas.organisationId, organisationId), eq(ideas.id, id))

export async function insertIdea(
  tx: WriteTx,
  row: Omit<typeof ideas.$inferInsert, 'score' | 'votes' | 'asked' | 'state'>,
): Promise<void> {
  await tx.insert(ideas).values({ ...row, votes: 0, asked: 0, state: 'new' })
}

export async function updateIdea(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<Omit<IdeaRow, 'organisationId' | 'id' | 'score' | 'votes' | 'asked'>>,
): Promise<void> {
  await tx.update(ideas).set(change).where(one(organisationId, id))
}

/** Counts by how much, so that rows hidden from the one who acts stay counted. Gives the votes there are now. */
export async function countOn(
  tx: WriteTx,
  organisationId: string,
  id: string,
  by: { readonly votes?: number; readonly asked?: number },
): Promise<number> {
  const [row] = await tx
    .update(ideas)
    .set({
      votes: sql`greatest(${ideas.votes} + ${by.votes ?? 0}, 0)`,
      asked: sql`greatest(${ideas.asked} + ${by.asked ?? 0}, 0)`,
    })
    .where(one(organisationId, id))
    .returning({ votes: ideas.votes })
  return row?.votes ?? 0
}

/** True when the vote was not there before. */
export async function insertVote(tx: WriteTx, row: typeof votes.$inferInsert): Promise<boolean> {
  const made = await tx.insert(votes).values(row).onConflictDoNothing().returning({ id: votes.ideaId })
  return made.length === 1
}

/** True when there was one. */
export async function deleteVote(
  tx: WriteTx,
  organisationId: string,
  ideaId: string,
  memberId: string,
): Promise<boolean> {
  const gone = await tx
    .delete(votes)
    .where(
      and(eq(votes.organisationId, organisationId), eq(votes.ideaId, ideaId), eq(votes.memberId, memberId)),
    )
    .returning({ id: votes.ideaId })
  return gone.length === 1
}

/** Everybody who voted for one has voted for the other; gives how many had not yet. */
export async function copyVotes(
  tx: WriteTx,
  organisationId: string,
  fromId: string,
  intoId: string,
): Promise<number> {
  const all = await tx
    .select()
    .from(votes)
    .where(and(eq(votes.organisationId, organisationId), eq(votes.ideaId, fromId)))
  if (all.length === 0) return 0
  const made = await tx
    .insert(votes)
    .values(all.map((vote) => ({ ...vote, ideaId: intoId })))
    .onConflictDoNothing()
    .returning({ id: votes.memberId })
  return made.length
}

export async function insertComment(tx: WriteTx, row: typeof comments.$inferInsert): Promise<void> {
  await tx.insert(comments).values(row)
}

/** True when this member had written it. */
export async function deleteComment(
  tx: WriteTx,
  organisationId: string,
  id: string,
  memberId: string,
): Promise<boolean> {
  const gone = await tx
    .delete(comments)
    .where(
      and(eq(comments.organisationId, organisationId), eq(comments.id, id), eq(comments.memberId, memberId)),
    )
    .returning({ id: comments.id })
  return gone.length === 1
}

/** Somebody else takes care of these. */
export async function giveIdeas(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
  memberId: string,
): Promise<void> {
  await tx
    .update(ideas)
    .set({ assignedTo: memberId })
    .where(and(eq(ideas.organisationId, organisationId), inArray(ideas.id, [...ids])))
}

/** What was merged into one idea is merged into the other from now on. */
export async function retarget(
  tx: WriteTx,
  organisationId: string,
  fromId: string,
  intoId: string,
): Promise<void> {
  await tx
    .update(ideas)
    .set({ mergedInto: intoId })
    .where(and(eq(ideas.organisationId, organisationId), eq(ideas.mergedInto, fromId)))
}
