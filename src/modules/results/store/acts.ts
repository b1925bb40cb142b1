import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { type ActRow, postActs } from '../tables.ts'

export async function insertAct(tx: WriteTx, row: typeof postActs.$inferInsert): Promise<void> {
  await tx.insert(postActs).values(row)
}

type ActChange = Partial<Pick<ActRow, 'stateReason' | 'attempts' | 'settledAt'>>

/** Moves an act on from the state it is thought to be in; false when it is in another by now. */
export async function moveAct(
  tx: WriteTx,
  row: Pick<ActRow, 'organisationId' | 'id' | 'state'>,
  state: ActRow['state'],
  change: ActChange = {},
): Promise<boolean> {
  const moved = await tx
    .update(postActs)
    .set({ ...change, state })
    .where(
      and(
        eq(postActs.organisationId, row.organisationId),
        eq(postActs.id, row.id),
        eq(postActs.state, row.state),
      ),
    )
    .returning({ id: postActs.id })
  return moved.length > 0
}

/** The act, held against others until the transaction ends. */
export async function lockAct(tx: WriteTx, organisationId: string, id: string): Promise<ActRow | null> {
  const [row] = await tx
    .select()
    .from(postActs)
    .where(and(eq(postActs.organisationId, organisationId), eq(postActs.id, id)))
    .for('update')
  return row ?? null
}
