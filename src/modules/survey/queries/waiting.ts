import { and, asc, eq, isNull } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { mayNotDecide } from '../policy.ts'
import { invitations, plans, responses, surveys, waves } from '../tables.ts'
import { iso } from './form.ts'

export interface Waiting {
  surveys: { id: string; title: string; closesAt: string | null }[]
  invitations: { id: string; title: string; surveyTitle: string; sentAt: string }[]
  plans: { id: string; surveyId: string; title: string; version: number; by: string }[]
}

/** What waits for this member: surveys to answer, invitations to answer, plans to approve. */
export async function waiting(ctx: Ctx): Promise<Result<Waiting>> {
  const { actor } = ctx
  if (actor.kind !== 'member') return ok({ surveys: [], invitations: [], plans: [] })
  return ctx.read(async (tx) =>
    ok({
      surveys: await unanswered(ctx, tx, actor.memberId),
      invitations: await asked(ctx, tx, actor.memberId),
      plans: await toApprove(ctx, tx),
    }),
  )
}

async function unanswered(ctx: Ctx, tx: Tx, memberId: string): Promise<Waiting['surveys']> {
  const own = and(
    eq(responses.organisationId, surveys.organisationId),
    eq(responses.surveyId, surveys.id),
    eq(responses.memberId, memberId),
  )
  const rows = await tx
    .select({ id: surveys.id, title: surveys.title, closesAt: surveys.closesAt })
    .from(surveys)
    .leftJoin(responses, own)
    .where(
      and(
        eq(surveys.organisationId, ctx.organisationId),
        eq(surveys.state, 'open'),
        eq(surveys.audience, 'internal'),
        isNull(responses.id),
      ),
    )
    .orderBy(asc(surveys.closesAt))
    .limit(20)
  return rows.map((row) => ({ ...row, closesAt: iso(row.closesAt) }))
}

async function asked(ctx: Ctx, tx: Tx, memberId: string): Promise<Waiting['invitations']> {
  const { organisationId } = ctx
  const rows = await tx
    .select({
      id: invitations.id,
      title: plans.title,
      surveyTitle: surveys.title,
      sentAt: invitations.sentAt,
    })
    .from(responses)
    .innerJoin(
      invitations,
      and(
        eq(invitations.organisationId, organisationId),
        eq(invitations.responseId, responses.id),
        eq(invitations.state, 'open'),
      ),
    )
    .innerJoin(waves, and(eq(waves.organisationId, organisationId), eq(waves.id, invitations.waveId)))
    .innerJoin(plans, and(eq(plans.organisationId, organisationId), eq(plans.id, waves.planId)))
    .innerJoin(surveys, and(eq(surveys.organisationId, organisationId), eq(surveys.id, plans.surveyId)))
    .where(and(eq(responses.organisationId, organisationId), eq(responses.memberId, memberId)))
    .limit(20)
  return rows.map((row) => ({ ...row, sentAt: row.sentAt.toISOString() }))
}

async function toApprove(ctx: Ctx, tx: Tx): Promise<Waiting['plans']> {
  if (!may(ctx.actor, 'survey.manage') && !may(ctx.actor, 'organisation.manage')) return []
  const rows = await tx
    .select()
    .from(plans)
    .where(and(eq(plans.organisationId, ctx.organisationId), eq(plans.state, 'submitted')))
    .limit(50)
  const mine = rows.filter((plan) => mayNotDecide(ctx.actor, plan) === null)
  const names = await memberCards(
    ctx,
    mine.flatMap(({ authors }) => authors.slice(-1)),
  )
  return mine.map(({ id, surveyId, title, version, authors }) => ({
    ...{ id, surveyId, title, version },
    by: names.get(authors.at(-1) ?? '')?.name ?? 'Somebody who left',
  }))
}
