import { newId } from '#kernel/ids.ts'
import { localTime, startOfDay } from '#kernel/local-time.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { judgePlan, type Plan } from '../domain/planned-change.ts'
import { memberLeaving, planEvent } from '../events.ts'
import { plannedChangeJob } from '../jobs/planned-change.ts'
import { sentences } from '../policy.ts'
import { memberById, type StoredMember } from '../queries/member-rows.ts'
import { organisation } from '../queries/organisation.ts'
import { planById } from '../queries/plans.ts'
import { updateMember } from '../store/member.ts'
import { insertPlan, type PlanRow, updatePlan } from '../store/plan.ts'
import { allow } from './allow.ts'
import { checkPlace, checkRoles } from './member-checks.ts'

type Done = Result<{ done: true }>
type Planned = Result<{ planId: string }>

const own = (): Result<never> =>
  refuse('forbidden', 'Somebody else plans when you leave.', { help: 'Ask another owner or administrator.' })
const gone = (): Result<never> => refuse('not_found', 'This person is not in your organisation.')
const settled = (): Result<never> =>
  refuse('conflict', 'This change was carried out or cancelled meanwhile.', { help: 'Load the page again.' })

/** Plans that somebody joins, moves or leaves on a day. It happens at 00:00 of that day in the organisation's zone. */
export async function planChange(ctx: Ctx, input: Plan & { readonly memberId: string }): Promise<Planned> {
  const allowed = await allow(ctx, 'people.manage', sentences.people)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Planned> => {
    const member = await memberById(tx, ctx.organisationId, input.memberId)
    if (!member) return gone()
    const fits = await judge(ctx, tx, member, input)
    if (!fits.ok) return fits
    const planId = await storePlan(ctx, tx, member.id, input)
    if (planId) return ok({ planId })
    return refuse('conflict', 'This is planned for this person already.', {
      fields: { onDay: 'Change the day of what is planned instead.' },
    })
  })
}

/** Moves what is planned to another day, or changes what a move does. */
export async function rearrangePlan(
  ctx: Ctx,
  input: { readonly planId: string; readonly onDay: string; readonly move: Plan['move'] },
): Promise<Done> {
  const allowed = await allow(ctx, 'people.manage', sentences.people)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Done> => {
    const row = await planById(tx, ctx.organisationId, input.planId, true)
    if (!row || (row.state !== 'planned' && row.state !== 'failed')) return settled()
    const member = await memberById(tx, ctx.organisationId, row.memberId)
    if (!member) return gone()
    const plan: Plan = { kind: row.kind, onDay: input.onDay, move: row.kind === 'move' ? input.move : null }
    const fits = await judge(ctx, tx, member, plan)
    if (!fits.ok) return fits
    const dueAt = await dueOf(ctx, plan.onDay)
    const patch = { onDay: plan.onDay, dueAt, move: plan.move, state: 'planned', failure: null } as const
    await updatePlan(tx, ctx.organisationId, row.id, { ...patch, plannedBy: by(ctx) })
    await noteDay(ctx, tx, member.id, plan)
    await tx.enqueue(plannedChangeJob, { planId: row.id }, { startAfter: dueAt })
    tx.emit(planEvent('made', { ...row, onDay: plan.onDay }))
    return ok({ done: true })
  })
}

/** Takes a planned change back; nothing will happen on its day. */
export async function cancelPlan(ctx: Ctx, { planId }: { planId: string }): Promise<Done> {
  const allowed = await allow(ctx, 'people.manage', sentences.people)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Done> => {
    const row = await planById(tx, ctx.organisationId, planId, true)
    if (!row || (row.state !== 'planned' && row.state !== 'failed')) return settled()
    if (row.kind === 'leave' && ctx.actor.kind === 'member' && ctx.actor.memberId === row.memberId)
      return own()
    await updatePlan(tx, ctx.organisationId, row.id, { state: 'cancelled', settledAt: ctx.now() })
    await noteDay(ctx, tx, row.memberId, { kind: row.kind, onDay: null })
    tx.emit(planEvent('cancelled', row))
    return ok({ done: true })
  })
}

const by = (ctx: Ctx): string | null => (ctx.actor.kind === 'member' ? ctx.actor.memberId : null)

async function dueOf(ctx: Ctx, onDay: string): Promise<Date> {
  return startOfDay(onDay, (await organisation(ctx)).zone)
}

async function judge(ctx: Ctx, tx: WriteTx, member: StoredMember, plan: Plan): Promise<Result<undefined>> {
  const today = localTime(ctx.now(), (await organisation(ctx)).zone).day
  if (plan.kind === 'leave') {
    if (ctx.actor.kind === 'member' && ctx.actor.memberId === member.id) return own()
    const roles = await checkRoles(ctx, tx, { id: member.id, before: member.roles, after: [] })
    if (!roles.ok) return roles
  }
  const fields = judgePlan(plan, member, today)
  if (Object.keys(fields).length > 0) return refuse('invalid', 'This cannot be planned so.', { fields })
  return plan.move ? checkPlace(ctx, tx, { id: member.id, ...plan.move }) : ok()
}

/** Writes a judged plan with the job that carries it out; null when there is one of its kind already. */
export async function storePlan(ctx: Ctx, tx: WriteTx, memberId: string, plan: Plan): Promise<string | null> {
  const now = ctx.now()
  const id = newId(now.getTime())
  const dueAt = await dueOf(ctx, plan.onDay)
  const { kind, onDay, move } = plan
  const row = { id, memberId, kind, onDay, move, dueAt, organisationId: ctx.organisationId }
  const made = await insertPlan(tx, { ...row, state: 'planned', plannedBy: by(ctx), plannedAt: now })
  if (!made) return null
  await noteDay(ctx, tx, memberId, plan)
  await tx.enqueue(plannedChangeJob, { planId: id }, { startAfter: dueAt })
  tx.emit(planEvent('made', row))
  return id
}

/** First and last day stand at the member too, where every reader finds them. */
async function noteDay(
  ctx: Ctx,
  tx: WriteTx,
  memberId: string,
  { kind, onDay }: { readonly kind: Plan['kind']; readonly onDay: string | null },
): Promise<void> {
  if (kind === 'join') await updateMember(tx, ctx.organisationId, memberId, { startsOn: onDay })
  if (kind !== 'leave') return
  await updateMember(tx, ctx.organisationId, memberId, { endsOn: onDay })
  tx.emit(memberLeaving(memberId, onDay))
}

/** The organisation's days begin at other moments now: what is planned follows them. */
export async function replan(ctx: Ctx, tx: WriteTx, open: readonly PlanRow[], zone: string): Promise<void> {
  for (const row of open) {
    const dueAt = startOfDay(row.onDay, zone)
    await updatePlan(tx, ctx.organisationId, row.id, { dueAt })
    await tx.enqueue(plannedChangeJob, { planId: row.id }, { startAfter: dueAt })
  }
}
