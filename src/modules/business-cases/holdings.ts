import { and, desc, eq, inArray } from 'drizzle-orm'
import { ok } from '#kernel/result.ts'
import type { HoldingKind } from '#platform/holdings.ts'
import { caseEvent } from './events.ts'
import { allowed } from './policy.ts'
import { handCases } from './store/cases.ts'
import { businessCases } from './tables.ts'

const MOST = 200

const ownCases: HoldingKind = {
  id: 'business-cases.cases',
  name: 'Business cases they write',
  async list(ctx, memberId) {
    const rows = await ctx.read((tx) =>
      tx
        .select({ id: businessCases.id, title: businessCases.title })
        .from(businessCases)
        .where(
          and(
            eq(businessCases.organisationId, ctx.organisationId),
            eq(businessCases.authorId, memberId),
            inArray(businessCases.state, ['draft', 'submitted', 'decided']),
          ),
        )
        .orderBy(desc(businessCases.changedAt))
        .limit(MOST),
    )
    return rows.map(({ id, title }) => ({ id, what: 'Business case', label: title, href: `/cases/${id}` }))
  },
  async reassign(ctx, ids, toMemberId) {
    const member = await allowed(ctx, 'scoreboard.manage')
    if (!member.ok) return member
    return ctx.write(async (tx) => {
      await handCases(tx, ctx.organisationId, ids, toMemberId)
      for (const id of ids) tx.emit(caseEvent('changed', id))
      return ok()
    })
  },
}

export const casesHoldings: readonly HoldingKind[] = [ownCases]
