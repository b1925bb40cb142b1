import { ok, type Result, refuse } from '#kernel/result.ts'
import { type Fault, isFault } from '#networks/contract/faults.ts'
import type { LiveProfile, ProfileChange, RemoteAdministrator } from '#networks/contract/profile.ts'
import type { Ctx } from '#platform/ctx.ts'
import { needsReconnection } from './needs-reconnection.ts'
import { withSession } from './with-session.ts'

/** What was read of a channel, or the fault; administrators, or why the network names none. */
export interface ProfileRead {
  readonly profile: LiveProfile | Fault
  readonly administrators: readonly RemoteAdministrator[] | { readonly unknown: string }
}

/** Reads our own live profile on a channel, outside transactions. A channel whose access ended asks for reconnection. */
export async function readLiveProfile(ctx: Ctx, channelId: string): Promise<Result<ProfileRead>> {
  const began = ctx.now()
  const read = await withSession(ctx, channelId, async (network, session): Promise<Result<ProfileRead>> => {
    const port = network.profile
    if (!port) return refuse('conflict', `${network.name} has no profile that can be read.`)
    const profile = await port.read(session)
    const nobody = { unknown: `${network.name} does not tell who may act for an account.` }
    if (isFault(profile) || !port.administrators) return ok({ profile, administrators: nobody })
    const told = await port.administrators(session)
    return ok({ profile, administrators: isFault(told) ? { unknown: told.reason } : told.people })
  })
  if (!read.ok) return read
  if (read.value.ok) await noteFault(ctx, channelId, read.value.value.profile, began)
  return read.value
}

/** Writes one field of our live profile. Whether somebody may is for the caller to have decided and recorded. */
export async function applyLiveProfile(
  ctx: Ctx,
  channelId: string,
  change: ProfileChange,
): Promise<Result<{ readonly kind: 'applied' } | Fault>> {
  const began = ctx.now()
  const applied = await withSession(ctx, channelId, async (network, session) => {
    const port = network.profile
    if (!port?.apply || !port.applies.includes(change.field)) return null
    return port.apply(session, change)
  })
  if (!applied.ok) return applied
  if (applied.value === null) return refuse('conflict', 'This field cannot be written on this network.')
  await noteFault(ctx, channelId, applied.value, began)
  return ok(applied.value)
}

async function noteFault(
  ctx: Ctx,
  channelId: string,
  outcome: { kind: string } | Fault,
  began: Date,
): Promise<void> {
  if (isFault(outcome) && outcome.kind === 'reauth')
    await needsReconnection(ctx, channelId, outcome.reason, began)
}
