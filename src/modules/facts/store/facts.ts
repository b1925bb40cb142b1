import { and, eq, isNull, type SQL } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { WriteTx } from '#platform/ctx.ts'
import type { Slot } from '../domain/approval.ts'
import type { FactRule } from '../domain/kinds.ts'
import {
  type FactRow,
  factApprovals,
  factRegister,
  factRules,
  facts,
  factWordings,
  type WordingRow,
} from '../tables.ts'

/** Every change of a fact gives the register another version; what was compiled from it before is then old. */
async function touch(tx: WriteTx, organisationId: string): Promise<void> {
  const version = newId()
  await tx.insert(factRegister).values({ organisationId, version }).onConflictDoUpdate({
    target: factRegister.organisationId,
    set: { version },
  })
}

export async function insertFact(tx: WriteTx, row: typeof facts.$inferInsert): Promise<void> {
  await tx.insert(facts).values(row)
  await touch(tx, row.organisationId)
}

const factIs = (organisationId: string, id: string): SQL | undefined =>
  and(eq(facts.organisationId, organisationId), eq(facts.id, id))

export async function updateFact(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<Omit<FactRow, 'organisationId' | 'id'>>,
): Promise<void> {
  await tx.update(facts).set(change).where(factIs(organisationId, id))
  await touch(tx, organisationId)
}

/** The fact, held for this transaction: everything that changes its wordings waits here, one after the other. */
export async function lockFact(
  tx: WriteTx,
  organisationId: string,
  id: string,
): Promise<FactRow | undefined> {
  const [row] = await tx.select().from(facts).where(factIs(organisationId, id)).for('update')
  return row
}

/** Marks that the owner left; gives the facts that were theirs. */
export async function markOwnerLeft(
  tx: WriteTx,
  organisationId: string,
  ownerId: string,
  at: Date,
): Promise<string[]> {
  const rows = await tx
    .update(facts)
    .set({ ownerLeftAt: at })
    .where(
      and(
        eq(facts.organisationId, organisationId),
        eq(facts.ownerId, ownerId),
        isNull(facts.ownerLeftAt),
        isNull(facts.withdrawnAt),
      ),
    )
    .returning({ id: facts.id })
  if (rows.length > 0) await touch(tx, organisationId)
  return rows.map((row) => row.id)
}

export async function insertWording(tx: WriteTx, row: typeof factWordings.$inferInsert): Promise<void> {
  await tx.insert(factWordings).values(row)
  await touch(tx, row.organisationId)
}

export async function updateWording(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<Omit<WordingRow, 'organisationId' | 'id' | 'factId' | 'text' | 'lang' | 'version'>>,
): Promise<void> {
  await tx
    .update(factWordings)
    .set(change)
    .where(and(eq(factWordings.organisationId, organisationId), eq(factWordings.id, id)))
  await touch(tx, organisationId)
}

/** Records one member's verdict; false when this member, or somebody for this slot, was first. */
export async function insertVerdict(
  tx: WriteTx,
  row: {
    readonly organisationId: string
    readonly wordingId: string
    readonly memberId: string
    readonly slot: Slot
    readonly verdict: 'approved' | 'declined'
    readonly note: string | null
    readonly at: Date
  },
): Promise<boolean> {
  const rows = await tx
    .insert(factApprovals)
    .values(row)
    .onConflictDoNothing()
    .returning({ memberId: factApprovals.memberId })
  return rows.length === 1
}

export async function upsertRule(
  tx: WriteTx,
  row: FactRule & { organisationId: string; kind: FactRow['kind']; setBy: string | null; setAt: Date },
): Promise<void> {
  const values = { ...row, approvers: [...row.approvers], places: row.places && [...row.places] }
  const { organisationId: _, kind: __, ...set } = values
  await tx
    .insert(factRules)
    .values(values)
    .onConflictDoUpdate({ target: [factRules.organisationId, factRules.kind], set })
}
