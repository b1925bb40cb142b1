import { and, eq, inArray } from 'drizzle-orm'
import { mentionCards } from '#modules/listening/index.ts'
import { postCards } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Hit } from '../../contract.ts'
import type { Term } from '../../searching/grammar.ts'
import { snippetOf } from '../../searching/snippet.ts'
import { messages } from '../../tables.ts'

interface Found {
  readonly message_id: string
  readonly conversation_id: string
}

/** The part of each message that was found; texts come from the rooms that keep them. */
export async function hitTexts(ctx: Ctx, found: readonly Found[], terms: readonly Term[]): Promise<Hit[]> {
  if (found.length === 0) return []
  const rows = await ctx.read((tx) =>
    tx
      .select({ id: messages.id, at: messages.at, mentionId: messages.mentionId, postId: messages.postId })
      .from(messages)
      .where(
        and(
          eq(messages.organisationId, ctx.organisationId),
          inArray(
            messages.id,
            found.map((one) => one.message_id),
          ),
        ),
      ),
  )
  const mentions = await mentionCards(
    ctx,
    rows.flatMap((row) => row.mentionId ?? []),
  )
  const posts = await postCards(
    ctx,
    rows.flatMap((row) => row.postId ?? []),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return found.flatMap(({ message_id: messageId, conversation_id: conversationId }) => {
    const row = byId.get(messageId)
    const mention = row?.mentionId ? mentions.get(row.mentionId) : undefined
    const post = row?.postId ? posts.get(row.postId) : undefined
    const text = mention && !mention.deletedAt ? `${mention.title ?? ''} ${mention.text}` : (post?.text ?? '')
    return row ? [{ conversationId, messageId, at: row.at.toISOString(), text: snippetOf(text, terms) }] : []
  })
}
