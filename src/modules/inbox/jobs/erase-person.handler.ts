import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { eraseAuthors } from '#modules/listening/index.ts'
import { forgetReplies } from '#modules/publishing/index.ts'
import { forgetComments } from '#modules/satisfaction/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { contactEvent } from '../events.ts'
import { accountsOf } from '../queries/people/accounts.ts'
import { countErasure, eraseConversations, erasePerson } from '../store/people/erase.ts'
import { contactErasures } from '../tables/people.ts'
import { conversations, messages } from '../tables.ts'

const BATCH = 200
const CONVERSATIONS = 50

/**
 * Conversations first, then what they wrote, then who they are: while accounts are known a run that was cut off finds
 * its way again, and each batch may be done twice.
 */
export async function erasePersonNow(
  ctx: Ctx,
  data: { readonly erasureId: string; readonly contactId: string },
): Promise<void> {
  if (await isDone(ctx, data.erasureId)) return
  const accounts = await accountsOf(ctx, data.contactId)
  const [first] = accounts
  const contactId = first?.contactId ?? data.contactId
  for (let after: string | null = null; ; ) {
    const last = await eraseSomeConversations(ctx, data.erasureId, contactId, after)
    if (last === null) break
    after = last
  }
  const authors = accounts.map(({ network, remoteId }) => ({ network, remoteId }))
  while ((await eraseAuthors(ctx, authors, BATCH)) === BATCH);
  await ctx.write(async (tx) => {
    const contactIds = [...new Set([contactId, ...accounts.map(({ ownContactId }) => ownContactId)])]
    const handleIds = accounts.map(({ id }) => id)
    const at = ctx.now()
    const notes = await erasePerson(tx, ctx.organisationId, { handleIds, contactIds, at })
    const counts = { messages: 0, answers: 0, notes, doneAt: at }
    await countErasure(tx, ctx.organisationId, data.erasureId, counts)
    tx.emit(contactEvent('erased', contactId, { erasureId: data.erasureId }))
  })
}

async function isDone(ctx: Ctx, id: string): Promise<boolean> {
  const [row] = await ctx.read((tx) =>
    tx
      .select({ state: contactErasures.state })
      .from(contactErasures)
      .where(and(eq(contactErasures.organisationId, ctx.organisationId), eq(contactErasures.id, id))),
  )
  return row?.state !== 'running'
}

/** The next conversations after a place; gives the last of them, null when none is left. */
async function eraseSomeConversations(
  ctx: Ctx,
  erasureId: string,
  contactId: string,
  after: string | null,
): Promise<string | null> {
  return ctx.write(async (tx) => {
    const { organisationId } = ctx
    const rows = await tx
      .select({ id: conversations.id })
      .from(conversations)
      .where(
        and(
          eq(conversations.organisationId, organisationId),
          eq(conversations.contactId, contactId),
          after ? gt(conversations.id, after) : undefined,
        ),
      )
      .orderBy(asc(conversations.id))
      .limit(CONVERSATIONS)
    const ids = rows.map(({ id }) => id)
    if (ids.length === 0) return null
    const turns = await tx
      .select({ direction: messages.direction, postId: messages.postId })
      .from(messages)
      .where(and(eq(messages.organisationId, organisationId), inArray(messages.conversationId, ids)))
    const postIds = turns.flatMap(({ postId }) => postId ?? [])
    await forgetReplies(ctx, postIds)
    await forgetComments(ctx, ids)
    const notes = await eraseConversations(tx, organisationId, ids)
    const messagesGone = turns.filter(({ direction }) => direction === 'in').length
    await countErasure(tx, organisationId, erasureId, {
      messages: messagesGone,
      answers: postIds.length,
      notes,
      doneAt: null,
    })
    return ids.at(-1) ?? null
  })
}
