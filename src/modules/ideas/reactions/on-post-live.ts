import { and, eq, inArray } from 'drizzle-orm'
import type { StoredEvent } from '#kernel/event.ts'
import { postCards } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { ideaEvent } from '../events.ts'
import { thankJob } from '../jobs/thank.ts'
import { updateIdea } from '../store/idea.ts'
import { ideas } from '../tables.ts'

/**
 * A post went live: the idea of its draft is published, and whoever asked is told. Of several channels the first one
 * with an address counts. Runs at least once: what is published stays as it is, and telling happens once by itself.
 */
export async function onPostLive(ctx: Ctx, event: StoredEvent): Promise<void> {
  const post = (await postCards(ctx, [event.subject])).get(event.subject)
  const draftId = post?.draftId
  if (!post || !draftId || post.kind !== 'post') return
  await ctx.write(async (tx) => {
    const rows = await tx
      .select()
      .from(ideas)
      .where(
        and(
          eq(ideas.organisationId, ctx.organisationId),
          eq(ideas.draftId, draftId),
          inArray(ideas.state, ['writing', 'published']),
        ),
      )
      .for('update')
    for (const idea of rows) {
      if (idea.state === 'published' && idea.postUrl !== null) continue
      const at = post.liveAt ? new Date(post.liveAt) : ctx.now()
      await updateIdea(tx, ctx.organisationId, idea.id, {
        state: 'published',
        postId: post.id,
        postUrl: post.url,
        publishedAt: idea.publishedAt ?? at,
        changedAt: ctx.now(),
      })
      if (post.url) await tx.enqueue(thankJob, { ideaId: idea.id })
      if (idea.state !== 'published') tx.emit(ideaEvent('published', idea.id))
    }
  })
}
