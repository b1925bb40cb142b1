import { enrichmentsOf, type MentionCard } from '#modules/listening/index.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { sureMood } from '../../domain/work/filters.ts'
import { fillSearchJob } from '../../jobs/fill-search.ts'
import { vectorOf } from '../../searching/words.ts'
import { updateConversation } from '../../store/conversations.ts'
import { keepWords, type MessageWords, startFill } from '../../store/message-words.ts'
import type { ConversationRow } from '../../tables.ts'

interface Arrival {
  readonly row: ConversationRow
  /** The conversation began with it. */
  readonly fresh: boolean
  readonly messageId: string
  readonly mention: MentionCard
  readonly at: Date
}

/**
 * What somebody wrote can be found, and the list can be narrowed by what it is. What presses is put forward when it
 * arrives; a person may say otherwise at any time. Gives the conversation as it is now.
 */
export async function noteArrival(ctx: Ctx, tx: WriteTx, arrival: Arrival): Promise<ConversationRow> {
  const { row, fresh, messageId, mention, at } = arrival
  await keepWords(tx, ctx.organisationId, [
    wordsOfMention(ctx.organisationId, { messageId, conversationId: row.id, at }, mention),
  ])
  const reading = (await enrichmentsOf(ctx, [mention.id])).get(mention.id)
  await fillOnce(ctx, tx)
  return updateConversation(tx, ctx.organisationId, row.id, {
    kind: mention.mentionKind,
    lang: reading?.language ?? mention.lang,
    sentiment: reading ? sureMood(reading) : null,
    closedAs: null,
    ...(fresh && reading?.urgency === 'high' ? { priority: 'high' as const } : {}),
  })
}

interface Sent {
  readonly messageId: string
  readonly conversationId: string
  readonly authorId: string
  readonly text: string
  readonly picture: boolean
  readonly at: Date
}

/** An answer of ours can be found, by whom it is too. */
export async function noteAnswer(ctx: Ctx, tx: WriteTx, sent: Sent): Promise<void> {
  const author = (await memberCards(ctx, [sent.authorId])).get(sent.authorId)?.name ?? ''
  const { messageId, conversationId, at, picture, text } = sent
  const words = vectorOf(ctx.organisationId, { text, author })
  await keepWords(tx, ctx.organisationId, [{ messageId, conversationId, at, picture, words }])
}

interface Noted {
  readonly id: string
  readonly conversationId: string
  readonly authorId: string
  readonly text: string
  readonly at: Date
}

/** What colleagues note can be found by whoever sees the conversation. */
export async function noteNotes(ctx: Ctx, tx: WriteTx, notes: readonly Noted[]): Promise<void> {
  const people = await memberCards(ctx, [...new Set(notes.map((note) => note.authorId))])
  await keepWords(
    tx,
    ctx.organisationId,
    notes.map(({ id, conversationId, authorId, text, at }) => ({
      ...{ messageId: id, note: true, conversationId, at, picture: false },
      words: vectorOf(ctx.organisationId, { text, author: people.get(authorId)?.name ?? '' }),
    })),
  )
}

type Place = Pick<MessageWords, 'messageId' | 'conversationId' | 'at'>

export function wordsOfMention(organisationId: string, place: Place, mention: MentionCard): MessageWords {
  const { title, text, author, media } = mention
  const by = `${author.displayName} ${author.handle}`
  const picture = media.some(({ kind }) => kind === 'image' || kind === 'gif')
  return { ...place, picture, words: vectorOf(organisationId, { title, text, author: by }) }
}

/** The first message after the search came to this house has the older ones read in. */
async function fillOnce(ctx: Ctx, tx: WriteTx): Promise<void> {
  if (await startFill(tx, ctx.organisationId, ctx.now())) await tx.enqueue(fillSearchJob, {})
}
