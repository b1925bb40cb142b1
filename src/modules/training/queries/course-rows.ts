import { and, asc, eq, isNull, max, type SQL } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import type { CourseHead } from '../contract/shapes.ts'
import type { CourseContent } from '../domain/content.ts'
import { courses, versions } from '../tables.ts'

export interface PublishedCourse {
  readonly id: string
  readonly origin: 'built-in' | 'own'
  readonly version: number
  readonly head: CourseHead
  readonly hiddenAt: Date | null
  readonly publishedAt: Date
}

const ofVersion = and(
  eq(versions.organisationId, courses.organisationId),
  eq(versions.courseId, courses.id),
  eq(versions.version, courses.version),
)

function published(tx: Tx, organisationId: string, which?: SQL): Promise<PublishedCourse[]> {
  return tx
    .select({
      id: courses.id,
      origin: courses.origin,
      version: versions.version,
      head: versions.head,
      hiddenAt: courses.hiddenAt,
      publishedAt: versions.publishedAt,
    })
    .from(courses)
    .innerJoin(versions, ofVersion)
    .where(and(eq(courses.organisationId, organisationId), which))
    .orderBy(asc(courses.createdAt), asc(courses.id))
}

/** Courses people may take now, in the order they came. */
export function openCourses(tx: Tx, organisationId: string): Promise<PublishedCourse[]> {
  return published(tx, organisationId, isNull(courses.hiddenAt))
}

/** The same with those that are hidden: certificates name them still. */
export function allPublished(tx: Tx, organisationId: string): Promise<PublishedCourse[]> {
  return published(tx, organisationId)
}

export type OpenCourse = PublishedCourse & { readonly content: CourseContent }

/** One open course with its words and answers: for the server only. */
export async function openCourse(tx: Tx, organisationId: string, id: string): Promise<OpenCourse | null> {
  const [row] = await published(tx, organisationId, and(eq(courses.id, id), isNull(courses.hiddenAt)))
  if (!row) return null
  const content = await contentOf(tx, organisationId, id, row.version)
  return content ? { ...row, content } : null
}

/** The words of one version, also of one that has been replaced. */
export async function contentOf(
  tx: Tx,
  organisationId: string,
  courseId: string,
  version: number,
): Promise<CourseContent | null> {
  const [row] = await tx
    .select({ content: versions.content })
    .from(versions)
    .where(
      and(
        eq(versions.organisationId, organisationId),
        eq(versions.courseId, courseId),
        eq(versions.version, version),
      ),
    )
  return row?.content ?? null
}

/** Since when what was read counts: the moment a version came that everybody does again. */
export async function countsSince(tx: Tx, organisationId: string): Promise<Map<string, Date>> {
  const rows = await tx
    .select({ courseId: versions.courseId, at: max(versions.publishedAt) })
    .from(versions)
    .where(and(eq(versions.organisationId, organisationId), eq(versions.again, true)))
    .groupBy(versions.courseId)
  return new Map(rows.flatMap((row) => (row.at ? [[row.courseId, row.at] as const] : [])))
}

/** A course without its words. */
export function headOf(content: CourseContent): CourseHead {
  const { lessons, questions, ...settings } = content
  return { ...settings, lessons: lessons.map(({ id, title }) => ({ id, title })), pool: questions.length }
}
