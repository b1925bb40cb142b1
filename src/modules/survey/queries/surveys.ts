import { and, count, desc, eq, ne } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { listMembers, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { SurveyCard, SurveyView } from '../contract.ts'
import { mayManage } from '../policy.ts'
import { publicLink } from '../public-link.ts'
import { type ResponseState, responses, type SurveyRow, surveys } from '../tables.ts'
import { iso, open } from './form.ts'
import { surveyRow } from './rows.ts'

/** Surveys, newest first: all for those who run them; for others those that ask members and were opened. */
export async function listSurveys(ctx: Ctx): Promise<Result<{ surveys: SurveyCard[] }>> {
  const runs = may(ctx.actor, 'survey.manage')
  const { organisationId } = ctx
  return ctx.read(async (tx) => {
    const asked = and(ne(surveys.state, 'draft'), eq(surveys.audience, 'internal'))
    const rows = await tx
      .select()
      .from(surveys)
      .where(and(eq(surveys.organisationId, organisationId), runs ? undefined : asked))
      .orderBy(desc(surveys.createdAt), desc(surveys.id))
      .limit(200)
    const counts = runs ? await given(ctx, tx) : new Map<string, number>()
    const own = await ownStates(ctx, tx)
    return ok({
      surveys: rows.map((row) => card(row, runs ? (counts.get(row.id) ?? 0) : null, own.get(row.id))),
    })
  })
}

/** One survey as its managers work on it. */
export async function surveyView(
  ctx: Ctx,
  { surveyId }: { readonly surveyId: string },
): Promise<Result<SurveyView>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  return ctx.read(async (tx): Promise<Result<SurveyView>> => {
    const row = await surveyRow(tx, ctx.organisationId, surveyId)
    if (!row) return refuse('not_found', 'This survey does not exist any more.')
    const counts = await given(ctx, tx)
    const own = await ownStates(ctx, tx)
    const author = (await memberCards(ctx, [row.createdBy])).get(row.createdBy)
    return ok({
      ...card(row, counts.get(row.id) ?? 0, own.get(row.id)),
      intro: row.intro,
      locale: row.locale,
      questions: row.questions.map(open),
      rules: row.rules.map((rule) => ({
        ...rule,
        when: rule.when.map((one) => ({ ...one, values: [...one.values] })),
      })),
      link: publicLink(ctx, row),
      createdBy: author?.name ?? 'Somebody who left',
      asked: await askedBy(ctx, row),
    })
  })
}

/** How many are asked: active members, or null when anybody may answer. */
export async function askedBy(ctx: Ctx, survey: Pick<SurveyRow, 'audience'>): Promise<number | null> {
  if (survey.audience === 'public') return null
  return (await listMembers(ctx)).filter(({ status }) => status === 'active').length
}

async function given(ctx: Ctx, tx: Tx): Promise<Map<string, number>> {
  const rows = await tx
    .select({ surveyId: responses.surveyId, n: count() })
    .from(responses)
    .where(and(eq(responses.organisationId, ctx.organisationId), eq(responses.state, 'given')))
    .groupBy(responses.surveyId)
  return new Map(rows.map(({ surveyId, n }) => [surveyId, n]))
}

async function ownStates(ctx: Ctx, tx: Tx): Promise<Map<string, ResponseState>> {
  if (ctx.actor.kind !== 'member') return new Map()
  const rows = await tx
    .select({ surveyId: responses.surveyId, state: responses.state })
    .from(responses)
    .where(and(eq(responses.organisationId, ctx.organisationId), eq(responses.memberId, ctx.actor.memberId)))
  return new Map(rows.map(({ surveyId, state }) => [surveyId, state]))
}

function card(row: SurveyRow, n: number | null, own: ResponseState | undefined): SurveyCard {
  const { id, title, audience, state } = row
  const asked = audience === 'internal' && state !== 'draft'
  const mine = own === 'given' || own === 'declined' ? own : state === 'open' ? 'open' : null
  return {
    id,
    title,
    audience,
    state,
    opensAt: iso(row.opensAt),
    closesAt: iso(row.closesAt),
    armed: row.state === 'draft' && row.armedAt !== null,
    openedAt: iso(row.openedAt),
    closedAt: iso(row.closedAt),
    createdAt: row.createdAt.toISOString(),
    responses: n,
    mine: asked ? mine : null,
  }
}
