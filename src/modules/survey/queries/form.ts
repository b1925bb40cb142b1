import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import type { SurveyForm } from '../contract.ts'
import type { Question } from '../domain/question.ts'
import type { SurveyRow } from '../tables.ts'

/** What whoever answers sees of a survey. */
export async function formOf(ctx: Ctx, survey: SurveyRow): Promise<SurveyForm> {
  return {
    surveyId: survey.id,
    organisation: (await organisation(ctx)).name,
    title: survey.title,
    intro: survey.intro,
    audience: survey.audience,
    state: survey.state,
    closesAt: iso(survey.closesAt),
    questions: survey.questions.map(open),
    takesEmail: survey.audience === 'public' && ctx.use(MAIL).configured,
  }
}

export const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** The stored question in the open shape of the contract. */
export function open(question: Question) {
  return { ...question, options: question.options.map((option) => ({ ...option })) }
}
