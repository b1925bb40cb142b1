import type { RawItem, WirePort, WirePost } from '#networks/contract/receive.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { Glance } from '../domain/glance.ts'
import { type OrganisationMatcher, organisationMatcher } from '../matching/organisation-matcher.ts'
import { postOf } from '../matching/post-of.ts'
import { knownItems } from '../queries/known-items.ts'

/** So many unreadable items of a batch are kept to be looked at; a stream of nonsense must not fill the house. */
export const KEPT_UNREADABLE = 5

export interface Sifted {
  readonly items: RawItem[]
  readonly unreadable: number
}

/** An item about an earlier one: that it is gone, or that it says something else now. */
export interface Later<T extends RawItem = RawItem> {
  readonly item: T
  /** The id of the earlier one. */
  readonly of: string
}

/**
 * Of what a wide source handed out, what is kept: posts that a query finds, and ends and edits of posts we have, for their
 * words must not stay as they were. The rest is counted and let go.
 */
export async function siftItems(
  ctx: Ctx,
  tx: WriteTx,
  channelId: string,
  items: readonly RawItem[],
  from: {
    readonly network: string
    readonly read: (body: unknown, receivedAt: Date) => Glance
    readonly wire?: WirePort | undefined
  },
): Promise<Sifted> {
  const matcher = await organisationMatcher(ctx, tx)
  const now = ctx.now()
  const kept: RawItem[] = []
  const later: Later[] = []
  let unreadable = 0
  for (const item of items) {
    if (item.wire && from.wire) {
      if (findsWire(matcher, item.wire, from.wire)) kept.push(item)
      continue
    }
    const read = from.read(item.body, now)
    if (read.kind === 'unreadable') {
      unreadable += 1
      if (unreadable <= KEPT_UNREADABLE) kept.push(item)
    } else if (read.kind === 'deleted') later.push({ item, of: read.remoteId })
    else if (read.kind === 'mention') {
      const post = postOf(read.mention, { network: read.mention.network ?? from.network, language: null })
      if (read.mention.addressed || matcher.finds(post)) kept.push(item)
      else if (read.edited) later.push({ item, of: read.remoteId })
    }
  }
  const ours = await aboutOurs(tx, ctx.organisationId, channelId, later, kept)
  return { items: [...kept, ...ours], unreadable }
}

/** Whether a query finds a post that lies in its bytes; nothing is made of one that is let go. */
function findsWire(matcher: OrganisationMatcher, post: WirePost, { network, site }: WirePort): boolean {
  const { message, authorFrom, authorTo, langFrom, langTo } = post
  const author = message.toString('latin1', authorFrom, authorTo)
  const lang = langFrom === langTo ? undefined : message.toString('latin1', langFrom, langTo)
  return matcher.findsUtf8(post.text, { author, lang, site, source: network }, post.textFrom, post.textTo)
}

/** Those about posts that we have, or keep with them: the others speak of what was let go. */
export async function aboutOurs<T extends RawItem>(
  tx: WriteTx,
  organisationId: string,
  channelId: string,
  later: readonly Later<T>[],
  kept: readonly RawItem[],
): Promise<T[]> {
  if (later.length === 0) return []
  const together = new Set(kept.map(({ remoteId }) => remoteId))
  const others = later.flatMap(({ of }) => (together.has(of) ? [] : [of]))
  const known = await knownItems(tx, organisationId, channelId, others)
  return later.flatMap(({ item, of }) => (together.has(of) || known.has(of) ? [item] : []))
}
