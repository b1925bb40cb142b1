import { departmentCards, type MemberCard } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery, MetricRow } from '#platform/metric.ts'
import { chainOf } from './domain/access.ts'
import { type Roll, rollOf } from './queries/audience.ts'
import { type PolicyRow, policyBy } from './queries/rows.ts'

interface Snapshot {
  readonly policy: PolicyRow
  readonly roll: Roll
  readonly members: readonly MemberCard[]
  readonly missing: ReadonlySet<string>
}

/** Who is here now; headcount is a snapshot, so the window does not matter. Null before anything was published. */
async function snapshot(ctx: Ctx, query: MetricQuery): Promise<Snapshot | null> {
  const policy = await ctx.read((tx) => policyBy(tx, ctx.organisationId, undefined))
  const roll = policy ? await rollOf(ctx, policy) : null
  if (!policy || !roll) return null
  const departments = new Map((await departmentCards(ctx)).map((card) => [card.id, card]))
  const members = roll.members.filter(
    (member) => !query.departmentId || chainOf(departments, member.departmentId).includes(query.departmentId),
  )
  return { policy, roll, members, missing: new Set(roll.missing.map((one) => one.id)) }
}

const unknown = (reason: string) => ({ figures: { value: { value: null, reason, n: 0 } }, coverage: 1 })

/** Attested current version ÷ required. */
export const policyAttested: MetricDefinition = {
  id: 'policy-attested',
  version: 1,
  name: 'Policy acknowledged',
  definition:
    'Active members who acknowledged the current company policy, as a share of all active members. A small change carries acknowledgements on. Counted as people are today.',
  unit: 'percent',
  tactic: 0,
  lowerIsBetter: false,
  splits: ['department'],
  daily: true,
  async compute(ctx, query) {
    if (query.channelId) return unknown('A policy is acknowledged for all channels together.')
    const found = await snapshot(ctx, query)
    if (!found) return unknown('No policy is published yet.')
    const n = found.members.length
    if (n === 0) return unknown('Nobody is in this department.')
    const done = found.members.filter((member) => !found.missing.has(member.id)).length
    return { figures: { value: { value: (100 * done) / n, reason: null, n } }, coverage: 1 }
  },
  async rows(ctx, query, page) {
    const found = query.channelId ? null : await snapshot(ctx, query)
    const rows = (found?.members ?? []).map((member) => rowOf(found as Snapshot, member))
    const newest = rows.sort((a, b) => b.at.localeCompare(a.at))
    return { rows: newest.slice(page.offset, page.offset + page.limit), total: rows.length }
  },
}

function rowOf({ policy, roll, missing }: Snapshot, member: MemberCard): MetricRow {
  const at = roll.known.of(policy.id, member.id).at
  const open = missing.has(member.id)
  const asked = roll.known.duty(policy.id, member.id, roll.number)?.askedAt ?? roll.effectiveFrom
  return {
    id: member.id,
    at: ((open ? null : at) ?? asked).toISOString(),
    label: member.name,
    detail: member.departmentName ?? '',
    value: open ? 0 : 100,
    note: open ? 'has not acknowledged' : null,
    href: '/people/policy/progress',
  }
}
