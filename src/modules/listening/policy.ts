import { may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

export function canManageSources(ctx: Ctx): boolean {
  return may(ctx.actor, 'channels.manage')
}

/** Looking at a source at once, reading raw items, handing dead letters in again. */
export function mayManageSources(ctx: Ctx): Result<undefined> {
  if (canManageSources(ctx)) return ok()
  return refuse('forbidden', 'Only members who manage channels may do this.', {
    help: 'Ask an owner of the organisation, or a member whose role manages channels.',
  })
}

export function canManageListening(ctx: Ctx): boolean {
  return may(ctx.actor, 'listening.manage')
}

/** Saving queries, listening beyond our own accounts, choosing what was learned. */
export async function mayManageListening(ctx: Ctx): Promise<Result<undefined>> {
  if (canManageListening(ctx)) return ok()
  return refuse('forbidden', 'Only members who manage listening may do this.', {
    help: await whoCanHelp(ctx, 'listening.manage'),
  })
}
