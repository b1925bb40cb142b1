import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm'
import { ok } from '#kernel/result.ts'
import type { HoldingKind } from '#platform/holdings.ts'
import { changeFact } from './commands/change-fact.ts'
import { maySee } from './policy.ts'
import { lockFact } from './store/facts.ts'
import { facts } from './tables.ts'

const MOST = 200

/** Facts a member owns; they go to somebody else when the member leaves. */
export const factHoldings: readonly HoldingKind[] = [
  {
    id: 'facts.owned',
    name: 'Facts they own',
    async list(ctx, memberId) {
      const mine = and(
        eq(facts.organisationId, ctx.organisationId),
        eq(facts.ownerId, memberId),
        isNull(facts.withdrawnAt),
      )
      const rows = await ctx.read((tx) =>
        tx.select().from(facts).where(mine).orderBy(asc(facts.reviewAt)).limit(MOST),
      )
      return rows.map((fact) => ({
        id: fact.id,
        what: 'Fact',
        label: maySee(ctx, fact, []) ? fact.name : 'A fact that is not open to everybody',
        href: maySee(ctx, fact, []) ? `/people/facts/fact/${fact.id}` : null,
      }))
    },
    async count(ctx, memberIds) {
      if (memberIds.length === 0) return new Map()
      const rows = await ctx.read((tx) =>
        tx
          .select({ ownerId: facts.ownerId, n: count() })
          .from(facts)
          .where(
            and(
              eq(facts.organisationId, ctx.organisationId),
              inArray(facts.ownerId, [...memberIds]),
              isNull(facts.withdrawnAt),
            ),
          )
          .groupBy(facts.ownerId),
      )
      return new Map(rows.map((row) => [row.ownerId, row.n]))
    },
    async reassign(ctx, ids, toMemberId) {
      return ctx.write(async (tx) => {
        // All of them are held in one order, so that two hand-overs cannot wait for each other.
        const ordered = [...ids].sort()
        for (const factId of ordered) await lockFact(tx, ctx.organisationId, factId)
        for (const factId of ordered) {
          const given = await changeFact(ctx, { factId, ownerId: toMemberId })
          if (!given.ok) return given
        }
        return ok({ given: ids.length })
      })
    },
  },
]
