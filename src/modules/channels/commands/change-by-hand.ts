import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ChannelCard } from '../contract.ts'
import { channelPostersChanged } from '../events.ts'
import { isOwner, mayManageChannels, notTheOwner } from '../policy.ts'
import { cardOf } from '../queries/shape-card.ts'
import { findChannel, postersOf, setPosters, updateChannel } from '../store.ts'
import type { ChannelRow } from '../tables.ts'
import { oneLine } from './add-by-hand.ts'
import { checkPosters } from './check-posters.ts'

export interface ChangeByHand {
  readonly id: string
  readonly posterId: string
  readonly deputyIds: readonly string[]
  readonly lang: string | null
  readonly region: string | null
}

/** Says anew who posts by hand on a channel, in which language and for which region. On an own account nobody but its owner posts. */
export async function changeByHand(ctx: Ctx, input: ChangeByHand): Promise<Result<ChannelCard>> {
  const row = await ctx.read((tx) => findChannel(tx, ctx.organisationId, input.id))
  const allowed = mayChange(ctx, row)
  if (!allowed.ok) return allowed
  const owner = allowed.value.ownerMemberId
  const posters = owner ? ok([owner]) : await checkPosters(ctx, input)
  if (!posters.ok) return posters
  return ctx.write(async (tx) => {
    const facts = { lang: input.lang, region: oneLine(input.region) }
    const changed = await updateChannel(tx, ctx.organisationId, input.id, facts)
    if (!changed) return refuse('not_found', 'This channel does not exist.')
    const before = (await postersOf(tx, ctx.organisationId, [input.id])).get(input.id) ?? []
    await setPosters(tx, ctx.organisationId, input.id, posters.value)
    if (before.join() !== posters.value.join()) tx.emit(channelPostersChanged(input.id, posters.value))
    return ok(await cardOf(ctx, tx, changed))
  })
}

function mayChange(ctx: Ctx, row: ChannelRow | undefined): Result<ChannelRow> {
  const allowed = row?.ownerMemberId ? ok() : mayManageChannels(ctx)
  if (!allowed.ok) return allowed
  if (!row) return refuse('not_found', 'This channel does not exist.')
  if (row.ownerMemberId && !isOwner(ctx.actor, row)) return notTheOwner(row.handle)
  if (row.mode !== 'assisted')
    return refuse('conflict', `${row.handle} is connected; Weft posts there itself.`, {
      help: 'Only accounts that people post to by hand have somebody who posts.',
    })
  return ok(row)
}
