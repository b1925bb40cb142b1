import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { AttemptView } from '../contract/shapes.ts'
import type { CourseContent } from '../domain/content.ts'
import { neededOf, scoreQuiz } from '../domain/quiz.ts'
import { isRefused, learner } from '../policy.ts'
import { attempts, certificates } from '../tables.ts'
import { contentOf } from './course-rows.ts'

export type AttemptRow = typeof attempts.$inferSelect

export const noAttempt = (): ReturnType<typeof refuse> =>
  refuse('not_found', 'This attempt does not exist.', { help: 'Open the course and begin its quiz.' })

/** One's own attempt; another member's is as good as not there. */
export async function ownAttempt(
  tx: Tx,
  organisationId: string,
  memberId: string,
  id: string,
  lock = false,
): Promise<AttemptRow | null> {
  const query = tx
    .select()
    .from(attempts)
    .where(
      and(eq(attempts.organisationId, organisationId), eq(attempts.id, id), eq(attempts.memberId, memberId)),
    )
  const [row] = await (lock ? query.for('update') : query)
  return row ?? null
}

/** An attempt: its questions; and, once handed in, its result with what is right and why. */
export async function attemptView(
  ctx: Ctx,
  { attemptId }: { readonly attemptId: string },
): Promise<Result<AttemptView>> {
  const me = learner(ctx.actor)
  if (isRefused(me)) return me
  return ctx.read(async (tx): Promise<Result<AttemptView>> => {
    const row = await ownAttempt(tx, ctx.organisationId, me.memberId, attemptId)
    const content = row && (await contentOf(tx, ctx.organisationId, row.courseId, row.version))
    return row && content ? ok(await shapeAttempt(tx, row, content)) : noAttempt()
  })
}

/** The one place where an attempt becomes what a browser sees: right answers only beside a result. */
export async function shapeAttempt(tx: Tx, row: AttemptRow, content: CourseContent): Promise<AttemptView> {
  const pool = new Map(content.questions.map((question) => [question.id, question]))
  return {
    id: row.id,
    courseId: row.courseId,
    courseTitle: content.title,
    startedAt: row.startedAt.toISOString(),
    needed: neededOf(content.passPercent, row.total),
    questions: row.drawn.flatMap(({ questionId, order }) => {
      const question = pool.get(questionId)
      if (!question) return []
      const choices = order.map((from) => question.choices[from]?.text ?? '')
      return [{ id: questionId, text: question.text, many: question.many, choices }]
    }),
    result: await resultOf(tx, row, content),
  }
}

async function resultOf(tx: Tx, row: AttemptRow, content: CourseContent): Promise<AttemptView['result']> {
  const { submittedAt, answers, score, passed } = row
  if (!submittedAt || !answers || score === null || passed === null) return null
  const why = new Map(content.questions.map((question) => [question.id, question.why]))
  const [certificate] = await tx
    .select({ expiresAt: certificates.expiresAt })
    .from(certificates)
    .where(and(eq(certificates.organisationId, row.organisationId), eq(certificates.attemptId, row.id)))
  return {
    submittedAt: submittedAt.toISOString(),
    score,
    total: row.total,
    passed,
    marks: scoreQuiz(content, row.drawn, answers).marks.map((mark) => ({
      questionId: mark.questionId,
      right: mark.right,
      chosen: [...(answers[mark.questionId] ?? [])],
      solution: [...mark.solution],
      why: why.get(mark.questionId) ?? '',
    })),
    expiresAt: certificate?.expiresAt?.toISOString() ?? null,
  }
}
