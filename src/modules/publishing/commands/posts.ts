import { and, eq, inArray } from 'drizzle-orm'
import { type Refused, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { PostCard } from '../contract.ts'
import type { Hold, PostEvent } from '../domain/lifecycle.ts'
import { postEvent } from '../events.ts'
import { dispatchJob } from '../jobs/dispatch.ts'
import { isRefused, mayNotSubmit, submitter } from '../policy.ts'
import { onePost } from '../queries/post-cards.ts'
import { setDraftState } from '../store/drafts.ts'
import { movePost } from '../store/posts.ts'
import { type PostRow, posts } from '../tables.ts'
import { draftAfterPost } from './draft-after-post.ts'
import { cancelFollowing } from './thread.ts'

/** Tries a held or refused post again; everything is read again when it is claimed. */
export async function retryPost(ctx: Ctx, input: { readonly id: string }): Promise<Result<PostCard>> {
  return ctx.write(async (tx): Promise<Result<PostCard>> => {
    const post = await locked(ctx, input.id)
    if (!post) return refuse('not_found', 'This post does not exist.')
    const refusal = mayHandle(ctx, post)
    if (refusal) return refusal
    if (post.state === 'unknown') {
      await tx.enqueue(dispatchJob, { postId: post.id })
      return onePost(ctx, post)
    }
    const event: PostEvent = post.state === 'held' ? 'release' : 'retry'
    const moved = await movePost(tx, post, event, { stateReason: null, hold: null, nextAttemptAt: ctx.now() })
    if (!moved) return refuse('conflict', 'There is nothing to try again: it is out, or on its way.')
    await tx.enqueue(dispatchJob, { postId: post.id })
    tx.emit(postEvent('scheduled', moved))
    if (moved.draftId) await setDraftState(tx, ctx.organisationId, moved.draftId, { state: 'scheduled' })
    return onePost(ctx, moved)
  })
}

/** Stops a post while nothing of it can have reached the network. Used for undo of replies too. */
export async function cancelPost(ctx: Ctx, input: { readonly id: string }): Promise<Result<PostCard>> {
  return ctx.write(async (tx): Promise<Result<PostCard>> => {
    const post = await locked(ctx, input.id)
    if (!post) return refuse('not_found', 'This post does not exist.')
    const refusal = mayHandle(ctx, post)
    if (refusal) return refusal
    const moved = await movePost(tx, post, 'cancel', { stateReason: 'Stopped before it went out.' })
    if (!moved)
      return refuse(
        'conflict',
        post.state === 'live'
          ? 'It is out already.'
          : 'It is on its way this second and cannot be stopped any more.',
      )
    tx.emit(postEvent('cancelled', moved))
    await cancelFollowing(tx, moved, 'The post before it in the thread was stopped.')
    await draftAfterPost(ctx, tx, moved)
    return onePost(ctx, moved)
  })
}

/** Sets going again what was held for this reason, on one channel or on all; looks up what is unknown there. */
export async function releaseHeld(ctx: Ctx, hold: Hold, channelId: string | null): Promise<void> {
  await ctx.write(async (tx) => {
    const rows = await tx
      .select()
      .from(posts)
      .where(
        and(
          eq(posts.organisationId, ctx.organisationId),
          inArray(posts.state, ['held', 'unknown']),
          channelId ? eq(posts.channelId, channelId) : undefined,
        ),
      )
      .for('update')
    for (const post of rows) {
      if (post.state === 'held' && post.hold !== hold) continue
      if (post.state === 'held') {
        const moved = await movePost(tx, post, 'release', {
          hold: null,
          stateReason: null,
          nextAttemptAt: ctx.now(),
        })
        if (moved) tx.emit(postEvent('scheduled', moved))
      }
      await tx.enqueue(dispatchJob, { postId: post.id })
    }
  })
}

/** Looks up what is unknown. */
export async function lookAgain(ctx: Ctx): Promise<void> {
  await ctx.write(async (tx) => {
    const rows = await tx
      .select({ id: posts.id })
      .from(posts)
      .where(and(eq(posts.organisationId, ctx.organisationId), eq(posts.state, 'unknown')))
    for (const { id } of rows) await tx.enqueue(dispatchJob, { postId: id })
  })
}

/** Authors look after their own words; others need the right to send on. */
function mayHandle(ctx: Ctx, post: PostRow): Refused | null {
  if (ctx.actor.kind === 'member' && ctx.actor.memberId === post.authorId) return null
  const author = submitter(ctx.actor)
  return isRefused(author) ? author : mayNotSubmit(author, post, [post.channelId])
}

async function locked(ctx: Ctx, id: string): Promise<PostRow | undefined> {
  const [post] = await ctx.write((tx) =>
    tx
      .select()
      .from(posts)
      .where(and(eq(posts.organisationId, ctx.organisationId), eq(posts.id, id)))
      .for('update'),
  )
  return post
}
