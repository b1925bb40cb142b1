import type { DeletedItem, IgnoredItem, MentionKind, Unreadable } from '#networks/contract/receive.ts'
import { recordAddress } from './addresses.ts'
import { asObject, asObjects, asText, type Shape } from './shape.ts'

/** A post, wherever in a body it was found. */
export interface Post {
  readonly kind: 'post'
  readonly uri: string
  readonly cid: string | null
  readonly record: Shape
  readonly author: Shape | undefined
  /** The network's own view of what is attached. */
  readonly embed: Shape | undefined
  readonly indexedAt: string | null
  readonly labels: readonly string[]
  /** Why we were notified; null when we were not. */
  readonly reason: MentionKind | null
}

type Found = Post | DeletedItem | IgnoredItem | Unreadable

const postType = 'app.bsky.feed.post'

/** Finds the post in a notification, a view of a post, a thread, a feed entry or a record. */
export function findPost(body: unknown): Found {
  const whole = asObject(body)
  if (!whole) return unreadable('This is not an object.')
  const notification = asObject(whole.notification) ?? (asText(whole.reason) ? whole : undefined)
  if (notification && asText(notification.reason)) return fromNotification(notification, asObject(whole.post))
  const view = asObject(whole.thread) ?? whole
  const seen = asObject(view.post) ?? view
  return absent(seen) ?? fromView(seen, null)
}

function fromNotification(notification: Shape, post: Shape | undefined): Found {
  const reason = asText(notification.reason)
  if (reason !== 'mention' && reason !== 'reply' && reason !== 'quote') {
    return { kind: 'ignored-item', reason: `A notification of kind ${reason} is not for a desk.` }
  }
  // The post may have been deleted since; what it said is in the notification itself.
  const gone = post ? absent(post) : undefined
  return gone ?? fromView(post ?? notification, reason)
}

/** Posts that are no more, or that are not shown to us. */
function absent(view: Shape): Found | undefined {
  const uri = asText(view.uri)
  if (!uri) return undefined
  if (view.notFound === true) return { kind: 'deleted-item', remoteId: uri }
  if (view.blocked === true) {
    return { kind: 'ignored-item', reason: 'There is a block between the author and us.' }
  }
  return undefined
}

function fromView(view: Shape, reason: MentionKind | null): Found {
  const uri = asText(view.uri)
  const record = asObject(view.record) ?? asObject(view.value)
  if (!uri || !record) return unreadable('There is no post, notification or record in it.')
  const type = asText(record.$type) ?? recordAddress(uri)?.collection
  if (type !== postType) return otherRecord(type)
  if (typeof record.text !== 'string') return unreadable('The post has no text field.')
  return {
    kind: 'post',
    uri,
    cid: asText(view.cid) ?? null,
    record,
    author: asObject(view.author),
    embed: asObject(view.embed),
    indexedAt: asText(view.indexedAt) ?? null,
    labels: asObjects(view.labels)
      .filter((label) => label.neg !== true)
      .map((label) => asText(label.val) ?? ''),
    reason,
  }
}

/** Bluesky's own other records are none of a desk's business; what nobody has heard of is shown to somebody. */
function otherRecord(type: string | undefined): Found {
  const known = /^app\.bsky\.(?:actor|graph|labeler|feed\.(?:like|repost|generator|threadgate|postgate))/
  const what = type ?? 'unknown type'
  if (type && known.test(type))
    return { kind: 'ignored-item', reason: `A record of ${what} is not for a desk.` }
  return unreadable(`It is a record of ${what}, which is not a post.`)
}

function unreadable(reason: string): Unreadable {
  return { kind: 'unreadable', reason }
}
