import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCard } from '#modules/channels/index.ts'
import type { ListenKind } from '#networks/contract/listen.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { budgetOf } from '../domain/budget.ts'
import { termOf } from '../domain/term.ts'
import { sourceAdded, sourceRemoved } from '../events.ts'
import { mayManageListening } from '../policy.ts'
import { setBudget } from '../store/source-use.ts'
import { lockSource, lockSourcesOf, openSource, removeSource, restNoMore } from '../store/sources.ts'

/** So many places one account is asked to listen at; each is polled on its own. */
const MOST = 100

/** Listens to a search, a tag or a whole server through a connected account. */
export async function addSource(
  ctx: Ctx,
  input: { readonly channelId: string; readonly kind: ListenKind; readonly term: string },
): Promise<Result<{ id: string }>> {
  const allowed = await mayManageListening(ctx)
  if (!allowed.ok) return allowed
  const term = termOf(input.kind, input.term)
  if (!term.ok) return term
  return ctx.write(async (tx) => {
    const channel = await channelCard(ctx, input.channelId)
    if (!channel) return refuse('not_found', 'This channel does not exist.')
    const ways = ctx.use(NETWORKS).get(channel.network)?.listen?.ways ?? []
    if (!ways.some((way) => way.kind === input.kind))
      return refuse('invalid', `${channel.networkName} cannot be listened to in this way.`, {
        help: 'Choose another channel, or another kind of source.',
      })
    if (channel.state !== 'connected')
      return refuse('conflict', 'This channel is not connected now.', {
        help: 'Connect it again under Settings, Channels; then add the source.',
      })
    const there = await lockSourcesOf(tx, ctx.organisationId, channel.id)
    if (there.some((source) => source.kind === input.kind && source.term === term.value))
      return refuse('conflict', 'Weft listens there already.')
    if (there.length >= MOST)
      return refuse('invalid', `An account can listen at ${MOST} places.`, {
        help: 'Take one away, or add it to another account.',
      })
    const now = ctx.now()
    const row = { organisationId: ctx.organisationId, channelId: channel.id, network: channel.network }
    const id = newId(now.getTime())
    const createdBy = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
    const what = { kind: input.kind, term: term.value }
    await openSource(tx, { ...row, ...what, id, createdBy, nextAt: now, createdAt: now })
    tx.emit(sourceAdded(id, channel.id, what.kind, what.term))
    return ok({ id })
  })
}

/** Stops listening there. What it brought stays. The account's own items are ended by disconnecting the channel. */
export async function dropSource(ctx: Ctx, input: { readonly id: string }): Promise<Result<{ id: string }>> {
  const allowed = await mayManageListening(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx) => {
    const source = await lockSource(tx, ctx.organisationId, input.id)
    if (!source) return refuse('not_found', 'This source does not exist.')
    if (source.kind === 'account')
      return refuse('conflict', 'What an account itself is told ends with its channel.', {
        help: 'Disconnect the channel under Settings, Channels.',
      })
    await removeSource(tx, ctx.organisationId, source.id)
    tx.emit(sourceRemoved(source.id, source.channelId, source.kind, source.term))
    return ok({ id: source.id })
  })
}

/**
 * How many requests a day (UTC) an account may spend on listening; null lifts the limit. What rested for the budget
 * alone looks again at once: with too little left it rests on, under the new figure.
 */
export async function changeBudget(
  ctx: Ctx,
  input: { readonly channelId: string; readonly requestsADay: number | null },
): Promise<Result<{ channelId: string }>> {
  const allowed = await mayManageListening(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx) => {
    if (!(await channelCard(ctx, input.channelId))) return refuse('not_found', 'This channel does not exist.')
    const by = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
    await setBudget(tx, ctx.organisationId, input.channelId, input.requestsADay, { by, at: ctx.now() })
    for (const source of await lockSourcesOf(tx, ctx.organisationId, input.channelId))
      if (budgetOf(source.fault) !== null) await restNoMore(tx, ctx.organisationId, source.id, ctx.now())
    return ok({ channelId: input.channelId })
  })
}
