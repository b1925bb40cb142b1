import { channelCards } from '#modules/channels/index.ts'
import { postCards } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ResultRow } from '../contract.ts'
import type { MeasuredPost } from '../tables.ts'
import { measuredOf, threeMoments, usualsOf } from './measurements.ts'
import { changesOf } from './one.ts'

/** Rows as screens show them, in the order given. Posts that this member may not see are left out. */
export async function shapeRows(ctx: Ctx, posts: readonly MeasuredPost[]): Promise<ResultRow[]> {
  const ids = posts.map((post) => post.postId)
  const [cards, channels, measured, usuals, changes] = await Promise.all([
    postCards(ctx, ids),
    channelCards(ctx),
    measuredOf(ctx, ids),
    usualsOf(ctx, [...new Set(posts.map((post) => post.channelId))]),
    changesOf(ctx, ids),
  ])
  const byChannel = new Map(channels.map((card) => [card.id, card]))
  return posts.flatMap((post) => {
    const card = cards.get(post.postId)
    const channel = byChannel.get(post.channelId)
    if (!card) return []
    const open = changes.find((one) => one.postId === post.postId && one.state === 'open')
    return [
      {
        id: post.postId,
        channelId: post.channelId,
        network: post.network,
        networkName: channel?.networkName ?? post.network,
        handle: channel?.handle ?? '',
        text: card.text,
        author: { id: post.authorId, name: card.authorName },
        departmentId: post.departmentId,
        kind: post.kind,
        draftId: post.draftId,
        liveAt: post.liveAt.toISOString(),
        url: card.url,
        state: post.state,
        goneAt: post.goneAt?.toISOString() ?? null,
        changed: open?.kind ?? null,
        figures: threeMoments(post, measured.get(post.postId), usuals, ctx.now()),
      },
    ]
  })
}
