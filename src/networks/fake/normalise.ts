import type { Normalised, NormalisedItem, NormalisedMedia } from '#networks/contract/receive.ts'
import type { WireNotification, WirePost } from './server/wire.ts'

const mentionKinds = new Set(['mention', 'reply', 'quote'])

/** Reads one notification of the fake network. */
export function normalise(body: unknown): Normalised {
  if (!isNotification(body)) return { kind: 'unreadable', reason: 'This is not a notification.' }
  if (body.kind === 'deleted') return { kind: 'deleted-item', remoteId: body.postId }
  if (!mentionKinds.has(body.kind))
    return { kind: 'ignored-item', reason: `A ${body.kind} is not for a desk.` }
  // Gone between the writing and the reading: nothing is left to show.
  if (body.post === null) return { kind: 'deleted-item', remoteId: body.postId }
  if (!isPost(body.post)) return { kind: 'unreadable', reason: 'The notification has no readable post.' }
  return itemOf(body.kind as NormalisedItem['mentionKind'], body.post)
}

function itemOf(mentionKind: NormalisedItem['mentionKind'], post: WirePost): NormalisedItem {
  const { account } = post
  return {
    kind: 'mention-item',
    remoteId: post.id,
    mentionKind,
    url: post.url,
    title: null,
    text: post.text,
    lang: post.lang,
    publishedAt: post.createdAt,
    author: {
      remoteId: account.id,
      handle: account.handle,
      displayName: account.displayName,
      avatarUrl: account.avatarUrl,
      profileUrl: account.url,
      followers: null,
    },
    media: post.media.map(mediaOf),
    inReplyTo: post.replyTo,
    threadRoot: post.root === post.id ? null : post.root,
    addressed: true,
    replyContext: {},
  }
}

function mediaOf({ url, mimeType, alt }: WirePost['media'][number]): NormalisedMedia {
  return { kind: kindOf(mimeType), url, previewUrl: null, alt }
}

function kindOf(mimeType: string): NormalisedMedia['kind'] {
  if (mimeType === 'image/gif') return 'gif'
  const [kind] = mimeType.split('/')
  return kind === 'image' || kind === 'video' || kind === 'audio' ? kind : 'other'
}

function isNotification(body: unknown): body is WireNotification {
  const one = Object(body) as Partial<WireNotification>
  return typeof one.kind === 'string' && typeof one.postId === 'string' && typeof one.seq === 'number'
}

function isPost(post: Partial<WirePost>): post is WirePost {
  const account = Object(post.account) as Partial<WirePost['account']>
  const texts = [post.id, post.url, post.text, post.createdAt, post.root, account.id, account.handle]
  return texts.every((text) => typeof text === 'string') && Array.isArray(post.media)
}
