import { and, count, desc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { HoldingKind } from '#platform/holdings.ts'
import { takeOver } from './commands/move.ts'
import { ideas } from './tables.ts'

const MOST = 200
const open = (ctx: Ctx) =>
  and(eq(ideas.organisationId, ctx.organisationId), inArray(ideas.state, ['new', 'chosen', 'writing']))

const cared: HoldingKind = {
  id: 'ideas.assigned',
  name: 'Ideas they take care of',
  async list(ctx, memberId) {
    const rows = await ctx.read((tx) =>
      tx
        .select({ id: ideas.id, title: ideas.title })
        .from(ideas)
        .where(and(open(ctx), eq(ideas.assignedTo, memberId)))
        .orderBy(desc(ideas.changedAt))
        .limit(MOST),
    )
    return rows.map(({ id, title }) => ({
      id,
      what: 'Idea',
      label: title,
      href: `/publish/ideas/idea/${id}`,
    }))
  },
  async count(ctx, memberIds) {
    const rows = await ctx.read((tx) =>
      tx
        .select({ memberId: ideas.assignedTo, n: count() })
        .from(ideas)
        .where(and(open(ctx), inArray(ideas.assignedTo, [...memberIds])))
        .groupBy(ideas.assignedTo),
    )
    return new Map(rows.flatMap(({ memberId, n }) => (memberId ? [[memberId, n] as const] : [])))
  },
  reassign: takeOver,
}

export const ideasHoldings: readonly HoldingKind[] = [cared]
