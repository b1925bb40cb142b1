import { and, eq, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { courses, paths, versions } from '../tables.ts'

type CourseRow = typeof courses.$inferInsert
type CoursePatch = Partial<Pick<CourseRow, 'version' | 'draft' | 'draftAt' | 'draftBy' | 'hiddenAt'>>

/** False when a course of this id is there already. */
export async function insertCourse(tx: WriteTx, row: CourseRow): Promise<boolean> {
  const rows = await tx.insert(courses).values(row).onConflictDoNothing().returning({ id: courses.id })
  return rows.length === 1
}

export async function updateCourse(
  tx: WriteTx,
  organisationId: string,
  id: string,
  patch: CoursePatch,
): Promise<void> {
  await tx
    .update(courses)
    .set(patch)
    .where(and(eq(courses.organisationId, organisationId), eq(courses.id, id)))
}

/** Takes away a course that was never published. */
export async function deleteUnpublished(tx: WriteTx, organisationId: string, id: string): Promise<boolean> {
  const rows = await tx
    .delete(courses)
    .where(
      and(eq(courses.organisationId, organisationId), eq(courses.id, id), sql`${courses.version} is null`),
    )
    .returning({ id: courses.id })
  return rows.length === 1
}

export async function insertVersion(tx: WriteTx, row: typeof versions.$inferInsert): Promise<void> {
  await tx.insert(versions).values(row)
}

/** Writes a path, new or changed. */
export async function putPath(tx: WriteTx, row: typeof paths.$inferInsert): Promise<void> {
  const { organisationId, id, key, ...rest } = row
  await tx
    .insert(paths)
    .values(row)
    .onConflictDoUpdate({ target: [paths.organisationId, paths.id], set: rest })
}

/** Writes a path that comes with Weft, once. */
export async function insertBuiltInPath(tx: WriteTx, row: typeof paths.$inferInsert): Promise<void> {
  await tx.insert(paths).values(row).onConflictDoNothing()
}

export async function deletePath(tx: WriteTx, organisationId: string, id: string): Promise<boolean> {
  const rows = await tx
    .delete(paths)
    .where(and(eq(paths.organisationId, organisationId), eq(paths.id, id)))
    .returning({ id: paths.id })
  return rows.length === 1
}
