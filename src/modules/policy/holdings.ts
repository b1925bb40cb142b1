import { and, count, eq, inArray, isNull } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { HoldingKind } from '#platform/holdings.ts'
import { policyChanged } from './events.ts'
import { allowManage, sentences } from './policy.ts'
import { policyBy } from './queries/rows.ts'
import { setOwner } from './store/policy.ts'
import { policies } from './tables.ts'

const standing = (ctx: Ctx) =>
  and(eq(policies.organisationId, ctx.organisationId), isNull(policies.archivedAt))

/** Policies somebody is accountable for; they stay theirs, flagged, until somebody else is named. */
const owned: HoldingKind = {
  id: 'policy.owned',
  name: 'Policies they are accountable for',
  async list(ctx, memberId) {
    const rows = await ctx.read((tx) =>
      tx
        .select({ id: policies.id, title: policies.title })
        .from(policies)
        .where(and(standing(ctx), eq(policies.ownerId, memberId))),
    )
    return rows.map(({ id, title }) => ({
      id,
      what: 'Accountable owner',
      label: title,
      href: `/people/policy/edit?policy=${id}`,
    }))
  },
  async count(ctx, memberIds) {
    const rows = await ctx.read((tx) =>
      tx
        .select({ memberId: policies.ownerId, n: count() })
        .from(policies)
        .where(and(standing(ctx), inArray(policies.ownerId, [...memberIds])))
        .groupBy(policies.ownerId),
    )
    return new Map(rows.flatMap((row) => (row.memberId ? [[row.memberId, row.n] as const] : [])))
  },
  reassign: reassignPolicies,
}

async function reassignPolicies(
  ctx: Ctx,
  ids: readonly string[],
  toMemberId: string,
): Promise<Result<{ done: true }>> {
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    if ((await memberCards(ctx, [toMemberId])).get(toMemberId)?.status !== 'active')
      return refuse('invalid', 'Only an active member can be accountable for a policy.')
    for (const id of ids) {
      const policy = await policyBy(tx, ctx.organisationId, id)
      if (!policy) continue
      const allowed = await allowManage(ctx, policy.departmentId, sentences.write)
      if (!allowed.ok) return allowed
      await setOwner(tx, ctx.organisationId, id, toMemberId)
      tx.emit(policyChanged(id, 'settings'))
    }
    return ok({ done: true })
  })
}

export const policyHoldings: readonly HoldingKind[] = [owned]
