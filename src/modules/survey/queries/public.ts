import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Caller } from '#platform/auth/index.ts'
import type { Engine } from '#platform/ctx.ts'
import type { Mine, SurveyForm } from '../contract.ts'
import { closedTo } from '../policy.ts'
import { personalPlace, surveyPlace } from '../public-place.ts'
import { formOf } from './form.ts'
import { stored } from './mine.ts'
import { responseRow, surveyRow } from './rows.ts'

type Link = { readonly token: string }

/** The questions behind a public link while it is open. */
export async function publicForm(engine: Engine, { token }: Link, from: Caller): Promise<Result<SurveyForm>> {
  const place = await surveyPlace(engine, token, from)
  if (!place.ok) return place
  const { ctx, id } = place.value
  return ctx.read(async (tx): Promise<Result<SurveyForm>> => {
    const survey = await surveyRow(tx, ctx.organisationId, id)
    const closed = closedTo(survey, 'public')
    return closed || !survey
      ? (closed ?? refuse('not_found', 'This survey does not exist.'))
      : ok(await formOf(ctx, survey))
  })
}

/** All that is stored behind a personal link. */
export async function personal(engine: Engine, { token }: Link, from: Caller): Promise<Result<Mine>> {
  const place = await personalPlace(engine, token, from)
  if (!place.ok) return place
  const { ctx, id } = place.value
  return ctx.read(async (tx): Promise<Result<Mine>> => {
    const response = await responseRow(tx, ctx.organisationId, id)
    return response
      ? ok(await stored(ctx, tx, response))
      : refuse('not_found', 'Nothing is stored behind this link any more.')
  })
}
