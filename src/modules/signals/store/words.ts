import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { type WordRow, words } from '../tables.ts'

export function ownWords(tx: Tx, organisationId: string): Promise<WordRow[]> {
  return tx
    .select()
    .from(words)
    .where(eq(words.organisationId, organisationId))
    .orderBy(asc(sql`lower(${words.word})`))
    .limit(1000)
}

/** Writes a word down, or what is different about it. */
export async function putWord(tx: Tx, row: WordRow): Promise<void> {
  const { organisationId, word } = row
  await tx
    .delete(words)
    .where(and(eq(words.organisationId, organisationId), sql`lower(${words.word}) = lower(${word})`))
  await tx.insert(words).values(row)
}

export async function removeWord(tx: Tx, organisationId: string, word: string): Promise<boolean> {
  const gone = await tx
    .delete(words)
    .where(and(eq(words.organisationId, organisationId), sql`lower(${words.word}) = lower(${word})`))
    .returning({ id: words.id })
  return gone.length > 0
}
