import type { RawItem } from '#networks/contract/receive.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { ReadItem } from '../domain/read-item.ts'
import { organisationMatcher } from '../matching/organisation-matcher.ts'
import { postOf } from '../matching/post-of.ts'
import { knownMentions } from '../store/mentions.ts'
import { remoteKey } from '../store/remote-key.ts'

/** So many unreadable items of a batch are kept to be looked at; a stream of nonsense must not fill the house. */
const KEPT_UNREADABLE = 5

/**
 * Of what a wide source handed out, what is kept: posts that a query finds, and ends of posts we have. The rest is
 * counted and let go.
 */
export async function siftItems(
  ctx: Ctx,
  tx: WriteTx,
  channelId: string,
  items: readonly RawItem[],
  from: { readonly network: string; readonly read: (body: unknown, receivedAt: Date) => ReadItem },
): Promise<{ items: RawItem[]; unreadable: number }> {
  const matcher = await organisationMatcher(ctx, tx)
  const now = ctx.now()
  const kept: RawItem[] = []
  const ends: { readonly item: RawItem; readonly key: string }[] = []
  let unreadable = 0
  for (const item of items) {
    const read = from.read(item.body, now)
    if (read.kind === 'unreadable') {
      unreadable += 1
      if (unreadable <= KEPT_UNREADABLE) kept.push(item)
    } else if (read.kind === 'deleted') ends.push({ item, key: remoteKey(read.remoteId) })
    else if (read.kind === 'mention') {
      const post = postOf(read.mention, { network: read.mention.network ?? from.network, language: null })
      if (read.mention.addressed || matcher.finds(post)) kept.push(item)
    }
  }
  const known = await knownMentions(
    tx,
    ctx.organisationId,
    channelId,
    ends.map(({ key }) => key),
  )
  return { items: [...kept, ...ends.filter(({ key }) => known.has(key)).map(({ item }) => item)], unreadable }
}
