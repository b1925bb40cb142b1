import { ok, type Result } from '#kernel/result.ts'
import { channelCard, remoteMediaUrl, withSession } from '#modules/channels/index.ts'
import type { Session } from '#networks/contract/account.ts'
import type { HandlesPort } from '#networks/contract/handles.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { FoundPerson, Unasked } from '../contract/writing.ts'
import { isRefused, writer } from '../policy.ts'

/** Nobody waits longer than this for a network while they type. */
const PATIENCE_MS = 4000
const MOST_PEOPLE = 8

interface Mentioned {
  readonly handle: string
  readonly state: 'there' | 'absent' | 'unknown'
}

/**
 * Up to eight people on a channel’s network whose handle or name begins so. A network that cannot be asked is no
 * refusal: the list is empty and `unasked` says why, so that typing goes on.
 */
export async function mentionable(
  ctx: Ctx,
  input: { readonly channelId: string; readonly prefix: string },
): Promise<Result<{ people: FoundPerson[]; unasked: Unasked | null }>> {
  const author = writer(ctx.actor)
  if (isRefused(author)) return author
  const nobody = (unasked: Unasked) => ok({ people: [], unasked })
  if (!(await canAsk(ctx, input.channelId))) return nobody('not-here')
  const answer = await ask(ctx, input.channelId, (port, session) =>
    port.search(session, input.prefix, MOST_PEOPLE),
  )
  if (answer?.kind !== 'handles') return nobody('silent')
  const people = answer.found.slice(0, MOST_PEOPLE).map(({ handle, displayName, avatarUrl }) => ({
    handle,
    name: displayName,
    avatarUrl: remoteMediaUrl(ctx, avatarUrl, 'avatar'),
  }))
  return ok({ people, unasked: null })
}

/** Whether each handle, without its @, finds somebody on the channel’s network; what cannot be told is `unknown`. */
export async function mentionsThere(
  ctx: Ctx,
  input: { readonly channelId: string; readonly handles: readonly string[] },
): Promise<Result<{ mentions: Mentioned[] }>> {
  const author = writer(ctx.actor)
  if (isRefused(author)) return author
  const handles = [...new Set(input.handles)]
  const unknown = (handle: string): Mentioned => ({ handle, state: 'unknown' })
  if (!(await canAsk(ctx, input.channelId))) return ok({ mentions: handles.map(unknown) })
  const look = async (handle: string): Promise<Mentioned> => {
    const answer = await ask(ctx, input.channelId, (port, session) => port.resolve(session, handle))
    if (answer?.kind !== 'handle') return unknown(handle)
    return { handle, state: answer.found ? 'there' : 'absent' }
  }
  return ok({ mentions: await Promise.all(handles.map(look)) })
}

/** Whether the network of a channel looks for people, and the channel lends us its account. */
async function canAsk(ctx: Ctx, channelId: string): Promise<boolean> {
  const channel = await channelCard(ctx, channelId)
  // Where people post by hand we have no account.
  if (channel?.state !== 'connected' || channel.mode === 'assisted') return false
  return ctx.use(NETWORKS).get(channel.network)?.handles !== undefined
}

/** What the network says, or null when it does not in time; an adapter that throws is a bug that stops nobody writing. */
async function ask<T>(
  ctx: Ctx,
  channelId: string,
  work: (port: HandlesPort, session: Session) => Promise<T>,
): Promise<T | null> {
  const asked = withSession(ctx, channelId, async (network, session) =>
    network.handles ? work(network.handles, session) : null,
  ).then((result) => (result.ok ? result.value : null))
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS)
  })
  try {
    return await Promise.race([asked, late])
  } catch (error) {
    ctx.log.warn({ err: error }, 'a network could not be asked about people')
    return null
  } finally {
    clearTimeout(timer)
  }
}
