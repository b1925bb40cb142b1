import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { forgetMail } from '#platform/mail/index.ts'
import { CONFIRM_DAYS } from '../domain/lifecycle.ts'
import { responseEvent } from '../events.ts'
import { answersOf, responseRow, surveyRow } from '../queries/rows.ts'
import { deleteAnswersDue, deleteResponses } from '../store/response.ts'
import { alignEarmark } from './align-earmark.ts'

const DAY = 86_400_000

/** Erases one person from a survey; letters to them are gone with their addresses. */
export async function forget(ctx: Ctx, tx: WriteTx, responseId: string): Promise<void> {
  await forgetMail(ctx, tx, responseId)
  await deleteResponses(tx, ctx.organisationId, [responseId])
}

/**
 * Erases what is due of one person: answers whose time is over, and the whole person when nothing is left or the
 * address was never confirmed. Reads everything again, so it may run at any time and any number of times.
 */
export async function eraseDueOf(ctx: Ctx, responseId: string): Promise<void> {
  const { organisationId } = ctx
  await ctx.write(async (tx) => {
    const response = await responseRow(tx, organisationId, responseId, { lock: true })
    if (!response) return
    const now = ctx.now()
    const waited = now.getTime() - response.createdAt.getTime() >= CONFIRM_DAYS * DAY
    if (response.state === 'unconfirmed' && waited) return forget(ctx, tx, responseId)
    const gone = await deleteAnswersDue(tx, organisationId, responseId, now)
    if (gone === 0) return
    tx.emit(responseEvent('erased', response.surveyId, gone))
    const left = await answersOf(tx, organisationId, [responseId])
    if (left.length === 0) return forget(ctx, tx, responseId)
    const survey = await surveyRow(tx, organisationId, response.surveyId)
    if (survey) await alignEarmark(ctx, tx, survey, response)
  })
}
