import { and, asc, eq, inArray } from 'drizzle-orm'
import { mentionsBy } from '#modules/listening/index.ts'
import { postCards } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { contactBlocks, contactMerges, contactNotes, replyFacts } from '../../tables/people.ts'
import { clocks, contacts, conversations, messages, notes } from '../../tables.ts'
import type { HandleRow } from './accounts.ts'

const PAGE = 500
// More than anybody wrote to a company; a bound so that one request cannot fill the memory.
const MOST = 20_000

/** Everything we hold about the person behind these accounts, as plain data; only what the one who asks may see. */
export async function exportOf(ctx: Ctx, accounts: readonly HandleRow[]): Promise<Record<string, unknown>> {
  return ctx.read(async (tx) => {
    const { organisationId } = ctx
    const own = accounts.map(({ ownContactId }) => ownContactId)
    const contactId = accounts[0]?.contactId ?? ''
    const rows = await tx
      .select()
      .from(conversations)
      .where(and(eq(conversations.organisationId, organisationId), eq(conversations.contactId, contactId)))
      .orderBy(asc(conversations.openedAt))
      .limit(MOST)
    const ids = rows.map(({ id }) => id)
    const turns = await tx
      .select()
      .from(messages)
      .where(and(eq(messages.organisationId, organisationId), inArray(messages.conversationId, ids)))
      .orderBy(asc(messages.at))
      .limit(MOST)
    const posts = await postCards(
      ctx,
      turns.flatMap(({ postId }) => postId ?? []),
    )
    return {
      madeAt: ctx.now().toISOString(),
      contact: await tx
        .select()
        .from(contacts)
        .where(and(eq(contacts.organisationId, organisationId), inArray(contacts.id, own))),
      accounts,
      mergedBecause: await tx
        .select()
        .from(contactMerges)
        .where(
          and(
            eq(contactMerges.organisationId, organisationId),
            inArray(
              contactMerges.handleId,
              accounts.map(({ id }) => id),
            ),
          ),
        ),
      asNotToBeWrittenTo: await tx
        .select()
        .from(contactBlocks)
        .where(and(eq(contactBlocks.organisationId, organisationId), inArray(contactBlocks.contactId, own))),
      notesAboutThePerson: await tx
        .select()
        .from(contactNotes)
        .where(and(eq(contactNotes.organisationId, organisationId), inArray(contactNotes.contactId, own))),
      conversations: rows,
      messages: turns,
      clocks: await tx
        .select()
        .from(clocks)
        .where(and(eq(clocks.organisationId, organisationId), inArray(clocks.conversationId, ids))),
      notesInConversations: await tx
        .select()
        .from(notes)
        .where(and(eq(notes.organisationId, organisationId), inArray(notes.conversationId, ids))),
      factsTold: await tx
        .select()
        .from(replyFacts)
        .where(and(eq(replyFacts.organisationId, organisationId), inArray(replyFacts.conversationId, ids))),
      ourAnswers: [...posts.values()],
      theirWords: await everythingBy(ctx, accounts),
    }
  })
}

async function everythingBy(ctx: Ctx, accounts: readonly HandleRow[]) {
  const authors = accounts.map(({ network, remoteId }) => ({ network, remoteId }))
  const all: Awaited<ReturnType<typeof mentionsBy>> = []
  for (let before: { at: string; id: string } | undefined; all.length < MOST; ) {
    const page = await mentionsBy(ctx, { authors, heardOnly: false, before, limit: PAGE })
    all.push(...page)
    const last = page.at(-1)
    if (page.length < PAGE || !last) break
    before = { at: last.publishedAt ?? last.receivedAt, id: last.id }
  }
  return all
}
