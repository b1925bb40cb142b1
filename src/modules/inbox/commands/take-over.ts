import { and, eq, inArray } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { conversationEvent } from '../events.ts'
import { ableToAnswer } from '../queries/assignment/able.ts'
import { updateConversation } from '../store/conversations.ts'
import { conversations } from '../tables.ts'

/** Somebody leaves: another person answers these from now on. Whoever manages people may do that; who answers must have the right. */
export async function takeOver(
  ctx: Ctx,
  ids: readonly string[],
  toMemberId: string,
): Promise<Result<{ done: true }>> {
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const rows = await tx
      .select()
      .from(conversations)
      .where(and(eq(conversations.organisationId, ctx.organisationId), inArray(conversations.id, [...ids])))
      .for('update')
    for (const row of rows) {
      const able = await ableToAnswer(ctx, row)
      if (!able.some((member) => member.id === toMemberId))
        return refuse('invalid', `They may not answer “${row.title}”.`, {
          help: 'Choose somebody with the role of agent for that desk.',
        })
      await updateConversation(tx, ctx.organisationId, row.id, { ownerId: toMemberId })
      tx.emit(conversationEvent('assigned', row.id, { memberId: toMemberId, from: row.ownerId }))
    }
    return ok({ done: true })
  })
}
