import { and, desc, eq } from 'drizzle-orm'
import type { MemberActor } from '#kernel/actor.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { mentionCards } from '#modules/listening/index.ts'
import { postCards, submitReply } from '#modules/publishing/index.ts'
import { likeness } from '#modules/saved-replies/index.ts'
import { noteUse } from '#modules/statements/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { Follows } from '../domain/answering/follows.ts'
import type { Standing } from '../domain/answering/undo.ts'
import { conversationEvent } from '../events.ts'
import { agent, isRefused, matterOf, mayNotHere } from '../policy.ts'
import { privateContext } from '../queries/answering/network-can.ts'
import { askedForSilence } from '../queries/people/block.ts'
import { countDepartures } from '../queries/people/contradictions.ts'
import { setAnswer } from '../store/answering.ts'
import { dropReplyDraft, insertMessage, updateConversation } from '../store/conversations.ts'
import { type ConversationRow, conversations, messages } from '../tables.ts'
import { noteAnswer } from './work-list/note-words.ts'

export interface Answer {
  readonly id: string
  readonly text: string
  readonly media: readonly { fileId: string; alt: string }[]
  readonly lastMessageId: string
  /** Closes the conversation once the answer is live. */
  readonly close: boolean
  /** The same one again sends nothing more and tells what became of the first. */
  readonly sendId?: string | undefined
  /** Seconds in which it can be taken back; 0 or absent: it goes out at once. */
  readonly hold?: number | undefined
  /** To the person alone, where the network can. */
  readonly privately?: boolean | undefined
  /** What a saved reply has done once the answer is live. */
  readonly follows?: Follows | undefined
  /** A statement of ours that it was written from, as it was said. */
  readonly releaseId?: string | undefined
}

export interface Sent {
  readonly messageId: string
  readonly postId: string
  readonly state: string
  readonly undoUntil: string | null
}

/**
 * Answers the newest message of the person. Whoever answers holds the row, so two colleagues cannot answer unaware
 * of each other: the second is refused with what happened, and keeps the text. The clock stops when it is live.
 */
export async function answer(ctx: Ctx, input: Answer): Promise<Result<Sent>> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  return ctx.write(async (tx): Promise<Result<Sent>> => {
    const where = and(eq(conversations.organisationId, ctx.organisationId), eq(conversations.id, input.id))
    const [row] = await tx.select().from(conversations).where(where).for('update')
    if (!row?.lastMentionId) return refuse('not_found', 'This conversation does not exist.')
    const notHere = mayNotHere(member, 'inbox.answer', matterOf(row))
    if (notHere) return notHere
    const notOn = input.follows?.handTo ? mayNotHere(member, 'inbox.route', matterOf(row)) : null
    if (notOn) return notOn
    const before = input.sendId ? await sentBefore(ctx, tx, row.id, member, input.sendId) : null
    if (before) return before
    const silence = await askedForSilence(ctx, row)
    if (silence) return silence
    const newer = await newerMessage(ctx, row.id, input.lastMessageId)
    if (newer) return newer
    const sent = await submit(ctx, row, member, input)
    return sent.ok ? keep(ctx, tx, row, member, input, sent.value) : sent
  })
}

type Submitted = { readonly postId: string; readonly state: string; readonly notBefore: Date | null }

async function submit(
  ctx: Ctx,
  row: ConversationRow,
  member: MemberActor,
  input: Answer,
): Promise<Result<Submitted>> {
  const mention = (await mentionCards(ctx, [row.lastMentionId ?? ''])).get(row.lastMentionId ?? '')
  if (!mention || mention.deletedAt)
    return refuse(
      'conflict',
      'They took their message away, so there is nothing to answer. Your text is kept as a draft.',
    )
  const context = input.privately
    ? privateContext(ctx, row.network, mention.replyContext)
    : ok(mention.replyContext)
  if (!context.ok) return context
  const notBefore = input.hold ? new Date(ctx.now().getTime() + input.hold * 1000) : null
  const sent = await submitReply(ctx, {
    channelId: row.channelId,
    authorId: member.memberId,
    text: input.text,
    media: input.media,
    replyTo: { mentionId: mention.id, remoteId: mention.remoteId, context: context.value },
    subject: row.id,
    title: `Answer to ${mention.author.displayName || mention.author.handle}`,
    ...(notBefore ? { notBefore } : {}),
  })
  return sent.ok ? ok({ ...sent.value, notBefore }) : sent
}

