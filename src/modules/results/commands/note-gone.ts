import { newId } from '#kernel/ids.ts'
import type { Ctx } from '#platform/ctx.ts'
import { changedOutside } from '../events.ts'
import { insertChange, lockOpenChange, settleChange } from '../store/changes.ts'
import { settleGone } from '../store/moments.ts'
import { lockPost, updatePost } from '../store/posts.ts'

/** The network does not have this post any more, and we did not take it down. Noticed once. */
export async function noteGone(ctx: Ctx, postId: string, ourText: string): Promise<void> {
  const { organisationId } = ctx
  const at = ctx.now()
  await ctx.write(async (tx) => {
    const post = await lockPost(tx, organisationId, postId)
    if (!post) return
    await settleGone(tx, organisationId, postId, {
      at,
      outcome: 'gone',
      reason: 'The post is not on the network any more.',
    })
    if (post.state !== 'out') return
    const open = await lockOpenChange(tx, organisationId, postId)
    if (open) await settleChange(tx, open, { state: 'undone', at, by: null })
    await updatePost(tx, organisationId, postId, { state: 'gone', goneAt: at, seenAt: at })
    const id = newId(at.getTime())
    const { channelId, seenText } = post
    await insertChange(tx, {
      organisationId,
      id,
      postId,
      channelId,
      kind: 'deleted',
      noticedAt: at,
      before: seenText ?? ourText,
    })
    tx.emit(changedOutside({ postId, channelId }, id, 'deleted'))
  })
}
