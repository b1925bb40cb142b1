import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { CourseView } from '../contract/shapes.ts'
import { neededOf } from '../domain/quiz.ts'
import { type Tried, waitAfter } from '../domain/waiting.ts'
import { isRefused, learner } from '../policy.ts'
import { attempts } from '../tables.ts'
import { certificateCards } from './certificates.ts'
import { type OpenCourse, openCourse } from './course-rows.ts'
import { type Learner, learnerOf, standingOf } from './learner.ts'

export const noCourse = (): ReturnType<typeof refuse> =>
  refuse('not_found', 'This course does not exist, or it is not offered any more.', {
    help: 'The catalogue under Training shows what is.',
  })

/** A course to learn from: its lessons, and how I stand with its quiz. */
export async function courseView(
  ctx: Ctx,
  { courseId }: { readonly courseId: string },
): Promise<Result<CourseView>> {
  const me = learner(ctx.actor)
  if (isRefused(me)) return me
  return ctx.read(async (tx): Promise<Result<CourseView>> => {
    const course = await openCourse(tx, ctx.organisationId, courseId)
    if (!course) return noCourse()
    const desk = await learnerOf(ctx, me.memberId)
    const held = desk.held.get(courseId)
    const { content } = course
    const read = desk.read.get(courseId)
    return ok({
      id: course.id,
      version: course.version,
      title: content.title,
      summary: content.summary,
      track: content.track,
      depth: content.depth,
      minutes: content.minutes,
      validMonths: content.validMonths,
      lessons: content.lessons.map((lesson) => ({
        ...lesson,
        readAt: read?.get(lesson.id)?.toISOString() ?? null,
      })),
      quiz: await quizOf(ctx, tx, course, desk, me.memberId),
      certificate: held ? ((await certificateCards(ctx, [held]))[0] ?? null) : null,
      dueAt: desk.enrolments.get(courseId)?.dueAt?.toISOString() ?? null,
      state: standingOf(desk, courseId, ctx.now()),
    })
  })
}

async function quizOf(
  ctx: Ctx,
  tx: Tx,
  course: OpenCourse,
  desk: Learner,
  memberId: string,
): Promise<CourseView['quiz']> {
  const { content } = course
  const draw = Math.min(content.draw, content.questions.length)
  const tried = await triedBefore(tx, ctx.organisationId, memberId, course.id)
  const open = await openAttempt(tx, ctx.organisationId, memberId, course.id)
  const mine = open?.version === course.version ? open.id : null
  const bar = mine ? null : barred(course, desk, tried, ctx.now())
  return {
    draw,
    needed: neededOf(content.passPercent, draw),
    openAttemptId: mine,
    attempts: tried.slice(0, 10).map((one) => ({
      id: one.id,
      at: one.submittedAt.toISOString(),
      score: one.score,
      total: one.total,
      passed: one.passed,
    })),
    mayNot: bar?.message ?? null,
    retryAt: bar?.retryAt?.toISOString() ?? null,
  }
}

export interface Bar {
  readonly message: string
  readonly retryAt: Date | null
}

/** Why a new attempt may not begin now: lessons not read, or too many tries in short time. */
export function barred(course: OpenCourse, desk: Learner, tried: readonly Tried[], now: Date): Bar | null {
  const read = desk.read.get(course.id)
  const unread = course.content.lessons.filter((lesson) => !read?.has(lesson.id))
  if (unread.length > 0)
    return {
      message:
        unread.length === 1
          ? `Read “${unread[0]?.title}” first; then the quiz opens.`
          : `Read the ${unread.length} lessons you have not read yet; then the quiz opens.`,
      retryAt: null,
    }
  const retryAt = waitAfter(tried, now)
  if (retryAt)
    return {
      message: 'Three attempts in a row did not pass. Read the lessons again before the next.',
      retryAt,
    }
  return null
}

export type TriedRow = Tried & { readonly id: string; readonly score: number; readonly total: number }

/** Attempts handed in, newest first. */
export async function triedBefore(
  tx: Tx,
  organisationId: string,
  memberId: string,
  courseId: string,
): Promise<TriedRow[]> {
  const rows = await tx
    .select()
    .from(attempts)
    .where(
      and(
        eq(attempts.organisationId, organisationId),
        eq(attempts.memberId, memberId),
        eq(attempts.courseId, courseId),
        isNotNull(attempts.submittedAt),
      ),
    )
    .orderBy(desc(attempts.id))
    .limit(20)
  return rows.flatMap(({ id, submittedAt, score, total, passed }) =>
    submittedAt && score !== null && passed !== null ? [{ id, submittedAt, score, total, passed }] : [],
  )
}

/** The attempt that waits to be handed in. */
export async function openAttempt(tx: Tx, organisationId: string, memberId: string, courseId: string) {
  const [row] = await tx
    .select()
    .from(attempts)
    .where(
      and(
        eq(attempts.organisationId, organisationId),
        eq(attempts.memberId, memberId),
        eq(attempts.courseId, courseId),
        isNull(attempts.submittedAt),
        isNull(attempts.closedAt),
      ),
    )
  return row ?? null
}
