import { type Actor, may } from '#kernel/actor.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ChannelRow } from './tables.ts'

/** Connecting, reconnecting, renaming and disconnecting accounts. */
export function mayManageChannels(ctx: Ctx): Result<undefined> {
  if (may(ctx.actor, 'channels.manage')) return ok()
  return refuse('forbidden', 'Only members who manage channels may do this.', {
    help: 'Ask an owner of the organisation, or a member whose role manages channels.',
  })
}

/** Renaming and putting away: whoever manages channels, and everybody their own account. */
export function mayChangeChannel(ctx: Ctx, row: ChannelRow | undefined): Result<undefined> {
  return row && isOwner(ctx.actor, row) ? ok() : mayManageChannels(ctx)
}

/** Whether somebody may add an account of their own: whoever writes posts here, or manages channels. */
export function mayAddOwnAccount(actor: Actor): boolean {
  return actor.kind === 'member' && (may(actor, 'publish.draft') || may(actor, 'channels.manage'))
}

/** Somebody's own account is theirs alone: nobody else adds it, brings it back or posts there. */
export function isOwner(actor: Actor, row: Pick<ChannelRow, 'ownerMemberId'>): boolean {
  return actor.kind === 'member' && row.ownerMemberId === actor.memberId
}

export function notTheOwner(handle: string): Refused {
  return refuse('forbidden', `${handle} is somebody’s own account; only they decide about it.`, {
    help: 'Ask the member whose account it is.',
  })
}
