import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { channelCard, channelCards, connectDirect, withSession } from '#modules/channels/index.ts'
import { handedInHandle } from '#networks/contract/handed-in/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { followChannel } from '../../commands/follow-channel.ts'
import { mayManageSources } from '../../policy.ts'
import { secretMade } from '../events.ts'
import { secretsIn, withNewSecret } from './secrets.ts'
import { newSecret } from './signature.ts'

const HOUR_MS = 3_600_000

/** The one time a secret is told. */
export interface MadeSecret {
  readonly channelId: string
  readonly secret: string
  /** Until when the one before it holds too; null when there was none, or it ended at once. */
  readonly oldUntil: string | null
}

/** Makes a hook with its first secret; it takes deliveries at once. */
export async function createHook(ctx: Ctx, input: { readonly name: string }): Promise<Result<MadeSecret>> {
  const allowed = mayManageSources(ctx)
  if (!allowed.ok) return allowed
  const channel = await connectDirect(ctx, { network: 'webhook', input: { name: input.name } })
  if (!channel.ok) return (await nameTaken(ctx, input.name)) ?? channel
  await followChannel(ctx, channel.value.id)
  return makeSecret(ctx, { channelId: channel.value.id, overlapHours: 0 })
}

/** Whoever makes one a second time meant another sender, or lost the secret of the first. */
async function nameTaken(ctx: Ctx, typed: string): Promise<Refused | null> {
  const open = (await channelCards(ctx)).filter(
    ({ network, state }) => network === 'webhook' && state === 'connected',
  )
  const same = open.find(({ handle }) => handle === handedInHandle(typed))
  if (!same) return null
  const name = `A webhook named “${same.displayName}” takes deliveries already. Give this one another name; or, if its secret was lost, make a new secret for it above.`
  return refuse('invalid', 'The webhook was not made.', { fields: { name } })
}

/** Makes a new secret; the one before goes on for `overlapHours`, so that the sender can be changed in peace. */
export async function makeSecret(
  ctx: Ctx,
  input: { readonly channelId: string; readonly overlapHours: number },
): Promise<Result<MadeSecret>> {
  const allowed = mayManageSources(ctx)
  if (!allowed.ok) return allowed
  const { channelId, overlapHours } = input
  const channel = await channelCard(ctx, channelId)
  if (channel?.network !== 'webhook') return refuse('not_found', 'There is no such webhook.')
  const made = await ctx.exclusively(`hook-secret/${channelId}`, () =>
    withSession(ctx, channelId, async (_network, session): Promise<MadeSecret> => {
      const now = ctx.now()
      const until = new Date(now.getTime() + overlapHours * HOUR_MS)
      const before = secretsIn(session.credentials)
      const secret = newSecret()
      await session.saveCredentials(withNewSecret(before, secret, now, until))
      const fades = before.length > 0 && overlapHours > 0
      return { channelId, secret, oldUntil: fades ? until.toISOString() : null }
    }),
  )
  if (made === 'busy')
    return refuse('conflict', 'Somebody else is making a secret for this webhook right now.', {
      help: 'Try again.',
    })
  if (!made.ok) return made
  await ctx.write(async (tx) => tx.emit(secretMade(channelId)))
  return ok(made.value)
}
