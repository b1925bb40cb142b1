import { and, desc, eq } from 'drizzle-orm'
import { mentionCards } from '#modules/listening/index.ts'
import { postCards } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { messages } from '../../tables.ts'
import { previewOf } from './preview.ts'

/** The preview of the newest message of a conversation; null when it has no words any more. */
export async function newestWords(ctx: Ctx, tx: Tx, conversationId: string): Promise<string | null> {
  const rows = await tx
    .select()
    .from(messages)
    .where(and(eq(messages.organisationId, ctx.organisationId), eq(messages.conversationId, conversationId)))
    .orderBy(desc(messages.at), desc(messages.id))
    .limit(1)
  const [last] = rows
  if (last?.mentionId) {
    const mention = (await mentionCards(ctx, [last.mentionId])).get(last.mentionId)
    return mention ? previewOf(mention) : null
  }
  const post = last?.postId ? (await postCards(ctx, [last.postId])).get(last.postId) : undefined
  return post ? post.text.slice(0, 200) : null
}
