import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { startingQuestions } from '../domain/catalogue.ts'
import { checkQuestions } from '../domain/check-questions.ts'
import type { Question } from '../domain/question.ts'
import { surveyEvent } from '../events.ts'
import { mayManage, named } from '../policy.ts'
import { surveyRow } from '../queries/rows.ts'
import { deleteSurvey, insertSurvey, updateSurveyRow } from '../store/survey.ts'
import type { SurveyRow } from '../tables.ts'
import { type Done, done } from './answer.ts'

export interface NewSurvey {
  readonly title: string
  readonly intro: string
  readonly audience: 'internal' | 'public'
  readonly locale: 'en' | 'de'
  /** Without them it begins with the whole catalogue. */
  readonly questions?: readonly Question[]
}

export const noSurvey = refuse('not_found', 'This survey does not exist any more.')

/** Begins a draft with the questions of the catalogue. */
export async function createSurvey(ctx: Ctx, input: NewSurvey): Promise<Result<{ id: string }>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  const who = named(ctx)
  if (!who.ok) return who
  const questions = input.questions ?? startingQuestions(input.locale)
  const wrong = checkQuestions(questions)
  if (Object.keys(wrong).length > 0) return unfit(wrong)
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const now = ctx.now()
    const id = newId(now.getTime())
    await insertSurvey(tx, {
      ...input,
      organisationId: ctx.organisationId,
      id,
      questions,
      rules: [],
      state: 'draft',
      createdBy: who.value,
      createdAt: now,
    })
    tx.emit(surveyEvent('created', id))
    return ok({ id })
  })
}

export interface SurveyChange {
  readonly surveyId: string
  readonly title?: string | undefined
  readonly intro?: string | undefined
  readonly questions?: readonly Question[] | undefined
}

/** Changes a draft. An open survey stands still: people consented to these words. */
export async function saveSurvey(ctx: Ctx, input: SurveyChange): Promise<Result<Done>> {
  return change(ctx, input.surveyId, async (tx, survey) => {
    if (survey.state !== 'draft')
      return refuse(
        'conflict',
        'This survey is open or closed, so its questions stand still: people consented to them.',
        {
          help: 'Begin a new survey for other questions.',
        },
      )
    if (survey.armedAt)
      return refuse('conflict', 'This survey opens by itself soon, so it stands still.', {
        help: 'Take the opening back, change it, and set the date again.',
      })
    const { title = survey.title, intro = survey.intro, questions = survey.questions } = input
    const wrong = checkQuestions(questions)
    if (Object.keys(wrong).length > 0) return unfit(wrong)
    // Rules may speak of questions that are gone now.
    const rules = survey.rules.filter((rule) =>
      rule.when.every(({ questionId }) => questions.some(({ id }) => id === questionId)),
    )
    await updateSurveyRow(tx, ctx.organisationId, survey.id, { title, intro, questions, rules })
    tx.emit(surveyEvent('changed', survey.id))
    return ok(done)
  })
}

/** Removes a survey that nobody is answering now, with all that was answered, marked, planned and asked. */
export async function removeSurvey(ctx: Ctx, input: { readonly surveyId: string }): Promise<Result<Done>> {
  return change(ctx, input.surveyId, async (tx, survey) => {
    if (survey.state === 'open')
      return refuse('conflict', 'People are answering this survey. Close it first.')
    await deleteSurvey(tx, ctx.organisationId, survey.id)
    tx.emit(surveyEvent('removed', survey.id))
    return ok(done)
  })
}

/** Does something to a survey as one who runs surveys, with its row locked. */
export async function change(
  ctx: Ctx,
  surveyId: string,
  work: (tx: WriteTx, survey: SurveyRow) => Promise<Result<Done>>,
): Promise<Result<Done>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const survey = await surveyRow(tx, ctx.organisationId, surveyId, { lock: true })
    return survey ? work(tx, survey) : noSurvey
  })
}

function unfit(fields: Record<string, string>) {
  const [first] = Object.values(fields)
  return refuse('invalid', first ?? 'Some questions need another look.', { fields })
}
