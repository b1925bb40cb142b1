import { and, eq, isNull } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { WriteTx } from '#platform/ctx.ts'
import {
  type BlockedPhraseRow,
  blockedPhrases,
  type DisclosurePhraseRow,
  disclosurePhrases,
  wordLists,
} from '../tables.ts'

interface Ended {
  readonly endedAt: Date
  readonly endedBy: string | null
}

/** Every change gives the lists another version; what was compiled before is then old. */
async function touch(tx: WriteTx, organisationId: string): Promise<void> {
  const version = newId()
  await tx
    .insert(wordLists)
    .values({ organisationId, version })
    .onConflictDoUpdate({ target: wordLists.organisationId, set: { version } })
}

/** Adds a phrase; false when the same one stands already. */
export async function insertPhrase(tx: WriteTx, row: BlockedPhraseRow): Promise<boolean> {
  const added = await tx
    .insert(blockedPhrases)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: blockedPhrases.id })
  if (added.length === 0) return false
  await touch(tx, row.organisationId)
  return true
}

/** Ends a standing phrase and returns it; undefined when it is not there or has ended. */
export async function endPhraseRow(
  tx: WriteTx,
  organisationId: string,
  id: string,
  ended: Ended,
): Promise<BlockedPhraseRow | undefined> {
  const its = and(eq(blockedPhrases.organisationId, organisationId), eq(blockedPhrases.id, id))
  const [row] = await tx
    .update(blockedPhrases)
    .set(ended)
    .where(and(its, isNull(blockedPhrases.endedAt)))
    .returning()
  if (row) await touch(tx, organisationId)
  return row
}

/** Adds an accepted disclosure; false when the same one stands already. */
export async function insertDisclosure(tx: WriteTx, row: DisclosurePhraseRow): Promise<boolean> {
  const added = await tx
    .insert(disclosurePhrases)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: disclosurePhrases.id })
  if (added.length === 0) return false
  await touch(tx, row.organisationId)
  return true
}

/** Ends a standing disclosure and returns it; undefined when it is not there or has ended. */
export async function endDisclosureRow(
  tx: WriteTx,
  organisationId: string,
  id: string,
  ended: Ended,
): Promise<DisclosurePhraseRow | undefined> {
  const its = and(eq(disclosurePhrases.organisationId, organisationId), eq(disclosurePhrases.id, id))
  const [row] = await tx
    .update(disclosurePhrases)
    .set(ended)
    .where(and(its, isNull(disclosurePhrases.endedAt)))
    .returning()
  if (row) await touch(tx, organisationId)
  return row
}
