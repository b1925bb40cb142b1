import { and, eq } from 'drizzle-orm'
import { needsReconnection } from '#modules/channels/index.ts'
import { noteLinks, urlsIn } from '#modules/link-safety/index.ts'
import { noteText } from '#modules/originality/index.ts'
import type { Live } from '#networks/contract/publish.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { type AfterFault, afterFault, growingWait, type SendFault } from '../domain/after-fault.ts'
import { mayHaveBeenSent, type PostEvent } from '../domain/lifecycle.ts'
import { postEvent } from '../events.ts'
import { dispatchJob } from '../jobs/dispatch.ts'
import { movePost, setChannelWait } from '../store/posts.ts'
import { type PostRow, posts } from '../tables.ts'
import type { Claimed } from './claim.ts'
import { draftAfterPost } from './draft-after-post.ts'
import { goOn, holdFollowing } from './thread.ts'

// States in which somebody else may have put it while we were asking.
const given: readonly PostRow['state'][] = ['unknown', 'scheduled', 'held']

/** It is out: where, when, and what a later answer to it needs. */
export async function settleLive(ctx: Ctx, claimed: PostRow, live: Live): Promise<void> {
  await ctx.write(async (tx) => {
    const post = await current(ctx, tx, claimed)
    const event = given.includes(post.state) ? 'found' : 'answered-live'
    const { remoteId, url, context } = live
    const at = event === 'found' ? post : await asSent(tx, post)
    const moved = await movePost(tx, at, event, {
      remoteId,
      url,
      remoteContext: context,
      liveAt: live.at,
      stateReason: null,
      hold: null,
    })
    if (!moved) return
    await afterLive(ctx, tx, moved)
  })
}

/** What follows from a post being out, however it got there. */
export async function afterLive(ctx: Ctx, tx: WriteTx, post: PostRow): Promise<void> {
  tx.emit(postEvent('live', post))
  const { id: subjectId, channelId, text, liveAt } = post
  if (post.kind === 'post') await noteText(ctx, { subjectId, channelId, text, at: liveAt ?? ctx.now() })
  const urls = [...new Set(urlsIn(text).map((found) => found.url))]
  await noteLinks(ctx, { urls, direction: 'out', subjectType: 'post', subjectId })
  if (post.remoteId) await goOn(tx, post)
  else await holdFollowing(tx, post, 'Where the post before it stands on the network is not known.')
  await draftAfterPost(ctx, tx, post)
}

/** It is not out, or we do not know: the one place that carries out what the fault table says. */
export async function settleFault(ctx: Ctx, claimed: Claimed, fault: SendFault): Promise<void> {
  const next = afterFault(fault, claimed.post.attempts, ctx.now())
  await ctx.write(async (tx) => {
    const post = await current(ctx, tx, claimed.post)
    if (next.kind === 'again') return again(ctx, tx, post, next)
    if (next.kind === 'reconcile') return lookUpLater(tx, post, next)
    if (next.kind === 'refused') return refusedForGood(ctx, tx, post, next.reason)
    const { reason } = next
    const asked = await needsReconnection(ctx, post.channelId, reason, claimed.connectedAt ?? undefined)
    // Connected again while we asked: nobody would ever release it, and nothing stands in its way.
    if (!asked) return again(ctx, tx, post, { reason, at: soon(ctx, post), channelUntil: null })
    await movePost(tx, post, 'hold', { hold: 'reconnect', stateReason: reason })
    tx.emit(postEvent('held', post))
  })
}

function soon(ctx: Ctx, post: PostRow): Date {
  return new Date(ctx.now().getTime() + growingWait(post.attempts))
}

async function again(
  ctx: Ctx,
  tx: WriteTx,
  post: PostRow,
  next: Omit<Extract<AfterFault, { kind: 'again' }>, 'kind'>,
): Promise<void> {
  await movePost(tx, post, 'answered-later', { nextAttemptAt: next.at, stateReason: next.reason })
  await tx.enqueue(dispatchJob, { postId: post.id }, { startAfter: next.at })
  const { organisationId } = ctx
  if (next.channelUntil)
    await setChannelWait(tx, {
      organisationId,
      channelId: post.channelId,
      until: next.channelUntil,
      reason: next.reason,
    })
}

async function lookUpLater(
  tx: WriteTx,
  post: PostRow,
  next: Extract<AfterFault, { kind: 'reconcile' }>,
): Promise<void> {
  await tx.enqueue(dispatchJob, { postId: post.id }, { startAfter: next.at })
  const moved = await movePost(tx, await asSent(tx, post), 'no-answer', {
    stateReason: next.reason,
    nextAttemptAt: next.at,
    attempts: post.attempts + 1,
  })
  if (moved && post.state !== 'unknown') tx.emit(postEvent('unknown', moved))
}

async function refusedForGood(ctx: Ctx, tx: WriteTx, post: PostRow, reason: string): Promise<void> {
  const event: PostEvent = 'answered-refused'
  const moved = await movePost(tx, post.state === 'unknown' ? await asSent(tx, post) : post, event, {
    stateReason: reason,
  })
  if (!moved) return
  tx.emit(postEvent('refused', moved))
  await holdFollowing(tx, moved, `The post before it in the thread was refused: ${reason}`)
  await draftAfterPost(ctx, tx, moved)
}

/** A claimed post whose adapter failed before the state said `sending` is treated as sent: never guess downward. */
async function asSent(tx: WriteTx, post: PostRow): Promise<PostRow> {
  if (mayHaveBeenSent(post.state)) return post
  return (await movePost(tx, post, 'send')) ?? post
}

async function current(ctx: Ctx, tx: WriteTx, claimed: PostRow): Promise<PostRow> {
  const [post] = await tx
    .select()
    .from(posts)
    .where(and(eq(posts.organisationId, ctx.organisationId), eq(posts.id, claimed.id)))
    .for('update')
  return post ?? claimed
}
