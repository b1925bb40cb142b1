import { and, asc, eq, isNull } from 'drizzle-orm'
import { ok } from '#kernel/result.ts'
import type { HoldingKind } from '#platform/holdings.ts'
import { setReply } from './store.ts'
import { savedReplies } from './tables.ts'

/** Saved replies a member looks after. */
export const savedReplyHoldings: readonly HoldingKind[] = [
  {
    id: 'saved-replies.owner',
    name: 'Saved replies they look after',
    list: async (ctx, memberId) => {
      const rows = await ctx.read((tx) =>
        tx
          .select({ id: savedReplies.id, title: savedReplies.title })
          .from(savedReplies)
          .where(
            and(
              eq(savedReplies.organisationId, ctx.organisationId),
              eq(savedReplies.ownerId, memberId),
              isNull(savedReplies.archivedAt),
            ),
          )
          .orderBy(asc(savedReplies.title))
          .limit(200),
      )
      const href = '/settings/saved-replies'
      return rows.map(({ id, title }) => ({ id, what: 'Saved reply', label: title, href }))
    },
    reassign: (ctx, ids, ownerId) =>
      ctx.write(async (tx) => {
        for (const id of ids) await setReply(tx, ctx.organisationId, id, { ownerId })
        return ok()
      }),
  },
]
