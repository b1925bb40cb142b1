import { and, eq } from 'drizzle-orm'
import type { MemberActor } from '#kernel/actor.ts'
import { type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { PostCard } from '../contract.ts'
import { settleableByHand } from '../domain/lifecycle.ts'
import { postEvent } from '../events.ts'
import { dispatchJob } from '../jobs/dispatch.ts'
import { isRefused, mayNotSubmit, submitter } from '../policy.ts'
import { onePost } from '../queries/post-cards.ts'
import { movePost } from '../store/posts.ts'
import { posts } from '../tables.ts'
import { afterLive } from './settle.ts'

/**
 * What the network could not tell, a person looked up: it is there, or it is not and is sent. Only for posts that were
 * looked for several times; their word is recorded with their name.
 */
export async function settleUnknown(
  ctx: Ctx,
  input: { readonly id: string; readonly verdict: 'there' | 'not-there'; readonly url?: string | undefined },
): Promise<Result<PostCard>> {
  const person = submitter(ctx.actor)
  if (isRefused(person)) return person
  // The lock of the dispatch: while a worker looks, nobody says what it will find.
  const done = await ctx.exclusively(`dispatch/${input.id}`, () => settleAs(ctx, person, input))
  return done === 'busy'
    ? refuse('conflict', 'It is being looked up this second. Wait a moment, then look again.')
    : done
}

async function settleAs(
  ctx: Ctx,
  person: MemberActor,
  input: { readonly id: string; readonly verdict: 'there' | 'not-there'; readonly url?: string | undefined },
): Promise<Result<PostCard>> {
  return ctx.write(async (tx): Promise<Result<PostCard>> => {
    const [post] = await tx
      .select()
      .from(posts)
      .where(and(eq(posts.organisationId, ctx.organisationId), eq(posts.id, input.id)))
      .for('update')
    if (!post) return refuse('not_found', 'This post does not exist.')
    const elsewhere = mayNotSubmit(person, post, [post.channelId])
    if (elsewhere) return elsewhere
    if (post.state !== 'unknown') return refuse('conflict', 'It is known by now what became of this post.')
    if (!settleableByHand(post, ctx.now()))
      return refuse('conflict', 'Weft is still looking for it. Wait a few minutes, then look again.')
    const said = { by: person.memberId, verdict: input.verdict }
    if (input.verdict === 'there') {
      const stateReason = `${person.name} looked: it is out.`
      const moved = await movePost(tx, post, 'found', {
        url: input.url || null,
        liveAt: ctx.now(),
        stateReason,
      })
      if (!moved) return refuse('conflict', 'It is known by now what became of this post.')
      tx.emit({ ...postEvent('settled', moved), data: { ...postEvent('settled', moved).data, ...said } })
      await afterLive(ctx, tx, moved)
      return onePost(ctx, moved)
    }
    const moved = await movePost(tx, post, 'declared-absent', {
      stateReason: `${person.name} looked: it is not out. It is sent again.`,
      nextAttemptAt: ctx.now(),
    })
    if (!moved) return refuse('conflict', 'It is known by now what became of this post.')
    tx.emit({ ...postEvent('settled', moved), data: { ...postEvent('settled', moved).data, ...said } })
    await tx.enqueue(dispatchJob, { postId: moved.id })
    return onePost(ctx, moved)
  })
}
