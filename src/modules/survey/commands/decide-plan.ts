import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { type PlanAct, planNext } from '../domain/lifecycle.ts'
import { planEvent } from '../events.ts'
import { waveJob } from '../jobs/wave.ts'
import { mayManage, mayNotDecide, named } from '../policy.ts'
import { planDigest } from '../queries/plan-digest.ts'
import { planRow, wavesOf } from '../queries/rows.ts'
import { updatePlan } from '../store/plan.ts'
import type { PlanRow } from '../tables.ts'
import { type Done, done } from './answer.ts'

type OnePlan = { readonly planId: string }
/** `digest` names the content the approver read. */
type Decided = OnePlan & { readonly digest: string }

const gone = refuse('not_found', 'This plan does not exist any more.')

/** Asks a second person for approval. */
export async function submitPlan(ctx: Ctx, { planId }: OnePlan): Promise<Result<Done>> {
  return act(ctx, planId, 'submit', async (tx, plan, state) => {
    const waves = await wavesOf(tx, ctx.organisationId, [plan.id])
    if (!waves.some(({ at }) => at > ctx.now()))
      return refuse('invalid', 'Every wave of this plan is in the past.', {
        fields: { 'waves.0.at': 'Choose a time to come.' },
      })
    await updatePlan(tx, ctx.organisationId, plan.id, { state, submittedAt: ctx.now(), note: null })
    tx.emit(planEvent('submitted', plan))
    return ok(done)
  })
}

/** Goes on writing; whoever was about to approve reads it again. */
export async function takeBackPlan(ctx: Ctx, { planId }: OnePlan): Promise<Result<Done>> {
  return act(ctx, planId, 'take-back', async (tx, plan, state) => {
    await updatePlan(tx, ctx.organisationId, plan.id, { state, submittedAt: null })
    tx.emit(planEvent('taken-back', plan))
    return ok(done)
  })
}

/** Approves exactly what was read, as somebody who did not write it; the waves are set to their times. */
export async function approvePlan(ctx: Ctx, input: Decided): Promise<Result<Done>> {
  return decide(ctx, input, 'approve', async (tx, plan, by) => {
    const change = { state: 'approved' as const, decidedBy: by, decidedAt: ctx.now(), note: null }
    await updatePlan(tx, ctx.organisationId, plan.id, change)
    await setWaves(ctx, tx, plan.id)
    tx.emit(planEvent('approved', plan))
  })
}

/** Sends it back with a reason its authors read. */
export async function returnPlan(
  ctx: Ctx,
  input: Decided & { readonly reason: string },
): Promise<Result<Done>> {
  return decide(ctx, input, 'return', async (tx, plan, by) => {
    const change = { state: 'returned' as const, decidedBy: by, decidedAt: ctx.now(), note: input.reason }
    await updatePlan(tx, ctx.organisationId, plan.id, change)
    tx.emit(planEvent('returned', plan))
  })
}

/** No wave goes out until it is resumed; waves whose time passes meanwhile wait. */
export async function pausePlan(ctx: Ctx, { planId }: OnePlan): Promise<Result<Done>> {
  return act(ctx, planId, null, async (tx, plan) => {
    if (plan.state !== 'approved' || plan.pausedAt)
      return refuse('conflict', 'Only an approved plan that is running can be paused.')
    await updatePlan(tx, ctx.organisationId, plan.id, { pausedAt: ctx.now() })
    tx.emit(planEvent('paused', plan))
    return ok(done)
  })
}

/** Lets waves go out again; those whose time passed go out now. */
export async function resumePlan(ctx: Ctx, { planId }: OnePlan): Promise<Result<Done>> {
  return act(ctx, planId, null, async (tx, plan) => {
    if (plan.state !== 'approved' || !plan.pausedAt) return refuse('conflict', 'This plan is not paused.')
    await updatePlan(tx, ctx.organisationId, plan.id, { pausedAt: null })
    await setWaves(ctx, tx, plan.id)
    tx.emit(planEvent('resumed', plan))
    return ok(done)
  })
}

/** Each unsent wave gets its job. A job that comes twice, too early or too late finds out by itself. */
async function setWaves(ctx: Ctx, tx: WriteTx, planId: string): Promise<void> {
  for (const wave of await wavesOf(tx, ctx.organisationId, [planId]))
    if (wave.state === 'planned') await tx.enqueue(waveJob, { waveId: wave.id }, { startAfter: wave.at })
}

type Act<A> = (tx: WriteTx, plan: PlanRow, state: A) => Promise<Result<Done>>

async function act(
  ctx: Ctx,
  planId: string,
  what: PlanAct | null,
  work: Act<PlanRow['state']>,
): Promise<Result<Done>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const plan = await planRow(tx, ctx.organisationId, planId, { lock: true })
    if (!plan) return gone
    const state = what ? planNext(plan.state, what) : plan.state
    if (!state) return refuse('stale', 'This plan is in another state by now; the page shows the newest one.')
    return work(tx, plan, state)
  })
}

async function decide(
  ctx: Ctx,
  { planId, digest }: Decided,
  what: 'approve' | 'return',
  work: (tx: WriteTx, plan: PlanRow, by: string) => Promise<void>,
): Promise<Result<Done>> {
  const who = named(ctx)
  if (!who.ok) return who
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const plan = await planRow(tx, ctx.organisationId, planId, { lock: true })
    if (!plan) return gone
    if (!planNext(plan.state, what))
      return refuse('stale', 'Somebody settled this a moment ago; the page shows the newest state.')
    const why = mayNotDecide(ctx.actor, plan)
    if (why) return refuse('forbidden', why, { help: await whoCanHelp(ctx, 'survey.manage') })
    if (planDigest(plan, await wavesOf(tx, ctx.organisationId, [plan.id])) !== digest)
      return refuse('stale', 'The plan changed after you opened it. Read it again before you decide.')
    await work(tx, plan, who.value)
    return ok(done)
  })
}
