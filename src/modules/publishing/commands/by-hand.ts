import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { assistedPort, type ByHand, channelCard } from '#modules/channels/index.ts'
import type { PostAddress, Verified } from '#networks/contract/assisted.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { PostCard } from '../contract.ts'
import { judgeAddress, saysTheSame } from '../domain/by-hand.ts'
import { postEvent } from '../events.ts'
import { isRefused, mayNotSubmit, submitter } from '../policy.ts'
import { onePost } from '../queries/post-cards.ts'
import { movePost } from '../store/posts.ts'
import { type PostRow, posts } from '../tables.ts'
import { draftAfterPost } from './draft-after-post.ts'
import { afterLive } from './settle.ts'
import { cancelFollowing } from './thread.ts'

/**
 * Somebody posted it and tells where. The address is read and, where the network lets anybody look, looked at; from then on
 * the post counts like any other.
 */
export async function posted(
  ctx: Ctx,
  input: { readonly id: string; readonly url: string },
): Promise<Result<PostCard>> {
  const found = await handed(ctx, input.id)
  if (!found.ok) return found
  const post = found.value
  const channel = await channelCard(ctx, post.channelId)
  if (!channel) return refuse('conflict', 'The channel is not there any more.')
  // Also where the channel was put away meanwhile: the record follows what happened.
  const byHand = await assistedPort(ctx, post.channelId, { putAway: true })
  if (!byHand.ok) return byHand
  const port = byHand.value
  const address = port.readAddress(input.url)
  const account = { network: channel.networkName, handle: channel.handle }
  const wrong = judgeAddress(address, account)
  if (wrong || !address)
    return refuse('invalid', wrong ?? 'This is no address of a post.', { fields: { url: wrong ?? '' } })
  const looked = await look(port, address)
  if (looked.kind === 'absent')
    return refuse('invalid', `Nothing is to be seen at this address: ${looked.reason}`, {
      fields: { url: 'Open it once in a private window, then paste it again.' },
    })
  const other =
    looked.kind === 'found'
      ? judgeAddress({ ...address, handle: looked.handle ?? address.handle }, account)
      : null
  if (other) return refuse('invalid', other, { fields: { url: other } })
  const same = looked.kind === 'found' && saysTheSame(looked.text, post.text)
  return settle(ctx, post, address, same ? 'found' : 'unverifiable')
}

async function look(port: ByHand, at: PostAddress): Promise<Verified> {
  const nothing = { kind: 'unverifiable' as const, reason: 'Nobody outside can look at it.' }
  try {
    return await port.verify(at)
  } catch {
    // That it could not be looked at is no reason to lose what the person did.
    return nothing
  }
}

async function settle(
  ctx: Ctx,
  post: PostRow,
  { remoteId, url }: PostAddress,
  verified: 'found' | 'unverifiable',
): Promise<Result<PostCard>> {
  const { actor } = ctx
  return ctx.write(async (tx): Promise<Result<PostCard>> => {
    const { organisationId, channelId } = post
    const [taken] = await tx
      .select({ id: posts.id })
      .from(posts)
      .where(
        and(
          eq(posts.organisationId, organisationId),
          eq(posts.channelId, channelId),
          eq(posts.remoteId, remoteId),
        ),
      )
    if (taken)
      return refuse('conflict', 'This address stands under another post of ours already.', {
        fields: { url: 'Paste the address of the post you just made.' },
      })
    const moved = await movePost(tx, post, 'posted', {
      remoteId,
      url,
      verified,
      remoteContext: {},
      liveAt: ctx.now(),
      handedTo: actor.kind === 'member' ? actor.memberId : null,
    })
    if (!moved) return refuse('conflict', 'Somebody else settled this one meanwhile.')
    await afterLive(ctx, tx, moved)
    return onePost(ctx, moved)
  })
}

/** It will not be posted. */
export async function notPosted(
  ctx: Ctx,
  input: { readonly id: string; readonly reason: string },
): Promise<Result<PostCard>> {
  const found = await handed(ctx, input.id)
  if (!found.ok) return found
  return ctx.write(async (tx): Promise<Result<PostCard>> => {
    const moved = await movePost(tx, found.value, 'cancel', { stateReason: `Not posted: ${input.reason}` })
    if (!moved) return refuse('conflict', 'Somebody else settled this one meanwhile.')
    tx.emit(postEvent('cancelled', moved))
    await cancelFollowing(tx, moved, 'The post before it in the thread was not posted.')
    await draftAfterPost(ctx, tx, moved)
    return onePost(ctx, moved)
  })
}

/** The post, when it waits to be posted by hand and this person may do it. */
async function handed(ctx: Ctx, id: string): Promise<Result<PostRow>> {
  const [post] = await ctx.read((tx) =>
    tx
      .select()
      .from(posts)
      .where(and(eq(posts.organisationId, ctx.organisationId), eq(posts.id, id))),
  )
  if (!post) return refuse('not_found', 'This post does not exist.')
  // One that was stopped while somebody had it in hand may be out already: the record follows what happened.
  const inHand = post.state === 'handed' || (post.state === 'held' && post.handedAt !== null)
  if (!inHand) return refuse('conflict', 'This post does not wait to be posted by hand.')
  const { actor } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person posts by hand.')
  const channel = await channelCard(ctx, post.channelId)
  if (channel?.posters.includes(actor.memberId) || channel?.ownerId === actor.memberId) return ok(post)
  // Once it is put away its owner may be gone; somebody has to be able to say what became of it.
  const isTheirs = channel?.personal === true && channel.state === 'connected'
  if (isTheirs) return refuse('forbidden', 'This is somebody’s own account: only they post there.')
  if (post.authorId === actor.memberId) return ok(post)
  const other = submitter(actor)
  if (isRefused(other)) return other
  return mayNotSubmit(other, post, [post.channelId]) ?? ok(post)
}
