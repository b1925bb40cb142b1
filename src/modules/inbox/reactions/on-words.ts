import { and, eq } from 'drizzle-orm'
import type { StoredEvent } from '#kernel/event.ts'
import { enrichmentsOf, mentionCards } from '#modules/listening/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { wordsOfMention } from '../commands/work-list/note-words.ts'
import { sureMood } from '../domain/work/filters.ts'
import { updateConversation } from '../store/conversations.ts'
import { forgetWords, keepWords } from '../store/message-words.ts'
import { conversations, messages } from '../tables.ts'

/** A message was changed, taken away or put right: the search and the filters say what stands there now. */
export async function onMentionChanged(ctx: Ctx, event: StoredEvent): Promise<void> {
  await ctx.write(async (tx) => {
    const [turn] = await tx
      .select()
      .from(messages)
      .where(and(eq(messages.organisationId, ctx.organisationId), eq(messages.mentionId, event.subject)))
    if (!turn) return
    const { id: messageId, conversationId, at } = turn
    const mention = (await mentionCards(ctx, [event.subject])).get(event.subject)
    if (!mention || mention.deletedAt) return forgetWords(tx, ctx.organisationId, [messageId])
    await keepWords(tx, ctx.organisationId, [
      wordsOfMention(ctx.organisationId, { messageId, conversationId, at }, mention),
    ])
    const [row] = await tx
      .select({ last: conversations.lastMentionId })
      .from(conversations)
      .where(and(eq(conversations.organisationId, ctx.organisationId), eq(conversations.id, conversationId)))
    const reading = (await enrichmentsOf(ctx, [mention.id])).get(mention.id)
    if (row?.last === mention.id && reading)
      await updateConversation(tx, ctx.organisationId, conversationId, {
        lang: reading.language ?? mention.lang,
        sentiment: sureMood(reading),
      })
  })
}
