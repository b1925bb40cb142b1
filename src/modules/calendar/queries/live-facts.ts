import { memberCards } from '#modules/people/index.ts'
import { livePosts } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'

export interface LiveFact {
  readonly id: string
  readonly draftId: string | null
  readonly text: string
  readonly at: Date
  readonly channelId: string
  /** The author's. */
  readonly departmentId: string | null
}

/** What went live in [from, to), counted once a channel; later posts of a thread and replies are left out. */
export async function livePostFacts(ctx: Ctx, from: Date, to: Date): Promise<LiveFact[]> {
  const posts = (await livePosts(ctx, { from, to, kind: 'post' })).filter((post) => post.part === 1)
  const authors = await memberCards(ctx, [...new Set(posts.map((post) => post.authorId))])
  return posts.map((post) => ({
    id: post.id,
    draftId: post.draftId,
    text: post.text,
    at: new Date(post.liveAt ?? post.dueAt),
    channelId: post.channelId,
    departmentId: authors.get(post.authorId)?.departmentId ?? null,
  }))
}
