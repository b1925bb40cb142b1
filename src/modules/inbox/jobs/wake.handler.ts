import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { conversationEvent } from '../events.ts'
import { updateConversation } from '../store/conversations.ts'
import { conversations } from '../tables.ts'

/** A conversation that was woken or snoozed again meanwhile is left alone. */
export async function wake(ctx: Ctx, data: { readonly conversationId: string }): Promise<void> {
  await ctx.write(async (tx) => {
    const where = and(
      eq(conversations.organisationId, ctx.organisationId),
      eq(conversations.id, data.conversationId),
    )
    const [row] = await tx.select().from(conversations).where(where).for('update')
    if (row?.state !== 'snoozed' || !row.snoozedUntil || row.snoozedUntil > ctx.now()) return
    await updateConversation(tx, ctx.organisationId, row.id, { state: 'open', snoozedUntil: null })
    tx.emit(conversationEvent('woken', row.id))
  })
}
