import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { currentClocks } from '../../queries/clocks/book.ts'
import { type ClockRow, clocks, contacts, conversations } from '../../tables.ts'
import { promised, remeasure, situationOf } from './remeasure.ts'

/**
 * Conversations became more or less urgent, or it was said who the person is: what runs in them is judged anew by the rules
 * of now, from when it began. For the caller's transaction, after the change.
 */
export async function rejudgeClocks(
  ctx: Ctx,
  tx: WriteTx,
  conversationIds: readonly string[],
): Promise<void> {
  if (conversationIds.length === 0) return
  const ids = [...new Set(conversationIds)]
  const about = await tx
    .select({ id: conversations.id, priority: conversations.priority, standing: contacts.standing })
    .from(conversations)
    .leftJoin(
      contacts,
      and(
        eq(contacts.organisationId, conversations.organisationId),
        eq(contacts.id, conversations.contactId),
      ),
    )
    .where(and(eq(conversations.organisationId, ctx.organisationId), inArray(conversations.id, ids)))
  const now = new Map(about.map(({ id, priority, standing }) => [id, { priority, standing }]))
  const running = await tx
    .select()
    .from(clocks)
    .where(
      and(
        eq(clocks.organisationId, ctx.organisationId),
        inArray(clocks.conversationId, ids),
        isNull(clocks.stoppedAt),
      ),
    )
    .orderBy(asc(clocks.id))
    .for('update')
  const book = await currentClocks(ctx)
  await remeasure(ctx, tx, running, (clock: ClockRow) => {
    const said = now.get(clock.conversationId)
    if (!said) return {}
    return { ...said, ...promised(book, clock, { ...situationOf(clock), ...said }) }
  })
}
