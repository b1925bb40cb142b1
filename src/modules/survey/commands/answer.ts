import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { GivenAnswer } from '../domain/answers.ts'
import { responseEvent } from '../events.ts'
import { closedTo, named } from '../policy.ts'
import { responseOfMember, surveyRow } from '../queries/rows.ts'
import { quiet } from '../quiet.ts'
import { deleteResponses, insertResponse, updateResponse } from '../store/response.ts'
import type { SurveyRow } from '../tables.ts'
import { forget } from './erase.ts'
import { keep, read } from './keep-answers.ts'

export type Done = { readonly done: true }
export const done: Done = { done: true }

export interface Answering {
  readonly surveyId: string
  readonly answers: readonly GivenAnswer[]
  /** Agrees to be asked when there is a plan. */
  readonly contact: boolean
}

/** A member answers, or changes what they answered; answers without a tick are erased. */
export async function answer(ctx: Ctx, input: Answering): Promise<Result<Done>> {
  const who = named(ctx)
  if (!who.ok) return who
  const silent = quiet(ctx)
  return silent.write(async (tx): Promise<Result<Done>> => {
    const survey = await surveyRow(tx, ctx.organisationId, input.surveyId)
    const closed = closedTo(survey, 'internal')
    if (closed || !survey) return closed ?? refuse('not_found', 'This survey does not exist.')
    const kept = read(survey, input.answers, ctx.now())
    if (!kept.ok) return kept
    const response = await place(silent, tx, survey, who.value, input.contact)
    await keep(silent, tx, survey, response, kept.value)
    return ok(done)
  })
}

/** The member's one row in this survey, made or brought up to date. Two requests at once meet in the same row. */
async function place(ctx: Ctx, tx: WriteTx, survey: SurveyRow, memberId: string, contact: boolean) {
  const { organisationId } = ctx
  const now = ctx.now()
  const change = { contact, state: 'given' as const, changedAt: now }
  const id = newId(now.getTime())
  await insertResponse(tx, { organisationId, id, surveyId: survey.id, memberId, createdAt: now, ...change })
  const row = await responseOfMember(tx, organisationId, survey.id, memberId)
  if (!row) throw new Error('A response was stored and is not there')
  await updateResponse(tx, organisationId, row.id, change)
  return { id: row.id, ...change }
}

/** “I do not want to answer”: nobody is reminded again. Forgotten when the survey closes. */
export async function decline(ctx: Ctx, { surveyId }: { readonly surveyId: string }): Promise<Result<Done>> {
  const who = named(ctx)
  if (!who.ok) return who
  const { organisationId } = ctx
  return quiet(ctx).write(async (tx): Promise<Result<Done>> => {
    const survey = await surveyRow(tx, organisationId, surveyId)
    const closed = closedTo(survey, 'internal')
    if (closed) return closed
    const before = await responseOfMember(tx, organisationId, surveyId, who.value)
    if (before) await deleteResponses(tx, organisationId, [before.id])
    const now = ctx.now()
    await insertResponse(tx, {
      organisationId,
      id: newId(now.getTime()),
      surveyId,
      memberId: who.value,
      contact: false,
      state: 'declined',
      createdAt: now,
      changedAt: now,
    })
    return ok(done)
  })
}

/** Erases all of a member in one survey: answers, earmark, invitations. Possible at any time. */
export async function withdraw(ctx: Ctx, { surveyId }: { readonly surveyId: string }): Promise<Result<Done>> {
  const who = named(ctx)
  if (!who.ok) return who
  return quiet(ctx).write(async (tx): Promise<Result<Done>> => {
    const response = await responseOfMember(tx, ctx.organisationId, surveyId, who.value)
    if (!response) return refuse('not_found', 'Nothing of you is stored here.')
    await forget(ctx, tx, response.id)
    tx.emit(responseEvent('withdrawn', surveyId))
    return ok(done)
  })
}
