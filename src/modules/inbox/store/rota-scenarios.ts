import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { rotaScenarios } from '../tables/simulator.ts'

type Row = typeof rotaScenarios.$inferInsert

export async function insertScenario(tx: WriteTx, row: Row): Promise<void> {
  await tx.insert(rotaScenarios).values(row)
}

/** Settles a scenario that waits; false when it is gone or settled already. */
export async function settleScenario(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Pick<Row, 'state' | 'outcome' | 'doneAt'>,
): Promise<boolean> {
  const rows = await tx
    .update(rotaScenarios)
    .set(change)
    .where(
      and(
        eq(rotaScenarios.organisationId, organisationId),
        eq(rotaScenarios.id, id),
        eq(rotaScenarios.state, 'waiting'),
      ),
    )
    .returning({ id: rotaScenarios.id })
  return rows.length === 1
}

export async function deleteScenario(tx: WriteTx, organisationId: string, id: string): Promise<void> {
  await tx
    .delete(rotaScenarios)
    .where(and(eq(rotaScenarios.organisationId, organisationId), eq(rotaScenarios.id, id)))
}
