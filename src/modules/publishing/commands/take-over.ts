import { and, eq, inArray } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { draftEvent } from '../events.ts'
import { giveDraft } from '../store/drafts.ts'
import { drafts } from '../tables.ts'
import { unschedule } from './withdraw.ts'

/**
 * Somebody leaves: another person answers for these drafts. What was consented to in the first one's name is written
 * again and has to be consented to again.
 */
export async function takeOver(
  ctx: Ctx,
  ids: readonly string[],
  toMemberId: string,
): Promise<Result<{ done: true }>> {
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    if ((await memberCards(ctx, [toMemberId])).get(toMemberId)?.status !== 'active')
      return refuse('invalid', 'Only somebody who is here can answer for a draft.')
    const rows = await tx
      .select({ id: drafts.id, state: drafts.state })
      .from(drafts)
      .where(and(eq(drafts.organisationId, ctx.organisationId), inArray(drafts.id, [...ids])))
    for (const { id, state } of rows) {
      if (state === 'submitted' || state === 'scheduled') {
        const back = await unschedule(ctx, id)
        if (!back.ok) return back
      }
      await giveDraft(tx, ctx.organisationId, id, toMemberId)
      tx.emit(draftEvent('changed', id))
    }
    return ok({ done: true })
  })
}
