import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { type AlertRow, alerts } from '../tables/budget.ts'

export async function alertRow(tx: Tx, organisationId: string, id: string): Promise<AlertRow | undefined> {
  const [row] = await tx
    .select()
    .from(alerts)
    .where(and(eq(alerts.organisationId, organisationId), eq(alerts.id, id)))
  return row
}
