import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { noteEdited, noteRemoved, remotePosts } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { changeSettled } from '../events.ts'
import { allowTouching } from '../policy.ts'
import { findPost } from '../queries/one.ts'
import { settleChange } from '../store/changes.ts'
import { updatePost } from '../store/posts.ts'
import { type ChangeRow, remoteChanges } from '../tables.ts'
import { editPost } from './edit-post.ts'

export type Choice = 'theirs' | 'ours' | 'left'

/**
 * A person decides what a change on the network means. `theirs`: our record follows. `ours`: our words go back by the
 * way of every edit. `left`: nothing is done.
 */
export async function decideChange(
  ctx: Ctx,
  input: { readonly changeId: string; readonly choice: Choice },
): Promise<Result<{ state: 'settled' | 'waiting'; waitsFor: string | null }>> {
  const [change] = await ctx.read((tx) =>
    tx
      .select()
      .from(remoteChanges)
      .where(and(eq(remoteChanges.organisationId, ctx.organisationId), eq(remoteChanges.id, input.changeId))),
  )
  const post = change && (await findPost(ctx, change.postId))
  if (!change || !post) return refuse('not_found', 'Nothing was changed there.')
  const allowed = await allowTouching(ctx, post, 'You may not decide about posts on this channel.')
  if (!allowed.ok) return allowed
  if (change.state !== 'open') return refuse('stale', 'Somebody decided about this already.')
  if (input.choice === 'ours') return putBack(ctx, change)
  return follow(ctx, change, input.choice, allowed.value.memberId)
}

async function putBack(ctx: Ctx, change: ChangeRow) {
  if (change.kind === 'deleted')
    return refuse('conflict', 'A post that was deleted cannot be put back.', {
      help: 'Write it again as a new post.',
    })
  const ours = (await remotePosts(ctx, [change.postId])).get(change.postId)
  if (!ours) return refuse('not_found', 'This post is not out any more.')
  const asked = await editPost(ctx, {
    postId: change.postId,
    text: ours.text,
    reason: 'It was changed on the network.',
    changeId: change.id,
  })
  if (!asked.ok) return asked
  const { waitsFor } = asked.value
  return ok({ state: 'waiting' as const, waitsFor })
}

async function follow(ctx: Ctx, change: ChangeRow, choice: 'theirs' | 'left', by: string) {
  const at = ctx.now()
  return ctx.write(async (tx): Promise<Result<{ state: 'settled'; waitsFor: null }>> => {
    if (!(await settleChange(tx, change, { state: choice, at, by })))
      return refuse('stale', 'Somebody decided about this already.')
    tx.emit(changeSettled(change, choice))
    if (choice === 'theirs' && change.kind === 'deleted')
      await noteRemoved(ctx, change.postId, { by: null, at })
    if (choice === 'theirs' && change.kind === 'edited' && change.after !== null) {
      await noteEdited(ctx, change.postId, { text: change.after, by, at })
      await updatePost(tx, ctx.organisationId, change.postId, { oursAt: at })
    }
    return ok({ state: 'settled', waitsFor: null })
  })
}
