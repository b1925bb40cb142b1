import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { channelDisconnected, channelPostersChanged } from '../events.ts'
import { dropPoster, ownAccountsOf, postersOf, setPosters, updateChannel } from '../store.ts'

/** Whoever left posts nowhere any more, and their own accounts go with them. */
export async function onMemberLeft(ctx: Ctx, event: StoredEvent): Promise<void> {
  const { organisationId } = ctx
  await ctx.write(async (tx) => {
    const change = { state: 'disconnected', stateReason: 'Its owner left the organisation.' } as const
    for (const own of await ownAccountsOf(tx, organisationId, event.subject)) {
      await updateChannel(tx, organisationId, own.id, change)
      tx.emit(channelDisconnected(own.id, own.network))
    }
    const left = await dropPoster(tx, organisationId, event.subject)
    const posters = await postersOf(tx, organisationId, left)
    for (const id of left) {
      const others = posters.get(id) ?? []
      // Whoever stood in first posts from now on.
      await setPosters(tx, organisationId, id, others)
      tx.emit(channelPostersChanged(id, others))
    }
  })
}
