import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { answersToKeep, type GivenAnswer, type KeptAnswer } from '../domain/answers.ts'
import { responseEvent } from '../events.ts'
import { eraseDueJob } from '../jobs/erase-due.ts'
import { replaceAnswers } from '../store/response.ts'
import type { ResponseRow, SurveyRow } from '../tables.ts'
import { alignEarmark } from './align-earmark.ts'

/** Reads what was given: only what is ticked and fits is kept, the rest is never stored. */
export function read(
  survey: Pick<SurveyRow, 'questions'>,
  given: readonly GivenAnswer[],
  at: Date,
): Result<KeptAnswer[]> {
  const { kept, wrong } = answersToKeep(survey.questions, given, at)
  if (Object.keys(wrong).length > 0)
    return refuse('invalid', 'Some answers need another look.', { fields: wrong })
  if (kept.length === 0)
    return refuse('invalid', 'Nothing is ticked, so there is nothing to store.', {
      help: 'Tick the answers that may be kept, or say that you do not want to answer.',
    })
  return ok(kept)
}

/** Stores a person's answers in place of earlier ones, has them erased in time, and aligns the mark with them. */
export async function keep(
  ctx: Ctx,
  tx: WriteTx,
  survey: SurveyRow,
  response: Pick<ResponseRow, 'id' | 'contact' | 'state'>,
  kept: readonly KeptAnswer[],
): Promise<void> {
  const { organisationId } = ctx
  await replaceAnswers(tx, { organisationId, surveyId: survey.id, responseId: response.id }, kept)
  for (const at of new Set(kept.map(({ eraseAt }) => eraseAt.getTime())))
    await tx.enqueue(eraseDueJob, { responseId: response.id }, { startAfter: new Date(at) })
  await alignEarmark(ctx, tx, survey, response)
  if (response.state === 'given') tx.emit(responseEvent('answered', survey.id))
}
