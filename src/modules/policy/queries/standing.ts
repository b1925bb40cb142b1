import { memberCards, membersAtWork } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type Access, type AccessMode, accessOf } from '../domain/access.ts'
import { type Attested, attested, countsFrom, inForce } from '../domain/attestation.ts'
import { appliesTo } from '../domain/audience.ts'
import { accessRules, type LoadedRules } from './access-rules.ts'
import { attestations } from './attestations.ts'
import { publishedPolicies, versionHeads } from './rows.ts'

export interface PolicyStanding {
  /** The company policy in force, or null. */
  readonly version: number | null
  /** Acknowledged every policy that applies to them, as far as one is in force. */
  readonly acknowledged: boolean
  /** True while a missing acknowledgement stops them from speaking: one is required and its grace is over. */
  readonly mustAcknowledge: boolean
  /** When a missing acknowledgement begins to stop them; null when none does. */
  readonly graceUntil: Date | null
  /** What holds for them now, exceptions included. */
  readonly access: AccessMode
  /** The department whose mode counts, else their own. */
  readonly departmentName: string | null
  readonly atWork: boolean
  /** Until when an exception opens what would be closed to them otherwise; null when none does. */
  readonly exceptionUntil: Date | null
}

/** How members stand towards the policy at a moment. Unknown members are missing from the map. */
export async function policyStanding(
  ctx: Ctx,
  memberIds: readonly string[],
  at: Date,
): Promise<Map<string, PolicyStanding>> {
  if (memberIds.length === 0) return new Map()
  return ctx.read(async (tx) => {
    const members = await memberCards(ctx, memberIds)
    const working = await membersAtWork(ctx, memberIds, at)
    const rules = await accessRules(ctx)
    const policies = await publishedPolicies(tx, ctx.organisationId)
    const ids = policies.map((policy) => policy.id)
    const versions = await versionHeads(ctx, ids)
    const known = await attestations(ctx, ids, memberIds)
    const entries = [...members.values()].map((member): [string, PolicyStanding] => {
      const mine = appliesTo(policies, rules.departments, member.departmentId).map((policy) => {
        const marks = versions.get(policy.id) ?? []
        const counts = countsFrom(marks, inForce(marks, at)?.number ?? 0)
        return attested(
          {
            required: policy.required,
            graceDays: policy.graceDays,
            versions: marks,
            acknowledged: known.of(policy.id, member.id).number,
            askedAt: known.duty(policy.id, member.id, counts)?.askedAt ?? null,
          },
          at,
        )
      })
      const access = accessOf(rules, { memberId: member.id, departmentId: member.departmentId }, at)
      const where = access.from ?? member.departmentId
      return [
        member.id,
        {
          ...summed(mine, policies[0]?.kind === 'company' ? (mine[0]?.version ?? null) : null),
          access: access.mode,
          departmentName: rules.departments.get(where ?? '')?.name ?? null,
          atWork: working.get(member.id) ?? false,
          exceptionUntil: opened(access, rules, member, at),
        },
      ]
    })
    return new Map(entries)
  })
}

function summed(mine: readonly Attested[], version: number | null) {
  const inForceNow = mine.filter((one) => one.version !== null)
  const graces = inForceNow.flatMap((one) => one.graceUntil ?? [])
  return {
    version,
    acknowledged: inForceNow.every((one) => one.acknowledged),
    mustAcknowledge: inForceNow.some((one) => one.blocks),
    graceUntil: graces.reduce<Date | null>((first, one) => (first && first < one ? first : one), null),
  }
}

/** Only an exception that opens fully is told: one that only loosens a little is in the mode itself. */
function opened(
  access: Access,
  rules: LoadedRules,
  member: { readonly id: string; readonly departmentId: string | null },
  at: Date,
): Date | null {
  if (!access.exception || access.mode !== 'open') return null
  const without = accessOf(
    { ...rules, exceptions: [] },
    { memberId: member.id, departmentId: member.departmentId },
    at,
  )
  return without.mode === 'open' ? null : access.exception.expiresAt
}
