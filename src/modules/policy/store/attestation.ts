import { and, eq, inArray, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { acknowledgements, duties } from '../tables.ts'

/** Records it once; false when this version was acknowledged before. */
export async function insertAcknowledgement(
  tx: WriteTx,
  row: typeof acknowledgements.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(acknowledgements)
    .values(row)
    .onConflictDoNothing()
    .returning({ number: acknowledgements.number })
  return rows.length === 1
}

/** Puts a version before members; who has it already keeps their date. Returns those it is new to. */
export async function insertDuties(
  tx: WriteTx,
  rows: readonly (typeof duties.$inferInsert)[],
): Promise<string[]> {
  const added: string[] = []
  for (let i = 0; i < rows.length; i += 1000) {
    const part = await tx
      .insert(duties)
      .values(rows.slice(i, i + 1000))
      .onConflictDoNothing()
      .returning({ memberId: duties.memberId })
    added.push(...part.map((row) => row.memberId))
  }
  return added
}

interface Asked {
  readonly organisationId: string
  readonly policyId: string
  readonly number: number
  readonly memberIds: readonly string[]
}

const those = ({ organisationId, policyId, number, memberIds }: Asked) =>
  and(
    eq(duties.organisationId, organisationId),
    eq(duties.policyId, policyId),
    eq(duties.number, number),
    inArray(duties.memberId, [...memberIds]),
  )

export async function markTold(tx: WriteTx, which: Asked, at: Date): Promise<void> {
  if (which.memberIds.length > 0) await tx.update(duties).set({ toldAt: at }).where(those(which))
}

export async function markReminded(tx: WriteTx, which: Asked, at: Date): Promise<void> {
  if (which.memberIds.length === 0) return
  await tx
    .update(duties)
    .set({ remindedAt: at, reminders: sql`${duties.reminders} + 1` })
    .where(those(which))
}
