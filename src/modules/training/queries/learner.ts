import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { DueCard } from '../contract/shapes.ts'
import { type EnrolmentState, stateOf } from '../domain/standing.ts'
import { lessonsRead } from '../tables.ts'
import { type CertificateRow, longest, rowsOfMember } from './certificates.ts'
import { countsSince, openCourses, type PublishedCourse } from './course-rows.ts'
import { activeEnrolments, type EnrolmentRow } from './enrolment-rows.ts'

/** Everything the pages of one learner stand on, read at one moment. */
export interface Learner {
  readonly courses: readonly PublishedCourse[]
  readonly enrolments: ReadonlyMap<string, EnrolmentRow>
  readonly certificates: readonly CertificateRow[]
  /** What holds now, by course. */
  readonly held: ReadonlyMap<string, CertificateRow>
  /** Course → lesson → when it was read, as far as that counts. */
  readonly read: ReadonlyMap<string, ReadonlyMap<string, Date>>
}

/** Which lessons a member read, leaving out what has to be done again. */
async function lessonsOf(
  tx: Tx,
  organisationId: string,
  memberId: string,
): Promise<Map<string, Map<string, Date>>> {
  const since = await countsSince(tx, organisationId)
  const rows = await tx
    .select()
    .from(lessonsRead)
    .where(and(eq(lessonsRead.organisationId, organisationId), eq(lessonsRead.memberId, memberId)))
  const read = new Map<string, Map<string, Date>>()
  for (const { courseId, lessonId, readAt } of rows) {
    const from = since.get(courseId)
    if (from && readAt < from) continue
    const lessons = read.get(courseId) ?? new Map<string, Date>()
    read.set(courseId, lessons.set(lessonId, readAt))
  }
  return read
}

export async function learnerOf(ctx: Ctx, memberId: string): Promise<Learner> {
  const { organisationId } = ctx
  const now = ctx.now()
  return ctx.read(async (tx) => {
    const courses = await openCourses(tx, organisationId)
    const rows = await activeEnrolments(tx, organisationId, { memberIds: [memberId] })
    const certificates = await rowsOfMember(tx, organisationId, memberId)
    const holding = certificates.filter(
      (row) => row.revokedAt === null && (row.expiresAt === null || row.expiresAt > now),
    )
    return {
      courses,
      enrolments: new Map(rows.map((row) => [row.courseId, row])),
      certificates,
      held: new Map([...longest(holding).values()].map((row) => [row.courseId, row])),
      read: await lessonsOf(tx, organisationId, memberId),
    }
  })
}

/** How many of the course's lessons of today were read. */
export function readOf(learner: Learner, course: PublishedCourse): number {
  const read = learner.read.get(course.id)
  return course.head.lessons.filter((lesson) => read?.has(lesson.id)).length
}

/** How the member stands with a course; null when they are not enrolled. */
export function standingOf(learner: Learner, courseId: string, now: Date): EnrolmentState | null {
  const enrolment = learner.enrolments.get(courseId)
  return enrolment ? stateOf(enrolment.dueAt, learner.held.get(courseId) ?? null, now) : null
}

const order = { overdue: 0, soon: 1, open: 2, done: 3 }

/** What the member still has to do, what is over first, then by date. */
export function dueCards(learner: Learner, now: Date): DueCard[] {
  const cards = learner.courses.flatMap((course): DueCard[] => {
    const enrolment = learner.enrolments.get(course.id)
    const state = standingOf(learner, course.id, now)
    if (!enrolment || state === null || state === 'done') return []
    return [
      {
        courseId: course.id,
        title: course.head.title,
        track: course.head.track,
        minutes: course.head.minutes,
        dueAt: enrolment.dueAt?.toISOString() ?? null,
        required: enrolment.required,
        state,
        renewal: learner.held.has(course.id),
        lessonsRead: readOf(learner, course),
        lessons: course.head.lessons.length,
      },
    ]
  })
  return cards.sort(
    (a, b) => order[a.state] - order[b.state] || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'),
  )
}
