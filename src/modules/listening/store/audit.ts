import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import type { AuditFigures } from '../auditing/figures.ts'
import type { Answer } from '../auditing/judge.ts'
import {
  type AuditItemRow,
  auditCode,
  auditCoder,
  auditItem,
  type SentimentAuditRow,
  sentimentAudit,
} from '../tables-learning.ts'

/** Stores what was drawn for a month; false when that month was drawn already. */
export async function addAudit(
  tx: Tx,
  audit: typeof sentimentAudit.$inferInsert,
  items: readonly AuditItemRow[],
): Promise<boolean> {
  const made = await tx
    .insert(sentimentAudit)
    .values(audit)
    .onConflictDoNothing()
    .returning({ month: sentimentAudit.month })
  if (made.length === 0) return false
  await tx.insert(auditItem).values([...items])
  return true
}

/** The audit of a month, held against publication until the transaction ends; undefined where there is none. */
export async function holdAudit(
  tx: Tx,
  organisationId: string,
  month: string,
  how: 'share' | 'update' = 'share',
): Promise<SentimentAuditRow | undefined> {
  const [row] = await tx
    .select()
    .from(sentimentAudit)
    .where(and(eq(sentimentAudit.organisationId, organisationId), eq(sentimentAudit.month, month)))
    .for(how)
  return row
}

export interface CodeKey {
  readonly organisationId: string
  readonly month: string
  readonly position: number
  readonly memberId: string
}

/** What a member says of an item; what they said before gives way. */
export async function setCode(tx: Tx, key: CodeKey, label: Answer, codedAt: Date): Promise<void> {
  await tx
    .insert(auditCode)
    .values({ ...key, label, codedAt })
    .onConflictDoUpdate({
      target: [auditCode.organisationId, auditCode.month, auditCode.position, auditCode.memberId],
      // Who coded first stays so: the first one's answer is held against the machine.
      set: { label },
    })
}

export async function eraseCode(tx: Tx, key: CodeKey): Promise<void> {
  await tx
    .delete(auditCode)
    .where(
      and(
        eq(auditCode.organisationId, key.organisationId),
        eq(auditCode.month, key.month),
        eq(auditCode.position, key.position),
        eq(auditCode.memberId, key.memberId),
      ),
    )
}

/** Asks a member to code; false when they were asked already. */
export async function addCoder(tx: Tx, row: typeof auditCoder.$inferInsert): Promise<boolean> {
  const made = await tx
    .insert(auditCoder)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: auditCoder.memberId })
  return made.length > 0
}

export async function removeCoder(
  tx: Tx,
  key: Pick<CodeKey, 'organisationId' | 'month' | 'memberId'>,
): Promise<boolean> {
  const gone = await tx
    .delete(auditCoder)
    .where(
      and(
        eq(auditCoder.organisationId, key.organisationId),
        eq(auditCoder.month, key.month),
        eq(auditCoder.memberId, key.memberId),
      ),
    )
    .returning({ id: auditCoder.memberId })
  return gone.length > 0
}

/** From now on the figures stand and nobody codes any more. */
export async function setFigures(
  tx: Tx,
  { organisationId, month }: Pick<SentimentAuditRow, 'organisationId' | 'month'>,
  figures: AuditFigures,
  by: string | null,
  at: Date,
): Promise<void> {
  await tx
    .update(sentimentAudit)
    .set({ figures, publishedBy: by, publishedAt: at })
    .where(and(eq(sentimentAudit.organisationId, organisationId), eq(sentimentAudit.month, month)))
}
