import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Caller } from '#platform/auth/index.ts'
import type { Ctx, Engine, WriteTx } from '#platform/ctx.ts'
import type { GivenAnswer } from '../domain/answers.ts'
import type { InvitationAnswer } from '../domain/lifecycle.ts'
import { responseEvent } from '../events.ts'
import { closedTo } from '../policy.ts'
import { count, limits, personalPlace } from '../public-place.ts'
import { responseRow, surveyRow } from '../queries/rows.ts'
import { updateResponse } from '../store/response.ts'
import type { ResponseRow } from '../tables.ts'
import { alignEarmark } from './align-earmark.ts'
import { type Done, done } from './answer.ts'
import { answerInvitationOf } from './answer-invitation.ts'
import { forget } from './erase.ts'
import { keep, read } from './keep-answers.ts'

const gone = refuse('not_found', 'Nothing is stored behind this link any more.')

/** Confirms the address: from now on the answers count. Safe to press twice. */
export function confirmAddress(engine: Engine, input: { readonly token: string }, from: Caller) {
  return change(engine, input.token, from, async (ctx, tx, response) => {
    if (response.state !== 'unconfirmed') return ok(done)
    await updateResponse(tx, ctx.organisationId, response.id, { state: 'given', changedAt: ctx.now() })
    const survey = await surveyRow(tx, ctx.organisationId, response.surveyId)
    if (survey) await alignEarmark(ctx, tx, survey, { ...response, state: 'given' })
    tx.emit(responseEvent('answered', response.surveyId))
    return ok(done)
  })
}

export interface PersonalAnswering {
  readonly token: string
  readonly answers: readonly GivenAnswer[]
  readonly contact: boolean
}

/** Changes answers; what is not ticked any more is erased. Whoever gave no address cannot be asked later. */
export function personalAnswer(engine: Engine, input: PersonalAnswering, from: Caller) {
  return change(engine, input.token, from, async (ctx, tx, response) => {
    const survey = await surveyRow(tx, ctx.organisationId, response.surveyId)
    const closed = closedTo(survey, 'public')
    if (closed || !survey) return closed ?? gone
    const kept = read(survey, input.answers, ctx.now())
    if (!kept.ok) return kept
    const contact = input.contact && response.emailSealed !== null
    await updateResponse(tx, ctx.organisationId, response.id, { contact, changedAt: ctx.now() })
    await keep(ctx, tx, survey, { ...response, contact }, kept.value)
    return ok(done)
  })
}

/** Erases everything behind the link. */
export function personalWithdraw(engine: Engine, input: { readonly token: string }, from: Caller) {
  return change(engine, input.token, from, async (ctx, tx, response) => {
    await forget(ctx, tx, response.id)
    tx.emit(responseEvent('withdrawn', response.surveyId))
    return ok(done)
  })
}

export async function personalInvitation(
  engine: Engine,
  input: { readonly token: string; readonly invitationId: string; readonly answer: InvitationAnswer },
  from: Caller,
): Promise<Result<Done>> {
  const place = await personalPlace(engine, input.token, from)
  if (!place.ok) return place
  return answerInvitationOf(place.value.ctx, place.value.id, input)
}

type Work = (ctx: Ctx, tx: WriteTx, response: ResponseRow) => Promise<Result<Done>>

async function change(engine: Engine, token: string, from: Caller, work: Work): Promise<Result<Done>> {
  const counted = await count(engine, limits.answer, from.address)
  if (!counted.ok) return counted
  const place = await personalPlace(engine, token, from)
  if (!place.ok) return place
  const { ctx, id } = place.value
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const response = await responseRow(tx, ctx.organisationId, id, { lock: true })
    return response ? work(ctx, tx, response) : gone
  })
}
