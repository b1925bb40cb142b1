import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { checkPlace, checkRoles } from '../commands/member-checks.ts'
import { part } from '../commands/part.ts'
import { memberEvent, memberMoved, planEvent } from '../events.ts'
import { memberById, type StoredMember } from '../queries/member-rows.ts'
import { planById } from '../queries/plans.ts'
import { updateMember } from '../store/member.ts'
import { deleteHandovers, type PlanRow, updatePlan } from '../store/plan.ts'

/** Runs at 00:00 of the day. What cannot be done any more is kept with the reason, for people to decide. */
export async function carryOut(ctx: Ctx, { planId }: { readonly planId: string }): Promise<void> {
  const failure = await ctx.write(async (tx): Promise<Result<undefined>> => {
    const plan = await due(ctx, tx, planId)
    const member = plan && (await memberById(tx, ctx.organisationId, plan.memberId))
    if (!plan || !member) return ok()
    const done = await steps[plan.kind](ctx, tx, member, plan)
    if (!done.ok) return done
    await updatePlan(tx, ctx.organisationId, planId, { state: 'done', settledAt: ctx.now(), failure: null })
    tx.emit(planEvent('done', plan))
    return ok()
  })
  if (!failure.ok) await keepFailure(ctx, planId, why(failure.error))
}

async function due(ctx: Ctx, tx: WriteTx, planId: string): Promise<PlanRow | undefined> {
  const plan = await planById(tx, ctx.organisationId, planId, true)
  return plan?.state === 'planned' && plan.dueAt <= ctx.now() ? plan : undefined
}

function why(error: {
  readonly message: string
  readonly fields?: Readonly<Record<string, string>>
}): string {
  return Object.values(error.fields ?? {})[0] ?? error.message
}

type Step = (ctx: Ctx, tx: WriteTx, member: StoredMember, plan: PlanRow) => Promise<Result<undefined>>

const steps: Readonly<Record<PlanRow['kind'], Step>> = { join, move, leave }

async function join(ctx: Ctx, tx: WriteTx, member: StoredMember, plan: PlanRow): Promise<Result<undefined>> {
  if (member.status === 'active') return ok()
  const now = ctx.now()
  // Somebody who comes back has left on a day that is over.
  const endsOn = member.endsOn && member.endsOn > plan.onDay ? member.endsOn : null
  await updateMember(tx, ctx.organisationId, member.id, {
    status: 'active',
    joinedAt: now,
    leftAt: null,
    endsOn,
  })
  await deleteHandovers(tx, ctx.organisationId, member.id)
  tx.emit(memberEvent('joined', member))
  return ok()
}

async function move(ctx: Ctx, tx: WriteTx, member: StoredMember, plan: PlanRow): Promise<Result<undefined>> {
  if (member.status === 'left') return refuse('conflict', 'This person had left before the day came.')
  const placed = await checkPlace(ctx, tx, { id: member.id, ...plan.move })
  if (!placed.ok) return placed
  const { departmentId = member.departmentId, managerId = member.managerId } = plan.move ?? {}
  const title = plan.move?.title === undefined ? member.title : plan.move.title
  const after = { id: member.id, roles: member.roles, departmentId, managerId }
  await updateMember(tx, ctx.organisationId, member.id, { departmentId, managerId, title })
  tx.emit(memberEvent('changed', after))
  tx.emit(memberMoved(after, member))
  return ok()
}

async function leave(ctx: Ctx, tx: WriteTx, member: StoredMember, plan: PlanRow): Promise<Result<undefined>> {
  if (member.status === 'left') return ok()
  const roles = await checkRoles(ctx, tx, { id: member.id, before: member.roles, after: [] })
  if (!roles.ok) return roles
  await part(ctx, tx, member, plan.id)
  return ok()
}

function keepFailure(ctx: Ctx, planId: string, failure: string): Promise<unknown> {
  return ctx.write(async (tx) => {
    const plan = await due(ctx, tx, planId)
    if (!plan) return ok()
    await updatePlan(tx, ctx.organisationId, planId, { state: 'failed', failure, settledAt: ctx.now() })
    tx.emit(planEvent('failed', plan))
    return ok()
  })
}
