import { newId } from '#kernel/ids.ts'
import type { Standing } from '#networks/contract/change.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { alike, compareTexts } from '../domain/compare-texts.ts'
import { changedOutside, changeSettled } from '../events.ts'
import { insertChange, lockOpenChange, settleChange, updateAfter } from '../store/changes.ts'
import { reopenGone, settleMoment } from '../store/moments.ts'
import { lockPost, updatePost } from '../store/posts.ts'
import type { ChangeRow, MeasuredPost, MomentRow } from '../tables.ts'

/** How a post stands on its network was read: settles the look, and tells when the words are other ones than before. */
export async function noteStanding(
  ctx: Ctx,
  moments: readonly MomentRow[],
  postId: string,
  ourText: string,
  standing: Standing,
): Promise<void> {
  const { organisationId } = ctx
  const at = ctx.now()
  await ctx.write(async (tx) => {
    const post = await lockPost(tx, organisationId, postId)
    if (!post) return
    for (const moment of moments) await settleMoment(tx, moment, { at, outcome: 'taken' })
    if (post.state === 'removed') return
    const open = await lockOpenChange(tx, organisationId, postId)
    if (open?.kind === 'deleted') await undone(ctx, tx, open)
    if (post.state === 'gone') await reopenGone(tx, organisationId, postId, at)
    const { seenText, oursAt } = post
    const found = compareTexts({ seenText, ourText, oursAt }, standing)
    if (found === 'edited') await noteEdited(ctx, tx, post, open, ourText, standing)
    await updatePost(tx, organisationId, postId, {
      state: 'out',
      goneAt: null,
      seenAt: at,
      seenText: found === 'same' ? seenText : standing.text,
    })
  })
}

async function noteEdited(
  ctx: Ctx,
  tx: WriteTx,
  post: MeasuredPost,
  open: ChangeRow | null,
  ourText: string,
  standing: Standing,
): Promise<void> {
  const { postId, channelId, organisationId } = post
  if (open?.kind === 'edited') {
    if (alike(open.before, standing.text)) return undone(ctx, tx, open)
    return updateAfter(tx, open, standing.text, standing.editedAt)
  }
  const at = ctx.now()
  const id = newId(at.getTime())
  await insertChange(tx, {
    organisationId,
    id,
    postId,
    channelId,
    kind: 'edited',
    noticedAt: at,
    changedAt: standing.editedAt,
    before: post.seenText ?? ourText,
    after: standing.text,
  })
  tx.emit(changedOutside({ postId, channelId }, id, 'edited'))
}

/** Whoever changed it there took the change back before anybody here decided. */
async function undone(ctx: Ctx, tx: WriteTx, open: ChangeRow): Promise<void> {
  await settleChange(tx, open, { state: 'undone', at: ctx.now(), by: null })
  tx.emit(changeSettled(open, 'undone'))
}
