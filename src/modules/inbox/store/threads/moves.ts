import { and, eq, isNull, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { conversationMoves } from '../../tables/threads.ts'

export async function insertMove(tx: WriteTx, row: typeof conversationMoves.$inferInsert): Promise<void> {
  await tx.insert(conversationMoves).values(row)
}

/** Marks it as undone; false when it is. */
export async function settleMove(
  tx: WriteTx,
  organisationId: string,
  id: string,
  undone: { readonly at: Date; readonly by: string },
): Promise<boolean> {
  const rows = await tx
    .update(conversationMoves)
    .set({ undoneAt: undone.at, undoneBy: undone.by })
    .where(
      and(
        eq(conversationMoves.organisationId, organisationId),
        eq(conversationMoves.id, id),
        isNull(conversationMoves.undoneAt),
      ),
    )
    .returning({ id: conversationMoves.id })
  return rows.length === 1
}

/** What follows from the messages of a conversation: how many, the newest, and where the next answer goes. */
export async function recount(tx: WriteTx, organisationId: string, conversationId: string): Promise<void> {
  await tx.execute(sql`update conversation c set message_count = n.count, last_message_at = coalesce(n.at, c.last_message_at),
      last_direction = coalesce(l.direction, c.last_direction), last_mention_id = coalesce(i.mention_id, c.last_mention_id),
      channel_id = coalesce(i.channel_id, c.channel_id),
      network = coalesce(i.network, c.network)
    from (select count(*)::int as count, max(at) as at from message
        where organisation_id = ${organisationId} and conversation_id = ${conversationId}) n
      left join lateral (select direction from message where organisation_id = ${organisationId}
        and conversation_id = ${conversationId} order by at desc, id desc limit 1) l on true
      left join lateral (select m.mention_id, m.channel_id, h.network from message m left join handle h
          on h.organisation_id = m.organisation_id and h.id = m.handle_id
        where m.organisation_id = ${organisationId} and m.conversation_id = ${conversationId} and m.direction = 'in'
        order by m.at desc, m.id desc limit 1) i on true
    where c.organisation_id = ${organisationId} and c.id = ${conversationId}`)
}
