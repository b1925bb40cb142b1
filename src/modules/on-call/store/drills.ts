import { and, eq, isNull } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { type DrillRow, drills, pagings } from '../tables.ts'

export async function insertDrill(tx: WriteTx, row: DrillRow): Promise<void> {
  await tx.insert(drills).values(row)
}

/** False when it was finished already. */
export async function closeDrill(
  tx: WriteTx,
  { organisationId, id }: Pick<DrillRow, 'organisationId' | 'id'>,
  set: Pick<DrillRow, 'finishedAt' | 'rungMembers' | 'reachedMembers'>,
): Promise<boolean> {
  const done = await tx
    .update(drills)
    .set(set)
    .where(and(eq(drills.organisationId, organisationId), eq(drills.id, id), isNull(drills.finishedAt)))
    .returning({ id: drills.id })
  return done.length === 1
}

/** Whoever has not answered by the end of a drill is not rung any more. */
export async function endPagings(
  tx: WriteTx,
  { organisationId, id }: Pick<DrillRow, 'organisationId' | 'id'>,
  at: Date,
): Promise<void> {
  await tx
    .update(pagings)
    .set({ state: 'stopped', stoppedAt: at, stopReason: 'Nobody acknowledged.', dueAt: null })
    .where(
      and(eq(pagings.organisationId, organisationId), eq(pagings.drillId, id), eq(pagings.state, 'ringing')),
    )
}
