import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { ConversationCard } from '../contract.ts'
import { conversations, messages } from '../tables.ts'
import { conversationCards } from './cards.ts'

/** Conversations in which these mentions stand, the newest first, as far as the one who asks sees them. */
export async function conversationsOfMentions(
  ctx: Ctx,
  mentionIds: readonly string[],
): Promise<ConversationCard[]> {
  if (mentionIds.length === 0) return []
  return ctx.read(async (tx) => {
    const found = await tx
      .selectDistinct({ id: messages.conversationId })
      .from(messages)
      .where(
        and(eq(messages.organisationId, ctx.organisationId), inArray(messages.mentionId, [...mentionIds])),
      )
    if (found.length === 0) return []
    const rows = await tx
      .select()
      .from(conversations)
      .where(
        and(
          eq(conversations.organisationId, ctx.organisationId),
          inArray(
            conversations.id,
            found.map((one) => one.id),
          ),
        ),
      )
      .orderBy(desc(conversations.lastMessageAt), desc(conversations.id))
    return conversationCards(ctx, rows)
  })
}
