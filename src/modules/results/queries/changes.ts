import { and, desc, eq, inArray } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { postCards } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { RemoteChange } from '../contract.ts'
import { mayTouch } from '../policy.ts'
import { measuredPosts, remoteChanges } from '../tables.ts'
import { changeCard } from './post.ts'

type OpenChange = RemoteChange & { networkName: string; handle: string; text: string }

/** Changes on networks that nobody decided about, of posts this member may decide about; the newest first. */
export async function openChanges(ctx: Ctx): Promise<Result<{ changes: OpenChange[] }>> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(remoteChanges)
      .where(and(eq(remoteChanges.organisationId, ctx.organisationId), eq(remoteChanges.state, 'open')))
      .orderBy(desc(remoteChanges.noticedAt))
      .limit(200),
  )
  if (rows.length === 0) return ok({ changes: [] })
  const ids = rows.map((row) => row.postId)
  const posts = await ctx.read((tx) =>
    tx
      .select()
      .from(measuredPosts)
      .where(and(eq(measuredPosts.organisationId, ctx.organisationId), inArray(measuredPosts.postId, ids))),
  )
  const [cards, channels] = await Promise.all([postCards(ctx, ids), channelCards(ctx)])
  return ok({
    changes: rows.flatMap((row) => {
      const post = posts.find((one) => one.postId === row.postId)
      const card = cards.get(row.postId)
      if (!post || !card || !mayTouch(ctx, post)) return []
      const channel = channels.find((one) => one.id === row.channelId)
      const where = { networkName: channel?.networkName ?? post.network, handle: channel?.handle ?? '' }
      return [{ ...changeCard(row, null), ...where, text: card.text }]
    }),
  })
}