/** The turn, and what the conversation looks like now; what it looked like is kept for taking the answer back. */
async function keep(
  ctx: Ctx,
  tx: WriteTx,
  row: ConversationRow,
  member: MemberActor,
  input: Answer,
  { postId, state, notBefore }: Submitted,
): Promise<Result<Sent>> {
  const { organisationId } = ctx
  const now = ctx.now()
  const authorId = member.memberId
  const departs = await countDepartures(ctx, row, input.text)
  const turn = { organisationId, conversationId: row.id, direction: 'out' as const, postId, authorId }
  const messageId = await insertMessage(tx, { ...turn, at: now })
  if (!messageId) throw new Error('a new post cannot have a message already')
  const words = { messageId, conversationId: row.id, authorId, text: input.text, at: now }
  await noteAnswer(ctx, tx, { ...words, picture: input.media.length > 0 })
  const after = await updateConversation(tx, organisationId, row.id, {
    ownerId: row.ownerId ?? authorId,
    delivery: state === 'waiting' ? 'waiting' : null,
    lastMessageAt: now,
    lastDirection: 'out',
    preview: input.text.slice(0, 200),
    state: 'open',
    snoozedUntil: null,
    closedAt: null,
    closedAs: null,
  })
  const near = await likeness(ctx, { text: input.text, lang: row.lang ?? 'en', conversationId: row.id })
  await setAnswer(
    tx,
    { organisationId, id: messageId },
    {
      sendId: input.sendId ?? null,
      undoUntil: notBefore,
      undo: { before: standing(row), after: standing(after) },
      closes: input.close,
      follows: input.follows ?? null,
      likeness: near.share,
      contradictions: departs,
    },
  )
  const { releaseId } = input
  const used = releaseId ? await noteUse(ctx, { releaseId, conversationId: row.id, postId }) : null
  if (used && !used.ok) return used
  await dropReplyDraft(tx, { organisationId, conversationId: row.id, memberId: authorId })
  if (!row.ownerId) tx.emit(conversationEvent('assigned', row.id, { memberId: authorId, from: null }))
  tx.emit(conversationEvent('answering', row.id, { postId }))
  return ok({ messageId, postId, state, undoUntil: notBefore?.toISOString() ?? null })
}

/** The fields of a conversation that sending changes, as they are. */
export function standing(row: ConversationRow): Standing {
  return {
    ownerId: row.ownerId,
    state: row.state,
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    preview: row.preview,
    lastMessageAt: row.lastMessageAt.toISOString(),
    lastDirection: row.lastDirection,
  }
}

/** The answer to a press of send that arrived before; its own writer alone is told. */
async function sentBefore(
  ctx: Ctx,
  tx: WriteTx,
  conversationId: string,
  { memberId }: MemberActor,
  sendId: string,
): Promise<Result<Sent> | null> {
  const [turn] = await tx
    .select()
    .from(messages)
    .where(and(eq(messages.organisationId, ctx.organisationId), eq(messages.sendId, sendId)))
  if (!turn) return null
  if (!turn.postId || turn.authorId !== memberId || turn.conversationId !== conversationId)
    return refuse('conflict', 'This answer was sent from somewhere else already.')
  const post = (await postCards(ctx, [turn.postId])).get(turn.postId)
  const undoUntil = turn.undoUntil?.toISOString() ?? null
  return ok({ messageId: turn.id, postId: turn.postId, state: post?.state ?? 'scheduled', undoUntil })
}

async function newerMessage(ctx: Ctx, conversationId: string, seen: string): Promise<Refused | null> {
  const [newest] = await ctx.read((tx) =>
    tx
      .select({ id: messages.id, direction: messages.direction })
      .from(messages)
      .where(
        and(eq(messages.organisationId, ctx.organisationId), eq(messages.conversationId, conversationId)),
      )
      .orderBy(desc(messages.at), desc(messages.id))
      .limit(1),
  )
  if (!newest || newest.id === seen) return null
  return newest.direction === 'out'
    ? refuse(
        'stale',
        'A colleague answered while you were writing. Read their answer first; your text is kept.',
      )
    : refuse('stale', 'They wrote again while you were writing. Read it first; your text is kept.')
}
