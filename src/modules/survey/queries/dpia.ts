import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { dpiaMarkdown } from '../domain/dpia.ts'
import { mayManage } from '../policy.ts'
import { surveyRow } from './rows.ts'

/** The data protection summary of a survey, made from its questions as they are. */
export async function dpia(
  ctx: Ctx,
  { surveyId }: { readonly surveyId: string },
): Promise<Result<{ markdown: string }>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  const survey = await ctx.read((tx) => surveyRow(tx, ctx.organisationId, surveyId))
  if (!survey) return refuse('not_found', 'This survey does not exist any more.')
  const { title, audience, locale, questions } = survey
  const { name, zone } = await organisation(ctx)
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(ctx.now())
  return ok({ markdown: dpiaMarkdown({ organisation: name, title, audience, locale, questions, day }) })
}
