import { and, desc, eq } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Results } from '../contract.ts'
import { isFree, type Question, type Value } from '../domain/question.ts'
import { type QuestionResult, SMALL, suppress, tally } from '../domain/results.ts'
import { mayManage } from '../policy.ts'
import { answers, responses, type SurveyRow } from '../tables.ts'
import { surveyRow } from './rows.ts'
import { askedBy } from './surveys.ts'

const WORDS = 200

/**
 * Counts by question. Those who run the survey see all of it; other members see a closed internal one, without small
 * numbers and without free words. (While it is open, comparing two looks would give the last answer away.)
 */
export async function results(
  ctx: Ctx,
  { surveyId }: { readonly surveyId: string },
): Promise<Result<Results>> {
  const whole = may(ctx.actor, 'survey.manage')
  return ctx.read(async (tx): Promise<Result<Results>> => {
    const survey = await surveyRow(tx, ctx.organisationId, surveyId)
    if (!survey || (!whole && (survey.audience === 'public' || survey.state === 'draft')))
      return refuse('not_found', 'This survey does not exist, or it is not yours to read.')
    if (!whole && survey.state !== 'closed') {
      const allowed = await mayManage(ctx)
      const help = allowed.ok ? undefined : allowed.error.help
      return refuse(
        'forbidden',
        'The results are shown to everybody when the survey is closed.',
        help ? { help } : {},
      )
    }
    const rows = await tx
      .select({ questionId: answers.questionId, value: answers.value })
      .from(answers)
      .innerJoin(
        responses,
        and(eq(responses.organisationId, answers.organisationId), eq(responses.id, answers.responseId)),
      )
      .where(
        and(
          eq(answers.organisationId, ctx.organisationId),
          eq(answers.surveyId, surveyId),
          eq(responses.state, 'given'),
        ),
      )
      .orderBy(desc(responses.changedAt))
    const people = await tx.$count(
      responses,
      and(
        eq(responses.organisationId, ctx.organisationId),
        eq(responses.surveyId, surveyId),
        eq(responses.state, 'given'),
      ),
    )
    return ok(shape(survey, rows, { whole, people, asked: await askedBy(ctx, survey) }))
  })
}

type Row = { readonly questionId: string; readonly value: Value }

function shape(
  survey: SurveyRow,
  rows: readonly Row[],
  {
    whole,
    people,
    asked,
  }: { readonly whole: boolean; readonly people: number; readonly asked: number | null },
): Results {
  const values = Map.groupBy(rows, ({ questionId }) => questionId)
  const result = (question: Question): Results['questions'][number] => {
    const given = (values.get(question.id) ?? []).map(({ value }) => value)
    const counted: QuestionResult = tally(question, given)
    const shown = whole ? counted : suppress(counted)
    return { ...shown, cells: [...shown.cells], words: whole && isFree(question.kind) ? words(given) : null }
  }
  return {
    surveyId: survey.id,
    title: survey.title,
    whole,
    responses: whole || people >= SMALL ? people : null,
    asked,
    questions: survey.questions.map(result),
  }
}

const words = (given: readonly Value[]): string[] =>
  given.filter((value) => typeof value === 'string').slice(0, WORDS)
