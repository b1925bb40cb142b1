import type { ReadPost } from '../normalise.ts'

/** Stands in for Bluesky's own reader, which another network may not import: text, time and author, nothing else. */
export const simpleReader: ReadPost = (body) => {
  const { uri, record, indexedAt } = Object(body) as Record<string, unknown>
  const { text, langs, createdAt } = Object(record) as Record<string, unknown>
  if (typeof uri !== 'string' || typeof text !== 'string')
    return { kind: 'unreadable', reason: 'The post has no text.' }
  const author = uri.split('/')[2] ?? ''
  return {
    kind: 'mention-item',
    remoteId: uri,
    mentionKind: 'mention',
    url: null,
    title: null,
    text,
    lang: Array.isArray(langs) ? String(langs[0]) : null,
    publishedAt: typeof createdAt === 'string' ? createdAt : typeof indexedAt === 'string' ? indexedAt : null,
    author: {
      remoteId: author,
      handle: author,
      displayName: author,
      avatarUrl: null,
      profileUrl: null,
      followers: null,
    },
    media: [],
    inReplyTo: null,
    threadRoot: null,
    addressed: true,
    replyContext: {},
  }
}
