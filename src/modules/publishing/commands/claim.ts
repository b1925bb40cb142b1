import { and, eq, gt } from 'drizzle-orm'
import { channelCard, holdStill } from '#modules/channels/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { mayHaveBeenSent } from '../domain/lifecycle.ts'
import { postEvent } from '../events.ts'
import { dispatchJob } from '../jobs/dispatch.ts'
import { closed, type Held, reasonToHold } from '../queries/reason-to-hold.ts'
import { movePost, secondsUntilSentFor } from '../store/posts.ts'
import { channelWaits, type PostRow, posts } from '../tables.ts'
import { tellPosters } from './tell-posters.ts'
import { before } from './thread.ts'

export interface Claimed {
  readonly post: PostRow
  /** An earlier attempt may have reached the network: read back first. */
  readonly reconcileFirst: boolean
  /** When the access it is sent with was connected; null without a channel. */
  readonly connectedAt: Date | null
}

/**
 * Takes a due post for this attempt, or leaves it: not due, already settled, held, or its channel has to wait. What
 * could have changed since it was decided is read again here, in the transaction that claims it.
 */
export async function claim(ctx: Ctx, postId: string): Promise<Claimed | null> {
  return ctx.write(async (tx) => {
    const where = and(eq(posts.organisationId, ctx.organisationId), eq(posts.id, postId))
    const [post] = await tx.select().from(posts).where(where).for('update')
    if (!post) return null
    const connectedAt = await holdStill(ctx, post.channelId)
    if (mayHaveBeenSent(post.state))
      return (await isUnderWay(tx, post)) ? null : { post, reconcileFirst: true, connectedAt }
    if (post.state !== 'scheduled' && post.state !== 'claimed') return null
    if (post.nextAttemptAt > ctx.now()) return comeBack(ctx, tx, post)
    const first = await before(ctx, post)
    if (post.afterPostId && (first?.state !== 'live' || !first.remoteId))
      return waitForThread(tx, post, first)
    const held = await closed(ctx, post)
    if (held) return hold(tx, post, held)
    if ((await channelCard(ctx, post.channelId))?.mode === 'assisted') return handOver(ctx, tx, post)
    const wait = await channelWait(ctx, tx, post)
    if (wait) return postpone(tx, post, wait)
    const claimedAt = post.claimedAt ?? ctx.now()
    const claimed = await movePost(tx, post, 'claim', {
      claimedAt,
      attempts: post.attempts + 1,
      stateReason: null,
    })
    return claimed && { post: claimed, reconcileFirst: false, connectedAt }
  })
}

/** Longer than a request takes to arrive and to be seen when the one who sent it is gone. */
const ARRIVES_S = 10

/**
 * Whoever was sending it died, or lost its lock, a moment ago. Its request may still be on its way or wait its turn at the
 * network: who looks now finds nothing, sends again, and the post stands there twice. So it is looked for a little later.
 */
async function isUnderWay(tx: WriteTx, post: PostRow): Promise<boolean> {
  if (post.state !== 'sending') return false
  const seconds = Math.ceil(await secondsUntilSentFor(tx, post, ARRIVES_S))
  if (seconds > 0) await tx.enqueue(dispatchJob, { postId: post.id }, { startAfter: seconds })
  return seconds > 0
}

const SOON_S = 5

/** Too early by this worker's clock, which may be behind: somebody has to come back, counted by the database's clock. */
async function comeBack(ctx: Ctx, tx: WriteTx, post: PostRow): Promise<null> {
  const seconds = Math.ceil((post.nextAttemptAt.getTime() - ctx.now().getTime()) / 1000)
  // Whoever brings the post before it out asks for this one then; if that is out already, nobody else will.
  if (!post.afterPostId || (await before(ctx, post))?.state === 'live')
    await tx.enqueue(dispatchJob, { postId: post.id }, { startAfter: Math.max(SOON_S, seconds) })
  return null
}

/** A thread goes out in its order. Whoever brings the post before it out, or gives it up, decides about this one too. */
async function waitForThread(tx: WriteTx, post: PostRow, first: PostRow | null): Promise<null> {
  // Also one that is out, but nobody knows where: there is nothing to answer.
  const lost = first === null || ['cancelled', 'refused', 'removed', 'live'].includes(first.state)
  return lost
    ? hold(tx, post, { hold: 'thread', reason: 'The post before it in the thread is not out.' })
    : null
}

/** The post waits, and says why. */
export async function hold(tx: WriteTx, post: PostRow, held: Held): Promise<null> {
  await movePost(tx, post, 'hold', { hold: held.hold, stateReason: held.reason })
  tx.emit(postEvent('held', post))
  return null
}

/**
 * A person posts this one. It leaves our hands here, so everything that may stop it is asked here; from now on it waits for
 * the address.
 */
async function handOver(ctx: Ctx, tx: WriteTx, post: PostRow): Promise<null> {
  const held = await reasonToHold(ctx, post)
  if (held) return hold(tx, post, held)
  const claimed = await movePost(tx, post, 'claim', { claimedAt: ctx.now(), attempts: post.attempts + 1 })
  const handed =
    claimed && (await movePost(tx, claimed, 'hand-over', { handedAt: ctx.now(), stateReason: null }))
  if (handed) {
    tx.emit(postEvent('handed', handed))
    await tellPosters(ctx, tx, handed)
  }
  return null
}

async function channelWait(ctx: Ctx, tx: WriteTx, post: PostRow) {
  const [wait] = await tx
    .select()
    .from(channelWaits)
    .where(
      and(
        eq(channelWaits.organisationId, ctx.organisationId),
        eq(channelWaits.channelId, post.channelId),
        gt(channelWaits.until, ctx.now()),
      ),
    )
  return wait
}

async function postpone(
  tx: WriteTx,
  post: PostRow,
  wait: { readonly until: Date; readonly reason: string },
): Promise<null> {
  const claimed = await movePost(tx, post, 'claim')
  if (claimed)
    await movePost(tx, claimed, 'answered-later', { nextAttemptAt: wait.until, stateReason: wait.reason })
  await tx.enqueue(dispatchJob, { postId: post.id }, { startAfter: wait.until })
  return null
}
