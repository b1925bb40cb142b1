import { and, eq } from 'drizzle-orm'
import type { MentionCard } from '#modules/listening/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { threadKey } from '../domain/thread.ts'
import { conversationEvent } from '../events.ts'
import { previewOf } from '../queries/threads/preview.ts'
import { contactOf } from '../store/contacts.ts'
import { insertMessage, updateConversation } from '../store/conversations.ts'
import { messages } from '../tables.ts'
import { arm } from './clocks/arm.ts'
import { provedWriter } from './people/codes.ts'
import { conversationFor } from './threads/conversation-for.ts'
import { noteArrival } from './work-list/note-words.ts'

/**
 * Puts a mention on the right desk: the person, their conversation (joined, opened again, or new), the turn, the
 * clock. Doing it twice changes nothing.
 */
export async function receiveMention(ctx: Ctx, mention: MentionCard): Promise<void> {
  await ctx.write(async (tx) => {
    if (await alreadyThere(ctx, tx, mention.id)) return
    const at = new Date(mention.receivedAt)
    const { author } = mention
    const seen = await contactOf(tx, {
      ...author,
      organisationId: ctx.organisationId,
      network: mention.network,
      seenAt: at,
    })
    const writer = await provedWriter(ctx, tx, seen, mention.text)
    const { row, fresh } = await conversationFor(ctx, tx, mention, writer)
    const messageId = await insertMessage(tx, {
      organisationId: ctx.organisationId,
      conversationId: row.id,
      direction: 'in',
      mentionId: mention.id,
      at,
      ...{ handleId: writer.handleId, channelId: mention.channelId, threadKey: threadKey(mention) },
    })
    const closed = row.state === 'closed'
    await updateConversation(tx, ctx.organisationId, row.id, {
      preview: previewOf(mention),
      lastMessageAt: at,
      lastDirection: 'in',
      lastMentionId: mention.id,
      // The next answer goes where they wrote last.
      ...{ channelId: mention.channelId, network: mention.network },
      state: 'open',
      snoozedUntil: null,
      ...(closed ? { closedAt: null } : {}),
    })
    const { priority } = messageId ? await noteArrival(ctx, tx, { row, fresh, messageId, mention, at }) : row
    await arm(ctx, tx, { ...row, priority, channelId: mention.channelId }, { at, kind: mention.mentionKind })
    tx.emit(
      conversationEvent(fresh ? 'opened' : closed ? 'reopened' : 'joined', row.id, {
        mentionId: mention.id,
        departmentId: row.departmentId,
      }),
    )
  })
}

async function alreadyThere(ctx: Ctx, tx: WriteTx, mentionId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.organisationId, ctx.organisationId), eq(messages.mentionId, mentionId)))
  return rows.length > 0
}
