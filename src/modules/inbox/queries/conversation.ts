import { and, asc, desc, eq, ne } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Conversation } from '../contract.ts'
import { clocks, conversations, replyDrafts } from '../tables.ts'
import { clockShape, conversationCards } from './cards.ts'
import { contactCard } from './contact.ts'
import { notesOf } from './experts/notes.ts'
import { happeningsOf } from './happenings.ts'
import { OFTEN } from './often.ts'
import { threadOf, underPost } from './thread.ts'

const OTHERS = 20

/** One conversation whole: thread, notes, what happened and the person. Whether the viewer may answer is asked beside it (answering). */
export async function getConversation(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<Conversation>> {
  return ctx.read(async (tx): Promise<Result<Conversation>> => {
    const mine = eq(conversations.organisationId, ctx.organisationId)
    const [row] = await tx
      .select()
      .from(conversations)
      .where(and(mine, eq(conversations.id, input.id)))
    if (!row) return refuse('not_found', 'This conversation does not exist, or it belongs to somebody else.')
    const siblings = await tx
      .select()
      .from(conversations)
      .where(and(mine, eq(conversations.contactId, row.contactId), ne(conversations.id, row.id)))
      .orderBy(desc(conversations.lastMessageAt))
      .limit(OTHERS)
    const [card, ...others] = await conversationCards(ctx, [row, ...siblings])
    const person = await contactCard(ctx, row.contactId)
    if (!card || !person)
      return refuse('not_found', 'This conversation does not exist, or it belongs to somebody else.')
    const ran = await tx
      .select()
      .from(clocks)
      .where(and(eq(clocks.organisationId, ctx.organisationId), eq(clocks.conversationId, row.id)))
      .orderBy(asc(clocks.startedAt))
    const channel = (await channelCards(ctx)).find(({ id }) => id === row.channelId)
    return ok({
      ...card,
      messages: await threadOf(ctx, row),
      notes: await notesOf(ctx, row.id),
      happenings: await happeningsOf(ctx, row.id),
      person,
      others,
      under: await underPost(ctx, row),
      clocks: ran.map(clockShape),
      draft: await draftOf(ctx, row.id),
      account: { handle: channel?.handle ?? '', displayName: channel?.displayName ?? '' },
      routedBecause: row.routedBecause,
    })
  }, OFTEN)
}

async function draftOf(ctx: Ctx, conversationId: string): Promise<Conversation['draft']> {
  if (ctx.actor.kind !== 'member') return null
  const { memberId } = ctx.actor
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(replyDrafts)
      .where(
        and(
          eq(replyDrafts.organisationId, ctx.organisationId),
          eq(replyDrafts.conversationId, conversationId),
          eq(replyDrafts.memberId, memberId),
        ),
      ),
  )
  return row ? { text: row.text, media: [...row.media], updatedAt: row.updatedAt.toISOString() } : null
}
