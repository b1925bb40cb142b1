import type { RawItem } from '#networks/contract/receive.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { Glance } from '../domain/glance.ts'
import { organisationMatcher } from '../matching/organisation-matcher.ts'
import { postOf } from '../matching/post-of.ts'
import { knownItems } from '../queries/known-items.ts'

/** So many unreadable items of a batch are kept to be looked at; a stream of nonsense must not fill the house. */
export const KEPT_UNREADABLE = 5

export interface Sifted {
  readonly items: RawItem[]
  readonly unreadable: number
}

/** An item that says another one is gone. */
export interface End {
  readonly item: RawItem
  /** The id of what is gone. */
  readonly of: string
}

/**
 * Of what a wide source handed out, what is kept: posts that a query finds, and ends of posts we have. The rest is
 * counted and let go.
 */
export async function siftItems(
  ctx: Ctx,
  tx: WriteTx,
  channelId: string,
  items: readonly RawItem[],
  from: { readonly network: string; readonly read: (body: unknown, receivedAt: Date) => Glance },
): Promise<Sifted> {
  const matcher = await organisationMatcher(ctx, tx)
  const now = ctx.now()
  const kept: RawItem[] = []
  const ends: End[] = []
  let unreadable = 0
  for (const item of items) {
    const read = from.read(item.body, now)
    if (read.kind === 'unreadable') {
      unreadable += 1
      if (unreadable <= KEPT_UNREADABLE) kept.push(item)
    } else if (read.kind === 'deleted') ends.push({ item, of: read.remoteId })
    else if (read.kind === 'mention') {
      const post = postOf(read.mention, { network: read.mention.network ?? from.network, language: null })
      if (read.mention.addressed || matcher.finds(post)) kept.push(item)
    }
  }
  const ours = await endsOfOurs(tx, ctx.organisationId, channelId, ends, kept)
  return { items: [...kept, ...ours], unreadable }
}

/** The ends of posts that we have, or keep with them: the others speak of what was let go. */
export async function endsOfOurs(
  tx: WriteTx,
  organisationId: string,
  channelId: string,
  ends: readonly End[],
  kept: readonly RawItem[],
): Promise<RawItem[]> {
  if (ends.length === 0) return []
  const together = new Set(kept.map(({ remoteId }) => remoteId))
  const others = ends.flatMap(({ of }) => (together.has(of) ? [] : [of]))
  const known = await knownItems(tx, organisationId, channelId, others)
  return ends.flatMap(({ item, of }) => (together.has(of) || known.has(of) ? [item] : []))
}
