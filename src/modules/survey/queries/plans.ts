import { and, count, desc, eq, inArray } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { PlanView } from '../contract.ts'
import { mayManage, mayNotDecide } from '../policy.ts'
import { invitations, type PlanRow, plans, surveys, type WaveRow } from '../tables.ts'
import { iso } from './form.ts'
import { planDigest } from './plan-digest.ts'
import { planRow, wavesOf } from './rows.ts'

/** Versions of a survey's plan, newest first. */
export async function listPlans(
  ctx: Ctx,
  { surveyId }: { readonly surveyId: string },
): Promise<Result<{ plans: PlanView[] }>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(plans)
      .where(and(eq(plans.organisationId, ctx.organisationId), eq(plans.surveyId, surveyId)))
      .orderBy(desc(plans.version))
      .limit(50)
    return ok({ plans: await shape(ctx, tx, rows) })
  })
}

/** One version: for those who run surveys, and for those who may approve because they run the organisation. */
export async function planView(ctx: Ctx, { planId }: { readonly planId: string }): Promise<Result<PlanView>> {
  const allowed = may(ctx.actor, 'organisation.manage') ? ok() : await mayManage(ctx)
  if (!allowed.ok) return allowed
  return ctx.read(async (tx): Promise<Result<PlanView>> => {
    const row = await planRow(tx, ctx.organisationId, planId)
    const [view] = row ? await shape(ctx, tx, [row]) : []
    return view ? ok(view) : refuse('not_found', 'This plan does not exist any more.')
  })
}

type Tally = PlanView['waves'][number]['answers']

async function shape(ctx: Ctx, tx: Tx, rows: readonly PlanRow[]): Promise<PlanView[]> {
  const waves = await wavesOf(
    tx,
    ctx.organisationId,
    rows.map(({ id }) => id),
  )
  const asked = await tallies(ctx, tx, waves)
  const names = await memberCards(
    ctx,
    rows.flatMap(({ authors, decidedBy }) => [...authors, decidedBy ?? []].flat()),
  )
  const titles = await surveyTitles(ctx, tx, rows)
  const named = (id: string): string => names.get(id)?.name ?? 'Somebody who left'
  return rows.map((plan) => {
    const own = waves.filter(({ planId }) => planId === plan.id)
    const { id, surveyId, version, title, goal, message, courseIds, mandate, state, note } = plan
    return {
      ...{ id, surveyId, version, title, goal, message, courseIds, mandate, state, note },
      surveyTitle: titles.get(surveyId) ?? '',
      digest: planDigest(plan, own),
      authors: plan.authors.map(named),
      submittedAt: iso(plan.submittedAt),
      decidedBy: plan.decidedBy ? named(plan.decidedBy) : null,
      decidedAt: iso(plan.decidedAt),
      pausedAt: iso(plan.pausedAt),
      waves: own.map((wave) => waveView(wave, asked.get(wave.id))),
      mayNotDecide: mayNotDecide(ctx.actor, plan),
    }
  })
}

function waveView(wave: WaveRow, answers: Tally | undefined): PlanView['waves'][number] {
  const { id, no, size, state, invited, criteria } = wave
  return {
    ...{ id, no, size, state, invited },
    at: wave.at.toISOString(),
    sentAt: iso(wave.sentAt),
    when: criteria.map((one) => ({ ...one, values: [...one.values] })),
    answers: answers ?? { yes: 0, later: 0, no: 0, open: 0 },
  }
}

async function tallies(ctx: Ctx, tx: Tx, waves: readonly WaveRow[]): Promise<Map<string, Tally>> {
  if (waves.length === 0) return new Map()
  const rows = await tx
    .select({ waveId: invitations.waveId, state: invitations.state, n: count() })
    .from(invitations)
    .where(
      and(
        eq(invitations.organisationId, ctx.organisationId),
        inArray(
          invitations.waveId,
          waves.map(({ id }) => id),
        ),
      ),
    )
    .groupBy(invitations.waveId, invitations.state)
  const by = new Map<string, Tally>()
  for (const { waveId, state, n } of rows)
    by.set(waveId, { ...(by.get(waveId) ?? { yes: 0, later: 0, no: 0, open: 0 }), [state]: n })
  return by
}

async function surveyTitles(ctx: Ctx, tx: Tx, rows: readonly PlanRow[]): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map()
  const found = await tx
    .select({ id: surveys.id, title: surveys.title })
    .from(surveys)
    .where(
      and(
        eq(surveys.organisationId, ctx.organisationId),
        inArray(
          surveys.id,
          rows.map(({ surveyId }) => surveyId),
        ),
      ),
    )
  return new Map(found.map(({ id, title }) => [id, title]))
}
