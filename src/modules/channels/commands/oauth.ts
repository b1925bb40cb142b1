import { createHash, randomBytes } from 'node:crypto'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ChannelCard } from '../contract.ts'
import { openPending, sealPending } from '../credentials.ts'
import { readInput, type Typed } from '../domain/connect-input.ts'
import { connectRefusal } from '../domain/connect-refusal.ts'
import { networkIo } from '../network-io.ts'
import { mayManageChannels } from '../policy.ts'
import { shapeCard } from '../queries/shape-card.ts'
import { findChannel, insertOauth, takeOauth } from '../store.ts'
import { askNetwork, connectPort } from './ask-network.ts'
import { attachAccount } from './attach-account.ts'

const VALID_MS = 10 * 60_000
const digest = (state: string) => createHash('sha256').update(state).digest('hex')

export interface BeginOauth {
  readonly network: string
  readonly input: Typed
  /** The channel that is connected again; another account is refused when the member comes back. */
  readonly channelId?: string | undefined
  /** Where the network sends the member back to. */
  readonly redirectUri: string
}

/** Begins to connect by OAuth: remembers the member for ten minutes and says where to send the browser. */
export async function beginOauth(ctx: Ctx, begin: BeginOauth): Promise<Result<{ authorizeUrl: string }>> {
  const allowed = mayManageChannels(ctx)
  if (!allowed.ok) return allowed
  if (ctx.actor.kind !== 'member') return refuse('forbidden', 'Only a person can sign in at a network.')
  const { memberId } = ctx.actor
  const port = connectPort(ctx, begin.network, 'oauth')
  if (!port.ok) return port
  const { fields } = port.value
  const input = readInput(fields, begin.input)
  if (!input.ok) return input
  const channelId = begin.channelId ?? null
  const channel = channelId && (await ctx.read((tx) => findChannel(tx, ctx.organisationId, channelId)))
  if (channelId && (!channel || channel.network !== begin.network))
    return refuse('not_found', 'This channel does not exist.')
  const state = randomBytes(32).toString('base64url')
  const { redirectUri } = begin
  const answer = await askNetwork(ctx, fields, () =>
    port.value.begin(input.value, { redirectUri, state }, networkIo(ctx)),
  )
  if (!answer.ok) return answer
  if (!answer.value.ok) return connectRefusal(answer.value, fields)
  const { authorizeUrl, pending } = answer.value
  if (!isWebAddress(authorizeUrl))
    return refuse('invalid', 'This server sent us to an address no browser should open.')
  const row = {
    organisationId: ctx.organisationId,
    stateDigest: digest(state),
    network: begin.network,
    memberId,
    channelId,
    pending: sealPending(ctx, digest(state), pending),
    expiresAt: new Date(ctx.now().getTime() + VALID_MS),
  }
  return ctx.write(async (tx) => {
    await insertOauth(tx, row, ctx.now())
    return ok({ authorizeUrl })
  })
}

/** Completes it with the parameters the network put on the return address. One use; only by the member who began. */
export async function completeOauth(
  ctx: Ctx,
  params: Typed,
): Promise<Result<{ channel: ChannelCard; reconnected: boolean }>> {
  const allowed = mayManageChannels(ctx)
  if (!allowed.ok) return allowed
  const stateDigest = digest(params.state ?? '')
  const memberId = ctx.actor.kind === 'member' ? ctx.actor.memberId : ''
  const begun = memberId
    ? await ctx.write((tx) => takeOauth(tx, ctx.organisationId, stateDigest, memberId))
    : undefined
  if (!begun || begun.expiresAt <= ctx.now())
    return refuse(
      'conflict',
      'This sign-in was used already, took longer than ten minutes, or was begun by somebody else.',
      {
        help: 'Begin again under Settings, Channels.',
      },
    )
  const port = connectPort(ctx, begun.network, 'oauth')
  if (!port.ok) return port
  const pending = openPending(ctx, stateDigest, begun.pending)
  const answer = await askNetwork(ctx, [], () => port.value.complete(pending, params, networkIo(ctx)))
  if (!answer.ok) return answer
  // The form is a page away by now: whatever field it was, it is said as a sentence.
  if (!answer.value.ok) return connectRefusal(answer.value, [])
  const attached = await attachAccount(ctx, begun.network, answer.value, begun.channelId ?? undefined)
  if (!attached.ok) return attached
  return ok({ channel: shapeCard(ctx, attached.value.row), reconnected: attached.value.known })
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol)
}
