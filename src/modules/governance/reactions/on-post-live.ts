import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { markOut } from '../store/approvals.ts'

/** What was consented to went out, as a draft on one of its channels or as a reply of its own. */
export async function onPostLive(ctx: Ctx, event: StoredEvent): Promise<void> {
  const { draftId } = event.data
  const subjectId = typeof draftId === 'string' ? draftId : event.subject
  await ctx.write((tx) => markOut(tx, ctx.organisationId, subjectId, ctx.now()))
}
