import { and, desc, eq, gte, inArray, isNull, lt } from 'drizzle-orm'
import { enrichmentsOf, type MentionCard, mentionCards } from '#modules/listening/index.ts'
import { memberCards } from '#modules/people/index.ts'
import { postCards } from '#modules/publishing/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { sureMood } from '../../domain/work/filters.ts'
import { vectorOf } from '../../searching/words.ts'
import { updateConversation } from '../../store/conversations.ts'
import { keepWords, type MessageWords, markFilled, startFill } from '../../store/message-words.ts'
import { searchFills } from '../../tables/work.ts'
import { conversations, messages, notes } from '../../tables.ts'
import { noteNotes, wordsOfMention } from './note-words.ts'

const BATCH = 500

/** Reads in what was there before the search, at once: for a house whose story was written past the commands. */
export async function readInOlder(ctx: Ctx): Promise<void> {
  await ctx.write((tx) => startFill(tx, ctx.organisationId, ctx.now()))
  await fillSearch(ctx)
}

/** Each five hundred in a transaction of their own, which says how far it is: a killed run goes on where it stood. */
export async function fillSearch(ctx: Ctx): Promise<void> {
  for (let more = true; more; ) more = await ctx.write((tx) => fillNext(ctx, tx))
}

async function fillNext(ctx: Ctx, tx: WriteTx): Promise<boolean> {
  const where = and(eq(searchFills.organisationId, ctx.organisationId), isNull(searchFills.doneAt))
  const [fill] = await tx.select().from(searchFills).where(where).for('update')
  if (!fill) return false
  const below = fill.below ? lt(messages.id, fill.below) : undefined
  const turns = await tx
    .select()
    .from(messages)
    .where(and(eq(messages.organisationId, ctx.organisationId), below))
    .orderBy(desc(messages.id))
    .limit(BATCH)
  const mentions = await mentionCards(
    ctx,
    turns.flatMap((turn) => turn.mentionId ?? []),
  )
  await keepWords(tx, ctx.organisationId, await wordsOfTurns(ctx, turns, mentions))
  await describe(ctx, tx, turns, mentions)
  const last = turns.at(-1)?.id
  const more = turns.length === BATCH && last !== undefined
  await noteNotes(ctx, tx, await notesBetween(ctx, tx, { from: more ? last : null, below: fill.below }))
  await markFilled(tx, ctx.organisationId, more ? last : null, ctx.now())
  return more
}

/** Ids begin with their time, so that the notes of a stretch of messages are those between their ids. */
function notesBetween(ctx: Ctx, tx: WriteTx, of: { from: string | null; below: string | null }) {
  return tx
    .select()
    .from(notes)
    .where(
      and(
        eq(notes.organisationId, ctx.organisationId),
        of.from ? gte(notes.id, of.from) : undefined,
        of.below ? lt(notes.id, of.below) : undefined,
      ),
    )
}

type Turn = typeof messages.$inferSelect
type Mentions = ReadonlyMap<string, MentionCard>

async function wordsOfTurns(ctx: Ctx, turns: readonly Turn[], mentions: Mentions): Promise<MessageWords[]> {
  const posts = await postCards(
    ctx,
    turns.flatMap((turn) => turn.postId ?? []),
  )
  const authors = await memberCards(ctx, [...new Set(turns.flatMap((turn) => turn.authorId ?? []))])
  return turns.flatMap((turn) => {
    const place = { messageId: turn.id, conversationId: turn.conversationId, at: turn.at }
    const mention = turn.mentionId ? mentions.get(turn.mentionId) : undefined
    if (mention) return mention.deletedAt ? [] : [wordsOfMention(ctx.organisationId, place, mention)]
    const post = turn.postId ? posts.get(turn.postId) : undefined
    if (!post) return []
    const author = turn.authorId ? (authors.get(turn.authorId)?.name ?? '') : ''
    const words = vectorOf(ctx.organisationId, { text: post.text, author })
    return [{ ...place, picture: post.media.length > 0, words }]
  })
}

/** Conversations from before are described by the newest message of the person. */
async function describe(ctx: Ctx, tx: WriteTx, turns: readonly Turn[], mentions: Mentions): Promise<void> {
  const readings = await enrichmentsOf(ctx, [...mentions.keys()])
  const rows = await tx
    .select({ id: conversations.id, last: conversations.lastMentionId })
    .from(conversations)
    .where(
      and(
        eq(conversations.organisationId, ctx.organisationId),
        inArray(conversations.id, [...new Set(turns.map((turn) => turn.conversationId))]),
        isNull(conversations.kind),
      ),
    )
  for (const { id, last } of rows) {
    const mention = last ? mentions.get(last) : undefined
    if (!mention) continue
    const reading = readings.get(mention.id)
    await updateConversation(tx, ctx.organisationId, id, {
      kind: mention.mentionKind,
      lang: reading?.language ?? mention.lang,
      sentiment: reading ? sureMood(reading) : null,
    })
  }
}
