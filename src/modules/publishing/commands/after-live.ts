import { and, eq } from 'drizzle-orm'
import { forgetText, noteText } from '#modules/originality/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { postEvent } from '../events.ts'
import { movePost, reword } from '../store/posts.ts'
import { type PostRow, posts } from '../tables.ts'

interface How {
  /** Null: it was done on the network itself. */
  readonly by: string | null
  readonly at: Date
}

/** A post of ours is not out any more: taken back from here, or deleted there. Saying it twice changes nothing. */
export async function noteRemoved(ctx: Ctx, postId: string, how: How): Promise<void> {
  await ctx.write(async (tx) => {
    const post = await locked(ctx, tx, postId)
    const moved = post && (await movePost(tx, post, 'remove', { removedAt: how.at, removedBy: how.by }))
    if (!moved) return
    await forgetText(ctx, [moved.id])
    tx.emit(postEvent('removed', moved))
  })
}

/** What a post says on the network was changed, from here or there; our record follows. */
export async function noteEdited(
  ctx: Ctx,
  postId: string,
  edit: How & { readonly text: string; readonly alts?: Readonly<Record<string, string>> | null },
): Promise<void> {
  await ctx.write(async (tx) => {
    const post = await locked(ctx, tx, postId)
    if (post?.state !== 'live') return
    const media = post.media.map((item) => ({ ...item, alt: edit.alts?.[item.fileId] ?? item.alt }))
    const sameAlts = media.every((item, at) => item.alt === post.media[at]?.alt)
    if (post.text === edit.text && sameAlts) return
    await reword(tx, post, { text: edit.text, media })
    const { channelId, liveAt } = post
    await noteText(ctx, { subjectId: post.id, channelId, text: edit.text, at: liveAt ?? edit.at })
    tx.emit(postEvent('edited', post))
  })
}

async function locked(ctx: Ctx, tx: WriteTx, id: string): Promise<PostRow | undefined> {
  const [post] = await tx
    .select()
    .from(posts)
    .where(and(eq(posts.organisationId, ctx.organisationId), eq(posts.id, id)))
    .for('update')
  return post
}
