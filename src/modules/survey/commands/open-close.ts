import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { surveyNext } from '../domain/lifecycle.ts'
import { surveyEvent } from '../events.ts'
import { turnJob } from '../jobs/turn.ts'
import { newPublicLink } from '../public-link.ts'
import { surveyRow } from '../queries/rows.ts'
import { deleteDeclined } from '../store/response.ts'
import { updateSurveyRow } from '../store/survey.ts'
import type { SurveyRow } from '../tables.ts'
import { type Done, done } from './answer.ts'
import { change } from './surveys.ts'

export interface Opening {
  readonly surveyId: string
  /** ISO; null: at once. */
  readonly opensAt: string | null
  /** ISO; null: until somebody closes it. */
  readonly closesAt: string | null
}

/** Opens a draft now or on a date, until a date or until somebody closes it. */
export async function openSurvey(ctx: Ctx, input: Opening): Promise<Result<Done>> {
  return change(ctx, input.surveyId, async (tx, survey) => {
    if (!surveyNext(survey.state, 'open')) return refuse('conflict', 'This survey was opened before.')
    const opensAt = input.opensAt ? new Date(input.opensAt) : null
    const closesAt = input.closesAt ? new Date(input.closesAt) : null
    const begins = opensAt ?? ctx.now()
    if (closesAt && closesAt <= begins)
      return refuse('invalid', 'It would close before it opens.', {
        fields: { closesAt: 'Choose a time after the opening.' },
      })
    if (closesAt && closesAt <= ctx.now())
      return refuse('invalid', 'It would be closed already.', {
        fields: { closesAt: 'Choose a time to come.' },
      })
    const armed = { opensAt, closesAt, armedAt: ctx.now() }
    await updateSurveyRow(tx, ctx.organisationId, survey.id, armed)
    if (opensAt && opensAt > ctx.now()) {
      await tx.enqueue(turnJob, { surveyId: survey.id }, { startAfter: opensAt })
      tx.emit(surveyEvent('changed', survey.id))
    } else await openNow(ctx, tx, { ...survey, ...armed })
    return ok(done)
  })
}

/** Takes a planned opening back; the draft can be changed again. */
export async function disarmSurvey(
  ctx: Ctx,
  { surveyId }: { readonly surveyId: string },
): Promise<Result<Done>> {
  return change(ctx, surveyId, async (tx, survey) => {
    if (survey.state !== 'draft' || !survey.armedAt)
      return refuse('conflict', 'This survey does not wait for its opening.')
    await updateSurveyRow(tx, ctx.organisationId, surveyId, { armedAt: null, opensAt: null, closesAt: null })
    tx.emit(surveyEvent('changed', surveyId))
    return ok(done)
  })
}

/** Closes it for good: no more answers, but everybody still sees and erases their own. */
export async function closeSurvey(
  ctx: Ctx,
  { surveyId }: { readonly surveyId: string },
): Promise<Result<Done>> {
  return change(ctx, surveyId, async (tx, survey) => {
    if (!surveyNext(survey.state, 'close')) return refuse('conflict', 'This survey is not open.')
    await closeNow(ctx, tx, survey)
    return ok(done)
  })
}

/** A new public link for an open or coming survey; whoever has the old one reaches nothing any more. */
export async function renewLink(
  ctx: Ctx,
  { surveyId }: { readonly surveyId: string },
): Promise<Result<Done>> {
  return change(ctx, surveyId, async (tx, survey) => {
    if (survey.audience !== 'public' || survey.state === 'draft')
      return refuse('conflict', 'Only a public survey that was opened has a link.')
    await updateSurveyRow(tx, ctx.organisationId, surveyId, newPublicLink(ctx, surveyId))
    tx.emit(surveyEvent('changed', surveyId))
    return ok(done)
  })
}

/** Opens or closes what is due now; the jobs' command. Reads everything again. */
export async function turnDue(ctx: Ctx, surveyId: string): Promise<void> {
  await ctx.write(async (tx) => {
    const survey = await surveyRow(tx, ctx.organisationId, surveyId, { lock: true })
    const now = ctx.now()
    if (survey?.state === 'draft' && survey.armedAt && (!survey.opensAt || survey.opensAt <= now))
      await openNow(ctx, tx, survey)
    else if (survey?.state === 'open' && survey.closesAt && survey.closesAt <= now)
      await closeNow(ctx, tx, survey)
  })
}

async function openNow(ctx: Ctx, tx: WriteTx, survey: SurveyRow): Promise<void> {
  const token = survey.audience === 'public' ? newPublicLink(ctx, survey.id) : {}
  await updateSurveyRow(tx, ctx.organisationId, survey.id, { state: 'open', openedAt: ctx.now(), ...token })
  if (survey.closesAt) await tx.enqueue(turnJob, { surveyId: survey.id }, { startAfter: survey.closesAt })
  tx.emit(surveyEvent('opened', survey.id))
}

async function closeNow(ctx: Ctx, tx: WriteTx, survey: SurveyRow): Promise<void> {
  await updateSurveyRow(tx, ctx.organisationId, survey.id, { state: 'closed', closedAt: ctx.now() })
  await deleteDeclined(tx, ctx.organisationId, survey.id)
  tx.emit(surveyEvent('closed', survey.id))
}
