import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { type PeerAccountRow, peerAccounts, peerFigures, peerReadings, peers } from '../tables.ts'

type PeerValues = typeof peers.$inferInsert
type Key = { readonly organisationId: string; readonly id: string }

/** False when a peer of this name is there. */
export async function insertPeer(tx: WriteTx, row: PeerValues): Promise<boolean> {
  const made = await tx.insert(peers).values(row).onConflictDoNothing().returning({ id: peers.id })
  return made.length === 1
}

export async function updatePeer(tx: WriteTx, key: Key, change: Partial<PeerValues>): Promise<void> {
  await tx
    .update(peers)
    .set(change)
    .where(and(eq(peers.organisationId, key.organisationId), eq(peers.id, key.id)))
}

/** Adds an account; nothing when it is there. */
export async function insertAccount(tx: WriteTx, row: typeof peerAccounts.$inferInsert): Promise<boolean> {
  const made = await tx
    .insert(peerAccounts)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: peerAccounts.id })
  return made.length === 1
}

/** Takes away the accounts of a peer that are not among these, with what was read of them. */
export async function keepOnlyAccounts(
  tx: WriteTx,
  organisationId: string,
  peerId: string,
  ids: readonly string[],
): Promise<void> {
  await tx
    .delete(peerAccounts)
    .where(
      and(
        eq(peerAccounts.organisationId, organisationId),
        eq(peerAccounts.peerId, peerId),
        ids.length > 0 ? notInArray(peerAccounts.id, [...ids]) : undefined,
      ),
    )
}

/** The account with a lock on it, so that only one reading is planned. */
export async function lockAccount(tx: WriteTx, key: Key): Promise<PeerAccountRow | undefined> {
  const [row] = await tx
    .select()
    .from(peerAccounts)
    .where(and(eq(peerAccounts.organisationId, key.organisationId), eq(peerAccounts.id, key.id)))
    .for('update')
  return row
}

export async function updateAccount(
  tx: WriteTx,
  key: Key,
  change: Partial<typeof peerAccounts.$inferInsert>,
): Promise<void> {
  await tx
    .update(peerAccounts)
    .set(change)
    .where(and(eq(peerAccounts.organisationId, key.organisationId), eq(peerAccounts.id, key.id)))
}

/** One row a day: a later reading of the same day replaces it. */
export async function keepReading(tx: WriteTx, row: typeof peerReadings.$inferInsert): Promise<void> {
  await tx
    .insert(peerReadings)
    .values(row)
    .onConflictDoUpdate({
      target: [peerReadings.organisationId, peerReadings.accountId, peerReadings.day],
      set: {
        at: sql`excluded.at`,
        followers: sql`coalesce(excluded.followers, ${peerReadings.followers})`,
        posts: sql`coalesce(excluded.posts, ${peerReadings.posts})`,
      },
    })
}

export async function insertFigures(
  tx: WriteTx,
  rows: readonly (typeof peerFigures.$inferInsert)[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 500)
    await tx.insert(peerFigures).values(rows.slice(from, from + 500))
}

export async function withdrawFigures(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
  at: Date | null,
) {
  await tx
    .update(peerFigures)
    .set({ withdrawnAt: at })
    .where(and(eq(peerFigures.organisationId, organisationId), inArray(peerFigures.id, [...ids])))
}
