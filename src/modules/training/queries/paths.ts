import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { paths } from '../tables.ts'

export type PathRow = typeof paths.$inferSelect

export async function pathById(tx: Tx, organisationId: string, id: string): Promise<PathRow | null> {
  const [row] = await tx
    .select()
    .from(paths)
    .where(and(eq(paths.organisationId, organisationId), eq(paths.id, id)))
  return row ?? null
}

export function allPaths(tx: Tx, organisationId: string): Promise<PathRow[]> {
  return tx
    .select()
    .from(paths)
    .where(eq(paths.organisationId, organisationId))
    .orderBy(asc(paths.name), asc(paths.id))
}
