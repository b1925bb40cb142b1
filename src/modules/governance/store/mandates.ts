import { and, eq, isNull } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { WriteTx } from '#platform/ctx.ts'
import { mandates } from '../tables.ts'

type Row = typeof mandates.$inferInsert
type Limits =
  | 'topics'
  | 'audiences'
  | 'languages'
  | 'regions'
  | 'deputyId'
  | 'deputyFrom'
  | 'deputyTo'
  | 'contact'
export type NewMandate = Omit<Row, 'id' | 'certificates' | 'public' | 'authorisedSpeaker' | Limits> &
  Partial<Pick<Row, 'certificates' | 'public' | 'authorisedSpeaker' | Limits>>

export async function insertMandate(tx: WriteTx, row: NewMandate): Promise<string> {
  const id = newId(row.createdAt.getTime())
  const unlimited = { certificates: [], public: false, authorisedSpeaker: false }
  await tx.insert(mandates).values({ ...unlimited, ...row, id })
  return id
}

/** Ends a standing mandate; false when it had ended already. */
export async function endMandate(
  tx: WriteTx,
  organisationId: string,
  id: string,
  at: Date,
  by: string | null,
): Promise<boolean> {
  const rows = await tx
    .update(mandates)
    .set({ endedAt: at, endedBy: by })
    .where(and(eq(mandates.organisationId, organisationId), eq(mandates.id, id), isNull(mandates.endedAt)))
    .returning({ id: mandates.id })
  return rows.length === 1
}

/** Nobody stands in any more: the deputy left. */
export async function dropDeputy(tx: WriteTx, organisationId: string, memberId: string): Promise<void> {
  await tx
    .update(mandates)
    .set({ deputyId: null, deputyFrom: null, deputyTo: null })
    .where(
      and(
        eq(mandates.organisationId, organisationId),
        eq(mandates.deputyId, memberId),
        isNull(mandates.endedAt),
      ),
    )
}
