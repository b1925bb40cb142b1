import { organisation } from '#modules/people/index.ts'
import { newToken } from '#platform/auth/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { MAIL, sendMail } from '#platform/mail/index.ts'
import { waveLetter } from '../domain/letters.ts'
import type { Sleeping } from '../queries/sleeping.ts'
import { insertLink } from '../store/response.ts'
import type { PlanRow, SurveyRow } from '../tables.ts'

const DAY = 86_400_000
const GOOD_FOR_DAYS = 60

export type Letters = (tx: WriteTx, person: Sleeping) => Promise<void>

/**
 * Writes to each person of a wave, in the language of the survey. Members find the same question under Today, so
 * without a mail server nothing is kept for anybody to hand over.
 */
export async function letters(ctx: Ctx, survey: SurveyRow, plan: PlanRow): Promise<Letters> {
  const mail = ctx.use(MAIL)
  if (!mail.configured) return async () => undefined
  const { name } = await organisation(ctx)
  return async (tx, person) => {
    if (!person.email) return
    const link = mail.link(
      person.memberId ? '/people/survey/mine' : await personalPath(ctx, tx, person.responseId),
    )
    const about = { organisation: name, title: survey.title, plan: plan.title, message: plan.message, link }
    const expiresAt = new Date(ctx.now().getTime() + GOOD_FOR_DAYS * DAY)
    const letter = waveLetter(survey.locale, about)
    const kind = 'survey-wave'
    await sendMail(ctx, tx, { kind, to: person.email, ...letter, link, expiresAt, about: person.responseId })
  }
}

/** A fresh personal link for somebody outside; only its hash stays here. */
export async function personalPath(ctx: Ctx, tx: WriteTx, responseId: string): Promise<string> {
  const { token, hash } = newToken()
  await insertLink(tx, {
    organisationId: ctx.organisationId,
    tokenHash: hash,
    responseId,
    createdAt: ctx.now(),
  })
  return `/p/survey/mine/${token}`
}
