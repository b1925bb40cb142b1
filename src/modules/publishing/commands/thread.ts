import { and, eq } from 'drizzle-orm'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { postEvent } from '../events.ts'
import { dispatchJob } from '../jobs/dispatch.ts'
import { movePost } from '../store/posts.ts'
import { type PostRow, posts } from '../tables.ts'

type Key = Pick<PostRow, 'organisationId' | 'id'>

/** The posts that answer this one: the next of its thread, and a first comment. */
async function following(tx: WriteTx, { organisationId, id }: Key): Promise<PostRow[]> {
  return tx
    .select()
    .from(posts)
    .where(and(eq(posts.organisationId, organisationId), eq(posts.afterPostId, id)))
    .for('update')
}

/** It is live: what answers it is due now. */
export async function goOn(tx: WriteTx, post: PostRow): Promise<void> {
  for (const next of await following(tx, post)) {
    const waited = next.state === 'held' && next.hold === 'thread'
    if (waited) await movePost(tx, next, 'release', { hold: null, stateReason: null })
    if (waited || next.state === 'scheduled') await tx.enqueue(dispatchJob, { postId: next.id })
  }
}

/** It will not go out for now: what answers it waits, and says why. */
export async function holdFollowing(tx: WriteTx, post: Key, reason: string): Promise<void> {
  for (const next of await following(tx, post)) {
    const held = await movePost(tx, next, 'hold', { hold: 'thread', stateReason: reason })
    if (held) tx.emit(postEvent('held', held))
    await holdFollowing(tx, next, reason)
  }
}

/** It will never go out: neither will what answers it. */
export async function cancelFollowing(tx: WriteTx, post: Key, reason: string): Promise<void> {
  for (const next of await following(tx, post)) {
    const cancelled = await movePost(tx, next, 'cancel', { stateReason: reason })
    if (cancelled) tx.emit(postEvent('cancelled', cancelled))
    await cancelFollowing(tx, next, reason)
  }
}

/** The post this one answers in its thread; null when it stands by itself. */
export async function before(ctx: Ctx, post: PostRow): Promise<PostRow | null> {
  const { organisationId, afterPostId } = post
  if (!afterPostId) return null
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(posts)
      .where(and(eq(posts.organisationId, organisationId), eq(posts.id, afterPostId))),
  )
  return row ?? null
}
