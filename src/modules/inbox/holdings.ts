import { and, asc, count, eq, inArray, ne } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { HoldingKind } from '#platform/holdings.ts'
import { takeOver } from './commands/take-over.ts'
import { conversations } from './tables.ts'

const MOST = 200
const unclosed = (ctx: Ctx) =>
  and(eq(conversations.organisationId, ctx.organisationId), ne(conversations.state, 'closed'))

/** Conversations somebody answers; without them the customer waits for a person who is not here. */
const owned: HoldingKind = {
  id: 'inbox.conversations',
  name: 'Conversations they answer',
  async list(ctx, memberId) {
    const rows = await ctx.read((tx) =>
      tx
        .select({ id: conversations.id, title: conversations.title })
        .from(conversations)
        .where(and(unclosed(ctx), eq(conversations.ownerId, memberId)))
        .orderBy(asc(conversations.dueAt))
        .limit(MOST),
    )
    return rows.map(({ id, title }) => ({ id, what: 'Conversation', label: title, href: `/inbox/all/${id}` }))
  },
  async count(ctx, memberIds) {
    const rows = await ctx.read((tx) =>
      tx
        .select({ memberId: conversations.ownerId, n: count() })
        .from(conversations)
        .where(and(unclosed(ctx), inArray(conversations.ownerId, [...memberIds])))
        .groupBy(conversations.ownerId),
    )
    return new Map(rows.flatMap(({ memberId, n }) => (memberId ? [[memberId, n] as const] : [])))
  },
  reassign: takeOver,
}

export const inboxHoldings: readonly HoldingKind[] = [owned]
