import { and, eq } from 'drizzle-orm'
import type { StoredEvent } from '#kernel/event.ts'
import { mentionCards } from '#modules/listening/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { receiveMention } from '../commands/receive-mention.ts'
import { conversationEvent } from '../events.ts'
import { forgetPreview } from '../store/conversations.ts'
import { messages } from '../tables.ts'

/** Only what speaks to us becomes a conversation; what was merely heard stays in the stream. */
export async function onMentionReady(ctx: Ctx, event: StoredEvent): Promise<void> {
  if (event.data.addressed !== true) return
  const mention = (await mentionCards(ctx, [event.subject])).get(event.subject)
  if (mention) await receiveMention(ctx, mention)
}

/** The thread shows at once that a message was taken away, and its words leave the list. */
export async function onMentionDeleted(ctx: Ctx, event: StoredEvent): Promise<void> {
  await ctx.write(async (tx) => {
    const [turn] = await tx
      .select({ conversationId: messages.conversationId })
      .from(messages)
      .where(and(eq(messages.organisationId, ctx.organisationId), eq(messages.mentionId, event.subject)))
    if (!turn) return
    await forgetPreview(tx, ctx.organisationId, turn.conversationId, event.subject)
    tx.emit(conversationEvent('changed', turn.conversationId, { mentionId: event.subject, deleted: true }))
  })
}
