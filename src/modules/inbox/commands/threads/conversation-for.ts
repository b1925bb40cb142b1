import { and, desc, eq, gt, inArray } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { type MentionCard, mentionCards } from '#modules/listening/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { threadKey, titleOf } from '../../domain/thread.ts'
import { MATTER_HOURS, matterOf, type SameMatter, sameMatter } from '../../domain/threads/matter.ts'
import { currentRoutes, routerFor } from '../../queries/routing/route-book.ts'
import { previewOf } from '../../queries/threads/preview.ts'
import { insertConversation } from '../../store/conversations.ts'
import { claimKey } from '../../store/threads/keys.ts'
import { conversationKeys } from '../../tables/threads.ts'
import { type ConversationRow, conversations, messages } from '../../tables.ts'

export interface Writer {
  readonly contactId: string
  readonly handleId: string
}

/**
 * The conversation a mention belongs to: by the network's own thread; else by person and matter within 72 hours, on
 * whatever channel; else a new one. The row is held.
 */
export async function conversationFor(
  ctx: Ctx,
  tx: WriteTx,
  mention: MentionCard,
  writer: Writer,
): Promise<{ row: ConversationRow; fresh: boolean }> {
  const { organisationId } = ctx
  const { channelId } = mention
  const at = new Date(mention.receivedAt)
  const place = { organisationId, channelId, handleId: writer.handleId, threadKey: threadKey(mention) }
  const standing = await byKey(tx, place)
  if (standing) return { row: standing, fresh: false }
  const same = await ofSameMatter(ctx, tx, mention, writer)
  const id = newId(at.getTime())
  const claim = { ...place, at, conversationId: same?.row.id ?? id, joinedBecause: same?.because ?? null }
  if (!(await claimKey(tx, claim))) {
    const raced = await byKey(tx, place)
    if (!raced) throw new Error('a conversation stood in the way and is gone')
    return { row: raced, fresh: false }
  }
  if (same) return { row: same.row, fresh: false }
  return { row: await open(ctx, tx, mention, { ...writer, id }), fresh: true }
}

type Place = Pick<
  typeof conversationKeys.$inferSelect,
  'organisationId' | 'channelId' | 'handleId' | 'threadKey'
>

async function byKey(tx: WriteTx, place: Place): Promise<ConversationRow | undefined> {
  const [key] = await tx
    .select({ id: conversationKeys.conversationId })
    .from(conversationKeys)
    .where(
      and(
        eq(conversationKeys.organisationId, place.organisationId),
        eq(conversationKeys.channelId, place.channelId),
        eq(conversationKeys.handleId, place.handleId),
        eq(conversationKeys.threadKey, place.threadKey),
      ),
    )
  return key && held(tx, place.organisationId, key.id)
}

async function held(tx: WriteTx, organisationId: string, id: string): Promise<ConversationRow | undefined> {
  const [row] = await tx
    .select()
    .from(conversations)
    .where(and(eq(conversations.organisationId, organisationId), eq(conversations.id, id)))
    .for('update')
  return row
}

const CANDIDATES = 5
const READ = 20

/** A conversation of the same person that is about the same thing, when they wrote in it within 72 hours. */
async function ofSameMatter(
  ctx: Ctx,
  tx: WriteTx,
  mention: MentionCard,
  writer: Writer,
): Promise<{ row: ConversationRow; because: string } | null> {
  const { organisationId } = ctx
  // What stands under a post of its own thread belongs there; reviews and articles are each about themselves.
  if (mention.threadRoot && mention.threadRoot !== mention.remoteId) return null
  if (mention.mentionKind === 'review' || mention.mentionKind === 'article') return null
  const said = matterOf(mention.title ?? '', mention.text)
  const since = new Date(Date.parse(mention.receivedAt) - MATTER_HOURS * 3_600_000)
  const near = await tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.organisationId, organisationId),
        eq(conversations.contactId, writer.contactId),
        gt(conversations.lastMessageAt, since),
      ),
    )
    .orderBy(desc(conversations.lastMessageAt), desc(conversations.id))
    .limit(CANDIDATES)
  if (near.length === 0) return null
  const turns = await tx
    .select({ conversationId: messages.conversationId, mentionId: messages.mentionId })
    .from(messages)
    .where(
      and(
        eq(messages.organisationId, organisationId),
        inArray(
          messages.conversationId,
          near.map(({ id }) => id),
        ),
        eq(messages.direction, 'in'),
        gt(messages.at, since),
      ),
    )
    .orderBy(desc(messages.at))
    .limit(READ)
  const cards = await mentionCards(
    ctx,
    turns.flatMap(({ mentionId }) => mentionId ?? []),
  )
  const found = near.flatMap(({ id }): (SameMatter & { id: string })[] => {
    const texts = turns
      .filter((turn) => turn.conversationId === id)
      .map(({ mentionId }) => cards.get(mentionId ?? ''))
      .flatMap((card) => (card && !card.deletedAt ? [card.title ?? '', card.text] : []))
    const same = sameMatter(said, matterOf(...texts))
    return same ? [{ ...same, id }] : []
  })
  const [best] = found.sort((a, b) => b.score - a.score)
  const row = best && (await held(tx, organisationId, best.id))
  return best && row ? { row, because: best.because } : null
}

async function open(
  ctx: Ctx,
  tx: WriteTx,
  mention: MentionCard,
  { id, contactId, handleId }: Writer & { readonly id: string },
): Promise<ConversationRow> {
  const book = await currentRoutes(ctx)
  const routed = (await routerFor(ctx, book))(mention)
  const at = new Date(mention.receivedAt)
  const made = await insertConversation(tx, {
    organisationId: ctx.organisationId,
    id,
    contactId,
    handleId,
    channelId: mention.channelId,
    network: mention.network,
    threadKey: threadKey(mention),
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
  if (!made) throw new Error('a new conversation cannot be there already')
  return made
}
