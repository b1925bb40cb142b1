import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { actEvent } from '../events.ts'
import { carryOutJob } from '../jobs/carry-out.ts'
import { allowTouching } from '../policy.ts'
import { abilityOf } from '../queries/decide-edit.ts'
import { actsOf, findPost } from '../queries/one.ts'
import { insertAct } from '../store/acts.ts'
import { lockPost } from '../store/posts.ts'

/** Takes a post down on its network. Asked twice, it is done once; nothing but this one post is touched. */
export async function removePost(
  ctx: Ctx,
  input: { readonly postId: string; readonly reason: string },
): Promise<Result<{ actId: string; state: 'asked' | 'done' }>> {
  const post = await findPost(ctx, input.postId)
  if (!post) return refuse('not_found', 'This post does not exist.')
  const allowed = await allowTouching(ctx, post, 'You may not take down posts on this channel.')
  if (!allowed.ok) return allowed
  const able = await abilityOf(ctx, post)
  return ctx.write(async (tx): Promise<Result<{ actId: string; state: 'asked' | 'done' }>> => {
    await lockPost(tx, ctx.organisationId, post.postId)
    const before = (await actsOf(ctx, post.postId)).find(
      (act) => act.kind === 'remove' && (act.state === 'asked' || act.state === 'done'),
    )
    if (before) return ok({ actId: before.id, state: before.state === 'done' ? 'done' : 'asked' })
    if (able.remove !== null) return refuse('conflict', able.remove)
    const now = ctx.now()
    const act = {
      organisationId: ctx.organisationId,
      id: newId(now.getTime()),
      postId: post.postId,
      channelId: post.channelId,
      kind: 'remove' as const,
      text: null,
      reason: input.reason,
      digest: post.postId,
      changeId: null,
      askedBy: allowed.value.memberId,
      askedAt: now,
      state: 'asked' as const,
    }
    await insertAct(tx, act)
    tx.emit(actEvent('asked', act))
    await tx.enqueue(carryOutJob, { actId: act.id })
    return ok({ actId: act.id, state: 'asked' })
  })
}
