import { ok, type Refusal, type Refused, type Result, refuse } from '#kernel/result.ts'
import type { ConnectField } from '#networks/contract/connect.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ChannelCard } from '../contract.ts'
import { readInput, type Typed } from '../domain/connect-input.ts'
import { addressField, connectRefusal } from '../domain/connect-refusal.ts'
import { networkIo } from '../network-io.ts'
import { mayManageChannels } from '../policy.ts'
import { shapeCard } from '../queries/shape-card.ts'
import { findChannel } from '../store.ts'
import { askNetwork, connectPort } from './ask-network.ts'
import { attachAccount } from './attach-account.ts'

/** Connects an account by what a member typed: handle and app password, or the address of a feed. */
export async function connectDirect(
  ctx: Ctx,
  input: { readonly network: string; readonly input: Typed },
): Promise<Result<ChannelCard>> {
  return attachTyped(ctx, input.network, input.input)
}

/** Connects the account of a channel again, with what the member typed; another account is refused. */
export async function reconnect(
  ctx: Ctx,
  input: { readonly id: string; readonly input: Typed },
): Promise<Result<ChannelCard>> {
  const channel = await ctx.read((tx) => findChannel(tx, ctx.organisationId, input.id))
  if (!channel) return refuse('not_found', 'This channel does not exist.')
  return attachTyped(ctx, channel.network, input.input, channel.id)
}

async function attachTyped(
  ctx: Ctx,
  network: string,
  typed: Typed,
  channelId?: string,
): Promise<Result<ChannelCard>> {
  const allowed = mayManageChannels(ctx)
  if (!allowed.ok) return allowed
  const port = connectPort(ctx, network, 'direct')
  if (!port.ok) return port
  const { fields } = port.value
  const input = readInput(fields, typed)
  if (!input.ok) return input
  const answer = await askNetwork(ctx, fields, () => port.value.connect(input.value, networkIo(ctx)))
  if (!answer.ok) return answer
  if (!answer.value.ok) return connectRefusal(answer.value, fields)
  const attached = await attachAccount(ctx, network, answer.value, channelId)
  return attached.ok ? ok(shapeCard(ctx, attached.value.row)) : atField(attached.error, fields)
}

/** Another account than expected is an answer to the field that named it. */
function atField(error: Refusal, fields: readonly ConnectField[]): Refused {
  const field = fields.find(({ kind }) => kind === 'text')?.name ?? addressField(fields)
  if (error.type !== 'conflict' || field === null) return { ok: false, error }
  const words = [error.message, error.help].filter(Boolean).join(' ')
  return refuse('invalid', 'The account was not connected.', { fields: { [field]: words } })
}
