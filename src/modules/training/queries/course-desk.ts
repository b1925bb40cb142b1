import { and, desc, eq } from 'drizzle-orm'
import { refuse } from '#kernel/result.ts'
import type { Tx } from '#platform/db/pool.ts'
import { courses, versions } from '../tables.ts'

export type CourseRow = typeof courses.$inferSelect

export const noSuchCourse = (): ReturnType<typeof refuse> =>
  refuse('not_found', 'There is no course of this name.', {
    help: 'The list under Manage shows every course.',
  })

/** The course as its makers see it, draft and all; `lock` keeps others from changing it until the end. */
export async function courseRow(
  tx: Tx,
  organisationId: string,
  id: string,
  lock = false,
): Promise<CourseRow | null> {
  const query = tx
    .select()
    .from(courses)
    .where(and(eq(courses.organisationId, organisationId), eq(courses.id, id)))
  const [row] = await (lock ? query.for('update') : query)
  return row ?? null
}

/** Ids that are taken. */
export async function courseIds(tx: Tx, organisationId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ id: courses.id })
    .from(courses)
    .where(eq(courses.organisationId, organisationId))
  return new Set(rows.map((row) => row.id))
}

/** What was published, newest first, without the words. */
export function versionsOf(tx: Tx, organisationId: string, courseId: string) {
  return tx
    .select({
      version: versions.version,
      again: versions.again,
      publishedAt: versions.publishedAt,
      publishedBy: versions.publishedBy,
    })
    .from(versions)
    .where(and(eq(versions.organisationId, organisationId), eq(versions.courseId, courseId)))
    .orderBy(desc(versions.version))
    .limit(50)
}
