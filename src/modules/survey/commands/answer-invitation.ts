import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { earmarkAfter, type InvitationAnswer, REST_DAYS } from '../domain/lifecycle.ts'
import { invitationAnswered } from '../events.ts'
import { named } from '../policy.ts'
import { earmarkRow, responseRow } from '../queries/rows.ts'
import { quiet } from '../quiet.ts'
import { settleInvitation, updateEarmark } from '../store/earmark.ts'
import { invitations, type ResponseRow } from '../tables.ts'
import { type Done, done } from './answer.ts'

const DAY = 86_400_000

interface Said {
  readonly invitationId: string
  readonly answer: InvitationAnswer
}

/** A member says yes, later or no to an invitation of theirs. */
export async function answerInvitation(ctx: Ctx, said: Said): Promise<Result<Done>> {
  const who = named(ctx)
  if (!who.ok) return who
  return settle(ctx, said, (response) => response.memberId === who.value)
}

/** The same by personal link. */
export function answerInvitationOf(ctx: Ctx, responseId: string, said: Said): Promise<Result<Done>> {
  return settle(ctx, said, (response) => response.id === responseId)
}

async function settle(
  ctx: Ctx,
  { invitationId, answer }: Said,
  own: (response: ResponseRow) => boolean,
): Promise<Result<Done>> {
  const { organisationId } = ctx
  return quiet(ctx).write(async (tx): Promise<Result<Done>> => {
    const [asked] = await tx
      .select()
      .from(invitations)
      .where(and(eq(invitations.organisationId, organisationId), eq(invitations.id, invitationId)))
    const response = asked && (await responseRow(tx, organisationId, asked.responseId, { lock: true }))
    if (!asked || !response || !own(response))
      return refuse('not_found', 'This invitation is not here any more.')
    if (!(await settleInvitation(tx, organisationId, asked.id, answer, ctx.now())))
      return refuse('stale', 'You answered this invitation already.')
    await follow(ctx, tx, response.id, answer)
    tx.emit(invitationAnswered(asked.id, response.surveyId, answer))
    return ok(done)
  })
}

/** The mark follows the answer: yes makes active, later lets it sleep again for a while, no ends it. */
async function follow(ctx: Ctx, tx: WriteTx, responseId: string, answer: InvitationAnswer): Promise<void> {
  const mark = await earmarkRow(tx, ctx.organisationId, responseId)
  if (!mark) return
  const now = ctx.now()
  const restUntil = answer === 'later' ? new Date(now.getTime() + REST_DAYS * DAY) : null
  await updateEarmark(tx, ctx.organisationId, mark.id, {
    state: earmarkAfter(answer),
    restUntil,
    changedAt: now,
  })
}
