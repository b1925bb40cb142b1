import { eq, inArray, isNotNull } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { posts } from '../tables.ts'
import { postRows } from './post-rows.ts'

/** One of our posts that is out, with what its adapter needs to find it again. */
export interface RemotePostCard {
  readonly channelId: string
  readonly remoteId: string
  readonly context: Readonly<Record<string, string>>
  readonly text: string
  readonly liveAt: Date
  readonly draftId: string | null
  readonly part: number
  readonly lang: string | null
  readonly campaign: string | null
  /** The decision it went out by. */
  readonly decidedSubjectId: string
}

/** By post id; posts that are not out, or whose place on the network is not known, are absent. */
export async function remotePosts(ctx: Ctx, ids: readonly string[]): Promise<Map<string, RemotePostCard>> {
  if (ids.length === 0) return new Map()
  const rows = await postRows(
    ctx,
    inArray(posts.id, [...ids]),
    eq(posts.state, 'live'),
    isNotNull(posts.remoteId),
  )
  return new Map(
    rows.flatMap((row): [string, RemotePostCard][] => {
      const { id, remoteId, liveAt, remoteContext } = row
      if (!remoteId || !liveAt) return []
      const { channelId, text, draftId, part, decidedSubjectId, lang, campaign } = row
      const context = remoteContext ?? {}
      return [
        [id, { channelId, remoteId, context, text, liveAt, draftId, part, decidedSubjectId, lang, campaign }],
      ]
    }),
  )
}
