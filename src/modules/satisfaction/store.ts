import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { type AskRow, askingDesks, asks } from './tables.ts'

export async function insertAsk(tx: WriteTx, row: typeof asks.$inferInsert): Promise<void> {
  await tx.insert(asks).values(row)
}

/** Keeps what somebody said; false when this link was used already or has run out. */
export async function keepAnswer(
  tx: WriteTx,
  ask: AskRow,
  said: { readonly score: number; readonly comment: string | null; readonly at: Date },
): Promise<boolean> {
  const rows = await tx
    .update(asks)
    .set({ score: said.score, comment: said.comment, answeredAt: said.at })
    .where(and(eq(asks.organisationId, ask.organisationId), eq(asks.id, ask.id), isNull(asks.answeredAt)))
    .returning({ id: asks.id })
  return rows.length === 1
}

/** The links of this conversation with these hashes went out. */
export async function markSent(
  tx: WriteTx,
  key: { readonly organisationId: string; readonly conversationId: string },
  hashes: readonly Buffer[],
  at: Date,
): Promise<void> {
  await tx
    .update(asks)
    .set({ sentAt: at })
    .where(
      and(
        eq(asks.organisationId, key.organisationId),
        eq(asks.conversationId, key.conversationId),
        inArray(asks.tokenHash, [...hashes]),
        isNull(asks.sentAt),
      ),
    )
}

export async function keepDesk(tx: WriteTx, row: typeof askingDesks.$inferInsert): Promise<void> {
  await tx
    .insert(askingDesks)
    .values(row)
    .onConflictDoUpdate({
      target: [askingDesks.organisationId, askingDesks.departmentId],
      set: { onClose: row.onClose, by: row.by, at: row.at },
    })
}

/** The words go; the number somebody gave stays for the figures. */
export async function eraseComments(
  tx: WriteTx,
  organisationId: string,
  conversationIds: readonly string[],
): Promise<void> {
  await tx.execute(sql`update satisfaction_ask set comment = null where organisation_id = ${organisationId}
    and conversation_id = any (${sql.param([...conversationIds])}::uuid[]) and comment is not null`)
}
