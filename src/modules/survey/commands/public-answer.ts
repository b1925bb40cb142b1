import { and, eq, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Caller } from '#platform/auth/index.ts'
import type { Ctx, Engine, WriteTx } from '#platform/ctx.ts'
import { MAIL, sendMail } from '#platform/mail/index.ts'
import type { GivenAnswer, KeptAnswer } from '../domain/answers.ts'
import { againLetter, confirmLetter } from '../domain/letters.ts'
import { CONFIRM_DAYS } from '../domain/lifecycle.ts'
import { keyOf, sealEmail } from '../email.ts'
import { eraseDueJob } from '../jobs/erase-due.ts'
import { closedTo } from '../policy.ts'
import { count, limits, surveyPlace } from '../public-place.ts'
import { surveyRow } from '../queries/rows.ts'
import { insertResponse, updateResponse } from '../store/response.ts'
import { type ResponseRow, responses, type SurveyRow } from '../tables.ts'
import { keep, read } from './keep-answers.ts'
import { personalPath } from './wave-letters.ts'

const DAY = 86_400_000

export interface PublicAnswering {
  readonly token: string
  readonly answers: readonly GivenAnswer[]
  readonly contact: boolean
  readonly email: string | null
  /** A field people do not see. */
  readonly website: string
}

/** The personal link once, or that a letter is on its way: the same words whether the address was known or not. */
export interface PublicAnswered {
  readonly link: string | null
  readonly mailed: boolean
}

/**
 * Answers without an account. With an address nothing counts before it is confirmed by the letter; without one the
 * personal link is handed over here, and nowhere else.
 */
export async function publicAnswer(
  engine: Engine,
  input: PublicAnswering,
  from: Caller,
): Promise<Result<PublicAnswered>> {
  const counted = await count(engine, limits.answer, from.address)
  if (!counted.ok) return counted
  const place = await surveyPlace(engine, input.token, from)
  if (!place.ok) return place
  const { ctx, id } = place.value
  // Programs fill in every field. They are told what they want to hear, and nothing is stored.
  if (input.website !== '') return ok({ link: null, mailed: input.email !== null })
  const flooded = await count(engine, limits.survey, id)
  if (!flooded.ok) return flooded
  const mayMail = input.email !== null && (await count(engine, limits.email, input.email.toLowerCase())).ok
  return ctx.write(async (tx): Promise<Result<PublicAnswered>> => {
    const survey = await surveyRow(tx, ctx.organisationId, id)
    const closed = closedTo(survey, 'public')
    if (closed || !survey) return closed ?? refuse('not_found', 'This survey does not exist.')
    const kept = read(survey, input.answers, ctx.now())
    if (!kept.ok) return kept
    if (input.email === null)
      return ok({ link: await withoutAddress(ctx, tx, survey, kept.value), mailed: false })
    if (!ctx.use(MAIL).configured)
      return refuse('conflict', 'No mail can be sent from here, so no address can be taken.', {
        fields: { email: 'Leave it out.' },
      })
    // Too many letters to one address: somebody is being pestered. Nothing is stored, and nobody is told.
    if (mayMail) await withAddress(ctx, tx, survey, { ...input, email: input.email }, kept.value)
    return ok({ link: null, mailed: true })
  })
}

async function withoutAddress(
  ctx: Ctx,
  tx: WriteTx,
  survey: SurveyRow,
  kept: readonly KeptAnswer[],
): Promise<string> {
  const response = await begin(ctx, tx, survey, { contact: false, state: 'given' })
  await keep(ctx, tx, survey, response, kept)
  return ctx.use(MAIL).link(await personalPath(ctx, tx, response.id))
}

/** Stored until confirmed. Who has confirmed before gets a link to what they said; nothing new is stored. */
async function withAddress(
  ctx: Ctx,
  tx: WriteTx,
  survey: SurveyRow,
  input: { readonly email: string; readonly contact: boolean },
  kept: readonly KeptAnswer[],
): Promise<void> {
  const known = await byAddress(ctx, tx, survey.id, input.email)
  if (known?.state === 'given') return write(ctx, tx, survey, known.id, input.email, againLetter)
  const { contact } = input
  if (known) await updateResponse(tx, ctx.organisationId, known.id, { contact, changedAt: ctx.now() })
  const response = known
    ? { id: known.id, contact, state: 'unconfirmed' as const }
    : await begin(ctx, tx, survey, { contact, state: 'unconfirmed', email: input.email })
  await keep(ctx, tx, survey, response, kept)
  await write(ctx, tx, survey, response.id, input.email, confirmLetter)
}

async function byAddress(
  ctx: Ctx,
  tx: WriteTx,
  surveyId: string,
  email: string,
): Promise<ResponseRow | undefined> {
  const key = keyOf(surveyId, email)
  // Two forms sent with one address at the same moment: the second waits and finds what the first stored.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key.toString('hex')}, 0))`)
  const [row] = await tx
    .select()
    .from(responses)
    .where(
      and(
        eq(responses.organisationId, ctx.organisationId),
        eq(responses.surveyId, surveyId),
        eq(responses.emailKey, key),
      ),
    )
    .for('update')
  return row
}

async function begin(
  ctx: Ctx,
  tx: WriteTx,
  survey: SurveyRow,
  person: { readonly contact: boolean; readonly state: 'given' | 'unconfirmed'; readonly email?: string },
) {
  const { organisationId } = ctx
  const now = ctx.now()
  const { email, contact, state } = person
  const id = newId(now.getTime())
  const address = email === undefined ? {} : sealEmail(ctx, survey.id, id, email)
  const row = { organisationId, id, surveyId: survey.id, contact, state, createdAt: now, changedAt: now }
  await insertResponse(tx, { ...row, ...address })
  const startAfter = new Date(now.getTime() + CONFIRM_DAYS * DAY)
  if (state === 'unconfirmed') await tx.enqueue(eraseDueJob, { responseId: id }, { startAfter })
  return { id, contact, state }
}

async function write(
  ctx: Ctx,
  tx: WriteTx,
  survey: SurveyRow,
  responseId: string,
  to: string,
  letter: typeof confirmLetter,
): Promise<void> {
  const link = ctx.use(MAIL).link(await personalPath(ctx, tx, responseId))
  const words = letter(survey.locale, {
    organisation: (await organisation(ctx)).name,
    title: survey.title,
    link,
  })
  const expiresAt = new Date(ctx.now().getTime() + CONFIRM_DAYS * DAY)
  await sendMail(ctx, tx, { kind: 'survey', to, ...words, link, expiresAt, about: responseId })
}
