import { randomInt } from 'node:crypto'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { AttemptView } from '../contract/shapes.ts'
import { expiryOf } from '../domain/dates.ts'
import { type Answers, drawQuiz, scoreQuiz } from '../domain/quiz.ts'
import { attemptEvent, certificateEvent } from '../events.ts'
import { isRefused, learner } from '../policy.ts'
import { type AttemptRow, noAttempt, ownAttempt, shapeAttempt } from '../queries/attempt.ts'
import { barred, noCourse, openAttempt, triedBefore } from '../queries/course.ts'
import { contentOf, openCourse } from '../queries/course-rows.ts'
import { learnerOf } from '../queries/learner.ts'
import {
  closeAttempt,
  insertAttempt,
  insertCertificate,
  putLessonRead,
  submitAttempt,
} from '../store/attempts.ts'
import { watchCertificate } from './timers.ts'

/** Notes that I read a lesson. */
export async function readLesson(
  ctx: Ctx,
  input: { readonly courseId: string; readonly lessonId: string },
): Promise<Result<{ done: true }>> {
  const me = learner(ctx.actor)
  if (isRefused(me)) return me
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const course = await openCourse(tx, ctx.organisationId, input.courseId)
    if (!course?.content.lessons.some((lesson) => lesson.id === input.lessonId)) return noCourse()
    await putLessonRead(tx, {
      organisationId: ctx.organisationId,
      memberId: me.memberId,
      courseId: input.courseId,
      lessonId: input.lessonId,
      readAt: ctx.now(),
    })
    return ok({ done: true })
  })
}

/** Begins an attempt: draws from the pool and keeps the draw. An attempt that is open is given again as it was. */
export async function startQuiz(
  ctx: Ctx,
  { courseId }: { readonly courseId: string },
): Promise<Result<AttemptView>> {
  const me = learner(ctx.actor)
  if (isRefused(me)) return me
  const { organisationId } = ctx
  return ctx.write(async (tx): Promise<Result<AttemptView>> => {
    const course = await openCourse(tx, organisationId, courseId)
    if (!course) return noCourse()
    const open = await openAttempt(tx, organisationId, me.memberId, courseId)
    if (open?.version === course.version) return ok(await shapeAttempt(tx, open, course.content))
    if (open) await closeAttempt(tx, organisationId, open.id, ctx.now())
    const tried = await triedBefore(tx, organisationId, me.memberId, courseId)
    const bar = barred(course, await learnerOf(ctx, me.memberId), tried, ctx.now())
    if (bar)
      return bar.retryAt
        ? refuse('throttled', bar.message, { retryAt: bar.retryAt.toISOString() })
        : refuse('conflict', bar.message)
    const drawn = drawQuiz(course.content, randomInt(2 ** 32))
    await insertAttempt(tx, {
      organisationId,
      id: newId(ctx.now().getTime()),
      courseId,
      version: course.version,
      memberId: me.memberId,
      drawn,
      total: drawn.length,
      startedAt: ctx.now(),
    })
    // Of two tabs that begin at once one inserts; both get the attempt that is there.
    const begun = await openAttempt(tx, organisationId, me.memberId, courseId)
    return begun ? ok(await shapeAttempt(tx, begun, course.content)) : noAttempt()
  })
}

/**
 * Hands an attempt in: marked here, once and for good; passing earns a certificate. Handing the same attempt in again
 * changes nothing and gives the result that stands.
 */
export async function submitQuiz(
  ctx: Ctx,
  input: { readonly attemptId: string; readonly answers: Answers },
): Promise<Result<AttemptView>> {
  const me = learner(ctx.actor)
  if (isRefused(me)) return me
  const { organisationId } = ctx
  return ctx.write(async (tx): Promise<Result<AttemptView>> => {
    const row = await ownAttempt(tx, organisationId, me.memberId, input.attemptId, true)
    const content = row && (await contentOf(tx, organisationId, row.courseId, row.version))
    if (!row || !content) return noAttempt()
    if (row.submittedAt) return ok(await shapeAttempt(tx, row, content))
    const current = await openCourse(tx, organisationId, row.courseId)
    if (row.closedAt || current?.version !== row.version)
      return refuse(
        'stale',
        'The course changed after you began. Begin the quiz again with its new questions.',
      )
    const asked = row.drawn.map((one) => one.questionId)
    const answers: Answers = Object.fromEntries(asked.map((id) => [id, input.answers[id] ?? []]))
    const { score, passed } = scoreQuiz(content, row.drawn, answers)
    const handed = { answers, score, passed, submittedAt: ctx.now() }
    if (await submitAttempt(tx, organisationId, row.id, handed)) {
      tx.emit(attemptEvent({ ...row, passed }))
      if (passed) await certify(ctx, tx, { ...row, ...handed }, content.validMonths)
    }
    return ok(await shapeAttempt(tx, { ...row, ...handed }, content))
  })
}

async function certify(
  ctx: Ctx,
  tx: WriteTx,
  attempt: AttemptRow & { readonly score: number },
  validMonths: number | null,
): Promise<void> {
  const { courseId, memberId } = attempt
  const id = newId(ctx.now().getTime())
  const expiresAt = expiryOf(ctx.now(), validMonths, (await organisation(ctx)).zone)
  await insertCertificate(tx, {
    organisationId: ctx.organisationId,
    id,
    courseId,
    version: attempt.version,
    memberId,
    attemptId: attempt.id,
    score: attempt.score,
    total: attempt.total,
    earnedAt: ctx.now(),
    expiresAt,
  })
  tx.emit(certificateEvent('earned', { id, memberId, courseId }))
  if (expiresAt) await watchCertificate(ctx, tx, expiresAt)
}
