import { and, desc, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { planNext } from '../domain/lifecycle.ts'
import { type Condition, checkConditions } from '../domain/rules.ts'
import { planEvent } from '../events.ts'
import { mayManage, named } from '../policy.ts'
import { planRow, surveyRow } from '../queries/rows.ts'
import { insertPlan, replaceWaves, updatePlan, voidWaves } from '../store/plan.ts'
import { plans, type SurveyRow } from '../tables.ts'
import { type Done, done } from './answer.ts'
import { noSurvey } from './surveys.ts'

export interface PlanInput {
  readonly title: string
  readonly goal: string
  /** What people read in the invitation. */
  readonly message: string
  readonly courseIds: readonly string[]
  /** Which role or mandate may follow, in words. */
  readonly mandate: string
  readonly waves: readonly {
    readonly size: number
    /** ISO. */
    readonly at: string
    readonly when: readonly Condition[]
  }[]
}

/**
 * Begins a version of the plan. There is one that stands: whatever the last version had not sent yet is called off
 * at once, so that nobody is asked by a plan that is being rewritten.
 */
export async function newPlan(
  ctx: Ctx,
  input: { readonly surveyId: string; readonly plan: PlanInput },
): Promise<Result<{ id: string }>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  const who = named(ctx)
  if (!who.ok) return who
  const { organisationId } = ctx
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const survey = await surveyRow(tx, organisationId, input.surveyId, { lock: true })
    if (!survey) return noSurvey
    const wrong = check(input.plan, survey)
    if (wrong) return wrong
    const last = await replaceLast(ctx, tx, survey.id)
    const now = ctx.now()
    const plan = { id: newId(now.getTime()), surveyId: survey.id, version: last + 1 }
    const { waves: _, courseIds, ...words } = input.plan
    const row = {
      ...plan,
      ...words,
      courseIds: [...courseIds],
      state: 'draft' as const,
      authors: [who.value],
    }
    await insertPlan(tx, { organisationId, ...row, createdAt: now })
    await storeWaves(ctx, tx, plan.id, input.plan)
    tx.emit(planEvent('drafted', plan))
    return ok({ id: plan.id })
  })
}

/** Changes a version that nobody has approved; whoever writes on it cannot approve it. */
export async function savePlan(
  ctx: Ctx,
  input: { readonly planId: string; readonly plan: PlanInput },
): Promise<Result<Done>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  const who = named(ctx)
  if (!who.ok) return who
  const { organisationId } = ctx
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const plan = await planRow(tx, organisationId, input.planId, { lock: true })
    const survey = plan && (await surveyRow(tx, organisationId, plan.surveyId))
    if (!plan || !survey) return refuse('not_found', 'This plan does not exist any more.')
    const state = planNext(plan.state, 'save')
    if (!state)
      return refuse('conflict', 'This version was submitted or approved, so it stands still.', {
        help: 'Take it back while it waits, or begin a new version.',
      })
    const wrong = check(input.plan, survey)
    if (wrong) return wrong
    const { waves: _, courseIds, ...words } = input.plan
    const authors = [...new Set([...plan.authors, who.value])]
    await updatePlan(tx, organisationId, plan.id, { ...words, courseIds: [...courseIds], authors, state })
    await storeWaves(ctx, tx, plan.id, input.plan)
    tx.emit(planEvent('drafted', plan))
    return ok(done)
  })
}

function check(plan: PlanInput, survey: SurveyRow) {
  const wrong: Record<string, string> = Object.assign(
    {},
    ...plan.waves.map((wave, index) => checkConditions(wave.when, survey.questions, `waves.${index}.when`)),
  )
  plan.waves.forEach(({ at }, index) => {
    const before = plan.waves[index - 1]
    if (before && new Date(at) < new Date(before.at))
      wrong[`waves.${index}.at`] = 'Waves follow one another: choose a time after the one before.'
  })
  return Object.keys(wrong).length > 0
    ? refuse('invalid', 'The waves need another look.', { fields: wrong })
    : null
}

async function storeWaves(ctx: Ctx, tx: WriteTx, planId: string, plan: PlanInput): Promise<void> {
  const { organisationId } = ctx
  const rows = plan.waves.map(({ size, at, when }, index) => ({
    organisationId,
    id: newId(ctx.now().getTime()),
    planId,
    no: index + 1,
    size,
    at: new Date(at),
    criteria: when,
    state: 'planned' as const,
  }))
  await replaceWaves(tx, organisationId, planId, rows)
}

/** Ends the version that stood until now; gives its number, 0 when this is the first. */
async function replaceLast(ctx: Ctx, tx: WriteTx, surveyId: string): Promise<number> {
  const { organisationId } = ctx
  const [last] = await tx
    .select()
    .from(plans)
    .where(and(eq(plans.organisationId, organisationId), eq(plans.surveyId, surveyId)))
    .orderBy(desc(plans.version))
    .limit(1)
    .for('update')
  if (!last) return 0
  await updatePlan(tx, organisationId, last.id, { state: 'replaced' })
  await voidWaves(tx, organisationId, last.id)
  tx.emit(planEvent('replaced', last))
  return last.version
}
