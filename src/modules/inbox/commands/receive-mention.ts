import { and, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { clip } from '#kernel/text.ts'
import type { MentionCard } from '#modules/listening/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { defaultPolicy, dueAt } from '../domain/clock.ts'
import { threadKey, titleOf } from '../domain/thread.ts'
import { conversationEvent } from '../events.ts'
import { clockDueJob } from '../jobs/clock-due.ts'
import { currentRoutes, routerFor } from '../queries/routing/route-book.ts'
import { startClock } from '../store/clocks.ts'
import { contactOf } from '../store/contacts.ts'
import { insertConversation, insertMessage, updateConversation } from '../store/conversations.ts'
import { type ConversationRow, conversations, messages } from '../tables.ts'

/**
 * Puts a mention on the right desk: the person, their conversation (joined, opened again, or new), the turn, the
 * clock. Doing it twice changes nothing.
 */
export async function receiveMention(ctx: Ctx, mention: MentionCard): Promise<void> {
  await ctx.write(async (tx) => {
    if (await alreadyThere(ctx, tx, mention.id)) return
    const at = new Date(mention.receivedAt)
    const { author } = mention
    const contactId = await contactOf(tx, {
      ...author,
      organisationId: ctx.organisationId,
      network: mention.network,
      seenAt: at,
    })
    const { row, fresh } = await conversationFor(ctx, tx, mention, contactId)
    await insertMessage(tx, {
      organisationId: ctx.organisationId,
      conversationId: row.id,
      direction: 'in',
      mentionId: mention.id,
      at,
    })
    const closed = row.state === 'closed'
    await updateConversation(tx, ctx.organisationId, row.id, {
      preview: previewOf(mention),
      lastMessageAt: at,
      lastDirection: 'in',
      lastMentionId: mention.id,
      state: 'open',
      snoozedUntil: null,
      ...(closed ? { closedAt: null } : {}),
    })
    await arm(ctx, tx, row, at)
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

async function conversationFor(
  ctx: Ctx,
  tx: WriteTx,
  mention: MentionCard,
  contactId: string,
): Promise<{ row: ConversationRow; fresh: boolean }> {
  const key = threadKey(mention)
  const where = and(
    eq(conversations.organisationId, ctx.organisationId),
    eq(conversations.channelId, mention.channelId),
    eq(conversations.contactId, contactId),
    eq(conversations.threadKey, key),
  )
  const [standing] = await tx.select().from(conversations).where(where).for('update')
  if (standing) return { row: standing, fresh: false }
  const book = await currentRoutes(ctx)
  const routed = (await routerFor(ctx, book))(mention)
  const at = new Date(mention.receivedAt)
  const made = await insertConversation(tx, {
    organisationId: ctx.organisationId,
    id: newId(at.getTime()),
    contactId,
    channelId: mention.channelId,
    network: mention.network,
    threadKey: key,
    title: titleOf(mention.title ?? mention.text) || `A ${mention.mentionKind} without words`,
    preview: previewOf(mention),
    departmentId: routed.departmentId,
    routedBecause: routed.because,
    routeVersion: routed.ruleId ? book.version : null,
    routeRule: routed.ruleId,
    state: 'open',
    openedAt: at,
    lastMessageAt: at,
    lastDirection: 'in',
    lastMentionId: mention.id,
    messageCount: 0,
  })
  if (made) return { row: made, fresh: true }
  const [raced] = await tx.select().from(conversations).where(where).for('update')
  if (!raced) throw new Error('a conversation stood in the way and is gone')
  return { row: raced, fresh: false }
}

/** The first clock of a conversation, or the next one after an answer; a clock that runs goes on running. */
async function arm(ctx: Ctx, tx: WriteTx, row: ConversationRow, at: Date): Promise<void> {
  const [answered] = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.organisationId, ctx.organisationId),
        eq(messages.conversationId, row.id),
        eq(messages.direction, 'out'),
      ),
    )
    .limit(1)
  const kind = answered ? 'next' : 'first'
  const { organisationId, departmentId, channelId } = row
  const due = dueAt(kind, at, defaultPolicy)
  const clock = await startClock(tx, {
    organisationId,
    conversationId: row.id,
    departmentId,
    channelId,
    kind,
    startedAt: at,
    dueAt: due,
  })
  if (clock) await tx.enqueue(clockDueJob, { clockId: clock.id }, { startAfter: due })
}

function previewOf(mention: MentionCard): string {
  const text = mention.text.replace(/\s+/g, ' ').trim()
  if (text) return clip(text, 200)
  return mention.media.length > 0
    ? `${mention.media.length} ${mention.media.length === 1 ? 'picture' : 'pictures'}`
    : 'No words'
}
