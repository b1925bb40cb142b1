import { and, count, desc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { HoldingKind } from '#platform/holdings.ts'
import { takeOver } from './commands/take-over.ts'
import type { DraftState } from './contract.ts'
import { drafts } from './tables.ts'

const MOST = 200
/** What is not out yet: its author answers for it, so it needs one who is here. */
const unfinished: readonly DraftState[] = ['draft', 'returned', 'submitted', 'scheduled']
const open = (ctx: Ctx) =>
  and(eq(drafts.organisationId, ctx.organisationId), inArray(drafts.state, [...unfinished]))

const written: HoldingKind = {
  id: 'publishing.drafts',
  name: 'Drafts and scheduled posts they answer for',
  async list(ctx, memberId) {
    const rows = await ctx.read((tx) =>
      tx
        .select({ id: drafts.id, title: drafts.title, state: drafts.state })
        .from(drafts)
        .where(and(open(ctx), eq(drafts.authorId, memberId)))
        .orderBy(desc(drafts.updatedAt))
        .limit(MOST),
    )
    return rows.map(({ id, title, state }) => ({
      id,
      what: state === 'scheduled' ? 'Scheduled post' : 'Draft',
      label: title || 'Untitled draft',
      href: `/publish/drafts/${id}`,
    }))
  },
  async count(ctx, memberIds) {
    const rows = await ctx.read((tx) =>
      tx
        .select({ memberId: drafts.authorId, n: count() })
        .from(drafts)
        .where(and(open(ctx), inArray(drafts.authorId, [...memberIds])))
        .groupBy(drafts.authorId),
    )
    return new Map(rows.map(({ memberId, n }) => [memberId, n]))
  },
  reassign: takeOver,
}

export const publishingHoldings: readonly HoldingKind[] = [written]
