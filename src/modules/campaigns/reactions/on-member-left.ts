import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { forgetSharers } from '../store/own-links.ts'

/** Somebody left: which links were theirs is forgotten that day. */
export async function onMemberLeft(ctx: Ctx, event: StoredEvent): Promise<void> {
  await ctx.write((tx) => forgetSharers(tx, ctx.organisationId, { memberId: event.subject }))
}
