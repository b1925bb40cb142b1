import { may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'

/** Connecting, reconnecting, renaming and disconnecting accounts. */
export function mayManageChannels(ctx: Ctx): Result<undefined> {
  if (may(ctx.actor, 'channels.manage')) return ok()
  return refuse('forbidden', 'Only members who manage channels may do this.', {
    help: 'Ask an owner of the organisation, or a member whose role manages channels.',
  })
}
