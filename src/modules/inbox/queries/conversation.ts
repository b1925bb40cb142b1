import { and, asc, desc, eq, isNull, ne, or } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { anyOf } from '#platform/db/any-of.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Conversation } from '../contract.ts'
import { type ClockRow, type ConversationRow, clocks, conversations, replyDrafts } from '../tables.ts'
import { clockShape, conversationCards, peopleBy } from './cards.ts'
import { contactRows, personOf } from './contact.ts'
import { notesOf } from './experts/notes.ts'
import { happeningsOf } from './happenings.ts'
import { OFTEN } from './often.ts'
import { threadOf, underPost } from './thread.ts'

const OTHERS = 20
const NOT_THERE = 'This conversation does not exist, or it belongs to somebody else.'

/** One conversation whole: thread, notes, what happened and the person. Whether the viewer may answer is asked beside it (answering). */
export async function getConversation(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<Conversation>> {
  return ctx.read(async (tx): Promise<Result<Conversation>> => {
    const [row, ...siblings] = await withOthers(ctx, tx, input.id)
    if (!row) return refuse('not_found', NOT_THERE)
    const accounts = await contactRows(ctx, row.contactId)
    const ran = await clocksOf(ctx, tx, row, siblings)
    const [card, ...others] = await conversationCards(ctx, [row, ...siblings], {
      people: peopleBy(
        accounts.flatMap(({ name, handle }) => (handle ? [{ ...handle, id: row.contactId, name }] : [])),
      ),
      running: new Map(ran.filter(isRunning).map((clock) => [clock.conversationId, clock])),
    })
    const person = personOf(ctx, row.contactId, accounts)
    if (!card || !person) return refuse('not_found', NOT_THERE)
    const channel = (await channelCards(ctx)).find(({ id }) => id === row.channelId)
    return ok({
      ...card,
      messages: await threadOf(ctx, row),
      notes: await notesOf(ctx, row.id),
      happenings: await happeningsOf(ctx, row.id),
      person,
      others,
      under: await underPost(ctx, row),
      clocks: ran.filter((clock) => clock.conversationId === row.id).map(clockShape),
      draft: await draftOf(ctx, row.id),
      account: { handle: channel?.handle ?? '', displayName: channel?.displayName ?? '' },
      routedBecause: row.routedBecause,
    })
  }, OFTEN)
}

/** The conversation, and behind it the others with the same person, the latest first; nothing where it is not to be seen. */
async function withOthers(ctx: Ctx, tx: Tx, id: string): Promise<ConversationRow[]> {
  const mine = eq(conversations.organisationId, ctx.organisationId)
  const own = tx
    .select()
    .from(conversations)
    .where(and(mine, eq(conversations.id, id)))
  const person = tx
    .select({ contactId: conversations.contactId })
    .from(conversations)
    .where(and(mine, eq(conversations.id, id)))
  const others = tx
    .select()
    .from(conversations)
    .where(and(mine, eq(conversations.contactId, person), ne(conversations.id, id)))
    .orderBy(desc(conversations.lastMessageAt))
    .limit(OTHERS)
  const rows = await unionAll(own, others)
  const found = rows.find((row) => row.id === id)
  return found ? [found, ...rows.filter((row) => row !== found)] : []
}

/** Every clock of the conversation in order, and those that run for an answer in the others. */
function clocksOf(
  ctx: Ctx,
  tx: Tx,
  row: ConversationRow,
  others: readonly ConversationRow[],
): Promise<ClockRow[]> {
  const ids = others.map(({ id }) => id)
  return tx
    .select()
    .from(clocks)
    .where(
      and(
        eq(clocks.organisationId, ctx.organisationId),
        or(
          eq(clocks.conversationId, row.id),
          and(anyOf(clocks.conversationId, ids), isNull(clocks.stoppedAt), ne(clocks.kind, 'resolution')),
        ),
      ),
    )
    .orderBy(asc(clocks.startedAt))
}

const isRunning = ({ stoppedAt, kind }: ClockRow): boolean => stoppedAt === null && kind !== 'resolution'

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
