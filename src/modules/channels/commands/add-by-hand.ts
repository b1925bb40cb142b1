import { newId } from '#kernel/ids.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { ChannelCard } from '../contract.ts'
import { readTypedAccount, type TypedAccount } from '../domain/by-hand.ts'
import { channelConnected, channelPostersChanged, channelReconnected } from '../events.ts'
import { isOwner, mayAddOwnAccount, mayManageChannels, notTheOwner } from '../policy.ts'
import { cardOf } from '../queries/shape-card.ts'
import { insertChannel, lockAccount, setPosters, updateChannel } from '../store.ts'
import type { ChannelRow } from '../tables.ts'
import { checkPosters } from './check-posters.ts'

export interface AddByHand {
  readonly network: string
  /** A handle, or the address of the profile. */
  readonly handle: string
  readonly name: string | null
  readonly posterId: string
  readonly deputyIds: readonly string[]
  readonly lang: string | null
  readonly region: string | null
  /** The member's own account. They post themselves, whoever else is named. */
  readonly personal: boolean
  /** That they agree; needed for an own account. */
  readonly agreed: boolean
}

/**
 * Adds an account that people post to by hand, without anybody signing in. One that was put away comes back as the channel
 * it was. An account of somebody's own is added by nobody but them, with their agreement on record.
 */
export async function addByHand(ctx: Ctx, input: AddByHand): Promise<Result<ChannelCard>> {
  const allowed = await mayAdd(ctx, input.personal)
  if (!allowed.ok) return allowed
  const network = ctx.use(NETWORKS).get(input.network)
  if (!network?.assisted) return refuse('not_found', 'On this network nobody can post by hand from here.')
  const account = readTypedAccount(input.handle, network.assisted.composeUrl(''))
  if (!account.ok) return account
  const posters = await whoPosts(ctx, input)
  if (!posters.ok) return posters
  return ctx.write(async (tx) => {
    const found = await lockAccount(tx, ctx.organisationId, input.network, account.value.remoteId)
    const refused = found && mayReturn(ctx, found, input.personal)
    if (refused) return refused
    const facts = factsOf(ctx, input, account.value)
    const row = found
      ? await updateChannel(tx, ctx.organisationId, found.id, facts)
      : await addNew(ctx, tx, input.network, account.value.remoteId, facts)
    if (!row) return isThere(account.value.handle)
    await setPosters(tx, ctx.organisationId, row.id, posters.value)
    tx.emit(found ? channelReconnected(row.id, row.network) : channelConnected(row.id, row.network))
    tx.emit(channelPostersChanged(row.id, posters.value))
    return ok(await cardOf(ctx, tx, row))
  })
}

async function mayAdd(ctx: Ctx, personal: boolean): Promise<Result<undefined>> {
  if (!personal) return mayManageChannels(ctx)
  if (mayAddOwnAccount(ctx.actor)) return ok()
  return refuse('forbidden', 'Only members who write posts may add an account of their own.', {
    help: await whoCanHelp(ctx, 'people.manage'),
  })
}

async function whoPosts(ctx: Ctx, input: AddByHand): Promise<Result<string[]>> {
  if (!input.personal) return checkPosters(ctx, input)
  if (!input.agreed)
    return refuse('invalid', 'Your account is added only with your agreement.', {
      fields: { agreed: 'Agree, or leave the account out.' },
    })
  return ok(ctx.actor.kind === 'member' ? [ctx.actor.memberId] : [])
}

/** Why an account that is known already cannot be added; undefined: it comes back. */
function mayReturn(ctx: Ctx, found: ChannelRow, personal: boolean): Refused | undefined {
  if (found.state === 'connected') return isThere(found.handle)
  if (found.ownerMemberId !== null && !isOwner(ctx.actor, found)) return notTheOwner(found.handle)
  if (found.ownerMemberId === null && personal)
    return refuse('conflict', `${found.handle} was an account of the organisation before.`, {
      help: 'Ask a member who manages channels to add it again.',
    })
  return undefined
}

function isThere(handle: string): Refused {
  return refuse('invalid', 'The account was not added.', {
    fields: { handle: `${handle} is there already. Look for it in the list of channels.` },
  })
}

function factsOf(ctx: Ctx, input: AddByHand, account: TypedAccount) {
  const memberId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  const { handle, profileUrl, serverUrl } = account
  const own = input.personal
    ? { ownerMemberId: memberId, ownerAgreedAt: ctx.now() }
    : { ownerMemberId: null, ownerAgreedAt: null }
  return {
    ...{ handle, displayName: handle, label: oneLine(input.name), avatarUrl: null, profileUrl, serverUrl },
    ...{ state: 'connected' as const, stateReason: null, limits: null, credentials: null },
    ...{ mode: 'assisted' as const, lang: input.lang, region: oneLine(input.region), ...own },
    ...{ connectedAt: ctx.now(), connectedBy: memberId },
  }
}

/** Undefined when another member added the same account at the same moment. */
async function addNew(
  ctx: Ctx,
  tx: WriteTx,
  network: string,
  remoteId: string,
  facts: ReturnType<typeof factsOf>,
): Promise<ChannelRow | undefined> {
  const { organisationId } = ctx
  const id = newId(ctx.now().getTime())
  const row = { organisationId, id, network, remoteId, lastPublishedAt: null, ...facts }
  return (await insertChannel(tx, row)) ? row : undefined
}

/** What a member typed as one line; null when nothing is left of it. */
export function oneLine(text: string | null): string | null {
  return (
    text
      ?.toWellFormed()
      .replace(/\p{Cc}/gu, '')
      .trim() || null
  )
}
