import { and, desc, eq, inArray } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Invitation, Mine } from '../contract.ts'
import { openEmail } from '../email.ts'
import { named } from '../policy.ts'
import { invitations, plans, type ResponseRow, responses, surveys, waves } from '../tables.ts'
import { courseTitles } from './courses.ts'
import { earmarkView } from './earmark-view.ts'
import { formOf } from './form.ts'
import { answersOf, earmarkRow, responseOfMember, surveyRow } from './rows.ts'

/** Everything stored about the member, in every survey. */
export async function mine(ctx: Ctx): Promise<Result<{ surveys: Mine[] }>> {
  const who = named(ctx)
  if (!who.ok) return who
  return ctx.read(async (tx) => {
    const own = await tx
      .select()
      .from(responses)
      .where(and(eq(responses.organisationId, ctx.organisationId), eq(responses.memberId, who.value)))
      .orderBy(desc(responses.id))
      .limit(50)
    const all: Mine[] = []
    for (const response of own) all.push(await stored(ctx, tx, response))
    return ok({ surveys: all })
  })
}

/** The questions of an internal survey with what the member answered so far. */
export async function form(ctx: Ctx, { surveyId }: { readonly surveyId: string }): Promise<Result<Mine>> {
  const who = named(ctx)
  if (!who.ok) return who
  return ctx.read(async (tx): Promise<Result<Mine>> => {
    const survey = await surveyRow(tx, ctx.organisationId, surveyId)
    if (survey?.audience !== 'internal' || survey.state === 'draft')
      return refuse('not_found', 'This survey does not exist, or it is not open yet.')
    const response = await responseOfMember(tx, ctx.organisationId, surveyId, who.value)
    if (response) return ok(await stored(ctx, tx, response))
    const nothing = { state: null, contact: false, email: null, answers: [], earmark: null, invitations: [] }
    return ok({ form: await formOf(ctx, survey), ...nothing })
  })
}

/** All that hangs on one response, as its person may see it: everything. */
export async function stored(ctx: Ctx, tx: Tx, response: ResponseRow): Promise<Mine> {
  const { organisationId } = ctx
  const [survey] = await tx
    .select()
    .from(surveys)
    .where(and(eq(surveys.organisationId, organisationId), eq(surveys.id, response.surveyId)))
  if (!survey) throw new Error('A response without its survey')
  const given = await answersOf(tx, organisationId, [response.id])
  const mark = await earmarkRow(tx, organisationId, response.id)
  return {
    form: await formOf(ctx, survey),
    state: response.state,
    contact: response.contact,
    email: openEmail(ctx, response),
    answers: given.map(({ questionId, value, purpose, basis, consentedAt, eraseAt }) => ({
      questionId,
      value: typeof value === 'object' ? [...value] : value,
      purpose,
      basis,
      consentedAt: consentedAt.toISOString(),
      eraseAt: eraseAt.toISOString(),
    })),
    earmark: mark ? earmarkView(mark) : null,
    invitations: await invitationsOf(ctx, tx, [response.id]),
  }
}

/** What these people were asked, newest first. */
export async function invitationsOf(
  ctx: Ctx,
  tx: Tx,
  responseIds: readonly string[],
): Promise<(Invitation & { responseId: string; surveyId: string })[]> {
  if (responseIds.length === 0) return []
  const { organisationId } = ctx
  const rows = await tx
    .select({ asked: invitations, plan: plans })
    .from(invitations)
    .innerJoin(waves, and(eq(waves.organisationId, organisationId), eq(waves.id, invitations.waveId)))
    .innerJoin(plans, and(eq(plans.organisationId, organisationId), eq(plans.id, waves.planId)))
    .where(
      and(eq(invitations.organisationId, organisationId), inArray(invitations.responseId, [...responseIds])),
    )
    .orderBy(desc(invitations.sentAt))
  const titles = await courseTitles(
    ctx,
    rows.flatMap(({ plan }) => plan.courseIds),
  )
  return rows.map(({ asked, plan }) => ({
    id: asked.id,
    responseId: asked.responseId,
    surveyId: plan.surveyId,
    state: asked.state,
    plan: {
      title: plan.title,
      goal: plan.goal,
      message: plan.message,
      mandate: plan.mandate,
      courses: plan.courseIds.flatMap((id) => titles.get(id) ?? []),
    },
    sentAt: asked.sentAt.toISOString(),
    answeredAt: asked.answeredAt?.toISOString() ?? null,
  }))
}
