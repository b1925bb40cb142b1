import { and, asc, eq, inArray } from 'drizzle-orm'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Candidate } from '../domain/wave.ts'
import { openEmail } from '../email.ts'
import { earmarks, responses, type SurveyRow } from '../tables.ts'
import { answersOf, byPerson } from './rows.ts'

export interface Sleeping extends Candidate {
  readonly memberId: string | null
  readonly email: string | null
}

/**
 * Everybody whose mark sleeps, the first marked first, with what a wave asks for. Locks the people first and reads the
 * marks after, so that somebody who withdraws or answers at this moment is seen as they are then.
 */
export async function sleeping(ctx: Ctx, tx: Tx, survey: SurveyRow): Promise<Sleeping[]> {
  const { organisationId } = ctx
  const dormant = and(
    eq(earmarks.organisationId, organisationId),
    eq(earmarks.surveyId, survey.id),
    eq(earmarks.state, 'dormant'),
  )
  const people = await tx
    .select()
    .from(responses)
    .where(
      and(
        eq(responses.organisationId, organisationId),
        inArray(responses.id, tx.select({ id: earmarks.responseId }).from(earmarks).where(dormant)),
        eq(responses.state, 'given'),
        eq(responses.contact, true),
      ),
    )
    .orderBy(asc(responses.id))
    .for('update')
  const own = new Map(people.map((row) => [row.id, row]))
  const marks = await tx.select().from(earmarks).where(dormant).orderBy(asc(earmarks.id))
  const marked = marks.flatMap(({ responseId, restUntil }) => {
    const response = own.get(responseId)
    return response ? [{ response, restUntil }] : []
  })
  const ids = marked.map(({ response }) => response.id)
  const given = byPerson(await answersOf(tx, organisationId, ids))
  const members = await memberCards(
    ctx,
    marked.flatMap(({ response }) => response.memberId ?? []),
  )
  return marked.map(({ response, restUntil }) => {
    const { id, memberId } = response
    const member = memberId ? members.get(memberId) : undefined
    const email = memberId ? (member?.email ?? null) : openEmail(ctx, response)
    const reachable = memberId ? member?.status === 'active' : email !== null
    return { responseId: id, memberId, email, reachable, restUntil, answers: given.get(id) ?? new Map() }
  })
}
