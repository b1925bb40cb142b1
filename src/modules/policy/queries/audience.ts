import { departmentCards, listMembers, type MemberCard, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { countsFrom } from '../domain/attestation.ts'
import { appliesTo } from '../domain/audience.ts'
import { type Attestations, attestations } from './attestations.ts'
import { type PolicyRow, type VersionHeadRow, versionHeads } from './rows.ts'

/** Active members a policy is put before, by name; of these only, when ids are given. */
export async function audienceOf(
  ctx: Ctx,
  policy: Pick<PolicyRow, 'departmentId'>,
  ids: readonly string[] | null = null,
): Promise<MemberCard[]> {
  const all = ids ? [...(await memberCards(ctx, ids)).values()] : await listMembers(ctx)
  const active = all.filter((member) => member.status === 'active')
  if (policy.departmentId === null) return active
  const departments = new Map((await departmentCards(ctx)).map((card) => [card.id, card]))
  return active.filter((member) => appliesTo([policy], departments, member.departmentId).length > 0)
}

export interface Roll {
  /** The version from which on an acknowledgement counts. */
  readonly number: number
  /** The version it counts for: the newest published one. */
  readonly newest: VersionHeadRow
  /** When `number` takes effect. */
  readonly effectiveFrom: Date
  readonly members: readonly MemberCard[]
  readonly missing: readonly MemberCard[]
  readonly known: Attestations
}

/** Who has to acknowledge the newest version and who has not yet; null before anything was published. */
export async function rollOf(
  ctx: Ctx,
  policy: PolicyRow,
  ids: readonly string[] | null = null,
): Promise<Roll | null> {
  const heads = (await versionHeads(ctx, [policy.id])).get(policy.id) ?? []
  const newest = heads.at(-1)
  if (!newest) return null
  const number = countsFrom(heads, newest.number)
  const members = await audienceOf(ctx, policy, ids)
  const known = await attestations(ctx, [policy.id], ids)
  const missing = members.filter((member) => known.of(policy.id, member.id).number < number)
  const effectiveFrom = heads.find((head) => head.number === number)?.effectiveFrom ?? newest.effectiveFrom
  return { number, newest, effectiveFrom, members, missing, known }
}
