import { and, eq } from 'drizzle-orm'
import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { forget } from '../commands/erase.ts'
import { responseEvent } from '../events.ts'
import { responses } from '../tables.ts'

/** Somebody left: what they said about themselves goes on the same day. */
export async function onMemberLeft(ctx: Ctx, event: StoredEvent): Promise<void> {
  await ctx.write(async (tx) => {
    const own = await tx
      .select({ id: responses.id, surveyId: responses.surveyId })
      .from(responses)
      .where(and(eq(responses.organisationId, ctx.organisationId), eq(responses.memberId, event.subject)))
    for (const { id, surveyId } of own) {
      await forget(ctx, tx, id)
      tx.emit(responseEvent('withdrawn', surveyId))
    }
  })
}
