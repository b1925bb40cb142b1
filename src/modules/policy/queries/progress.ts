import { may } from '#kernel/actor.ts'
import { csvOf } from '#kernel/csv.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type DepartmentCard, departmentCards, type MemberCard, whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { DepartmentProgress, MissingMember, PolicyHead } from '../contract.ts'
import { chainOf } from '../domain/access.ts'
import { dueAt } from '../domain/attestation.ts'
import { manages, memberOf, sentences } from '../policy.ts'
import { type Roll, rollOf } from './audience.ts'
import { policyHeadOf } from './heads.ts'
import { notHere, type PolicyRow, policyBy } from './rows.ts'

const MOST = 500

export interface Progress {
  readonly policy: PolicyHead | null
  readonly number: number | null
  readonly required: number
  readonly acknowledged: number
  readonly departments: DepartmentProgress[]
  readonly missing: MissingMember[]
  readonly mayRemind: boolean
}

/** Managers of the policy and auditors see everybody; the head of a department their own with all below it. */
function seenBy(ctx: Ctx, policy: PolicyRow, departments: ReadonlyMap<string, DepartmentCard>) {
  if (manages(ctx, policy.departmentId) || may(ctx.actor, 'audit.view')) return () => true
  const me = memberOf(ctx)
  return (member: MemberCard): boolean =>
    chainOf(departments, member.departmentId).some((id) => departments.get(id)?.headMemberId === me)
}

interface Counted {
  readonly policy: PolicyRow
  readonly roll: Roll | null
  readonly members: readonly MemberCard[]
  readonly missing: ReadonlySet<string>
  readonly departments: ReadonlyMap<string, DepartmentCard>
}

async function counted(ctx: Ctx, policyId: string | undefined): Promise<Result<Counted | null>> {
  return ctx.read(async (tx): Promise<Result<Counted | null>> => {
    const policy = await policyBy(tx, ctx.organisationId, policyId)
    if (!policy) return policyId ? notHere() : ok(null)
    const departments = new Map((await departmentCards(ctx)).map((card) => [card.id, card]))
    const roll = await rollOf(ctx, policy)
    const sees = seenBy(ctx, policy, departments)
    const members = (roll?.members ?? []).filter(sees)
    const all = manages(ctx, policy.departmentId) || may(ctx.actor, 'audit.view')
    if (members.length === 0 && roll && !all)
      return refuse('forbidden', sentences.progress, {
        help: await whoCanHelp(ctx, 'policy.manage', { departmentId: policy.departmentId }),
      })
    return ok({ policy, roll, members, missing: new Set(roll?.missing.map((one) => one.id)), departments })
  })
}

export interface ProgressInput {
  readonly policyId?: string | undefined
  readonly departmentId?: string | undefined
}

/** Who acknowledged the newest version, by department, and who is missing. */
export async function progressView(ctx: Ctx, input: ProgressInput): Promise<Result<Progress>> {
  const found = await counted(ctx, input.policyId)
  if (!found.ok) return found
  const nothing = {
    number: null,
    required: 0,
    acknowledged: 0,
    departments: [],
    missing: [],
    mayRemind: false,
  }
  if (!found.value) return ok({ ...nothing, policy: null })
  const { policy, roll, members, missing, departments } = found.value
  const head = await policyHeadOf(ctx, policy)
  if (!roll) return ok({ ...nothing, policy: head })
  const within = (member: MemberCard): boolean =>
    !input.departmentId || chainOf(departments, member.departmentId).includes(input.departmentId)
  const rows = members
    .filter((one) => missing.has(one.id) && within(one))
    .map((one) => missingRow(ctx, policy, roll, one))
  return ok({
    policy: head,
    number: roll.newest.number,
    required: members.length,
    acknowledged: members.filter((one) => !missing.has(one.id)).length,
    departments: byDepartment(members, missing, departments),
    missing: rows.sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9')).slice(0, MOST),
    mayRemind: manages(ctx, policy.departmentId),
  })
}

function missingRow(ctx: Ctx, policy: PolicyRow, roll: Roll, member: MemberCard): MissingMember {
  const duty = roll.known.duty(policy.id, member.id, roll.number)
  const due = policy.required
    ? dueAt(duty?.askedAt ?? roll.effectiveFrom, roll.effectiveFrom, policy.graceDays)
    : null
  return {
    id: member.id,
    name: member.name,
    departmentId: member.departmentId,
    departmentName: member.departmentName,
    title: member.title,
    dueAt: due?.toISOString() ?? null,
    overdue: due !== null && due <= ctx.now(),
    reminders: duty?.reminders ?? 0,
    remindedAt: duty?.remindedAt?.toISOString() ?? null,
  }
}

function byDepartment(
  members: readonly MemberCard[],
  missing: ReadonlySet<string>,
  departments: ReadonlyMap<string, DepartmentCard>,
): DepartmentProgress[] {
  const groups = Map.groupBy(members, (member) => member.departmentId)
  return [...groups]
    .map(([departmentId, all]) => ({
      departmentId,
      name: departments.get(departmentId ?? '')?.name ?? 'In no department',
      required: all.length,
      acknowledged: all.filter((one) => !missing.has(one.id)).length,
    }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** Every member with what they acknowledged and when. */
export async function progressCsv(
  ctx: Ctx,
  input: { readonly policyId: string },
): Promise<Result<{ name: string; csv: string }>> {
  const found = await counted(ctx, input.policyId)
  if (!found.ok) return found
  if (!found.value) return notHere()
  const { policy, roll, members, missing } = found.value
  const rows = members.map((member) => {
    const done = roll?.known.of(policy.id, member.id)
    const open = roll && missing.has(member.id) ? missingRow(ctx, policy, roll, member) : null
    return [
      member.name,
      member.email,
      member.departmentName ?? '',
      open ? 'missing' : 'acknowledged',
      done?.number || null,
      done?.at?.toISOString() ?? null,
      open?.dueAt ?? null,
      open?.reminders ?? null,
    ]
  })
  const head = ['name', 'email', 'department', 'state', 'version', 'acknowledged_at', 'due_at', 'reminders']
  const day = ctx.now().toISOString().slice(0, 10)
  return ok({ name: `policy-version-${roll?.newest.number ?? 0}-${day}.csv`, csv: csvOf(head, rows) })
}
