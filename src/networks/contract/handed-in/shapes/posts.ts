import { type Fields, fieldsOf, isFields, listOf, type Told, told, wordOf } from './fields.ts'

/** Reads one post, comment or video as its network's own interface hands it out; null when it is none of these. */
type Reader = (one: Fields, users: ReadonlyMap<string, Fields>, isWrapped: boolean) => Told | null

const youtube: Reader = (one) => {
  const kind = wordOf(one.kind)
  if (!kind?.startsWith('youtube#') || kind.endsWith('ListResponse')) return null
  const snippet = fieldsOf(one.snippet)
  const top = fieldsOf(snippet.topLevelComment)
  const comment = kind === 'youtube#commentThread' ? fieldsOf(top.snippet) : snippet
  const text = wordOf(comment.textOriginal) ?? wordOf(comment.textDisplay)
  const author = {
    id: wordOf(fieldsOf(comment.authorChannelId).value) ?? wordOf(comment.channelId),
    name: wordOf(comment.authorDisplayName) ?? wordOf(comment.channelTitle),
    url: wordOf(comment.authorChannelUrl),
    avatarUrl: wordOf(comment.authorProfileImageUrl),
  }
  const shared = { network: 'youtube', publishedAt: comment.publishedAt, author }
  if (kind === 'youtube#comment' || kind === 'youtube#commentThread') {
    if (!text)
      return { passed: 'A comment of YouTube without words: the field snippet.textOriginal is empty.' }
    const place = { threadRoot: wordOf(comment.videoId), inReplyTo: wordOf(comment.parentId) }
    return told({ ...shared, ...place, id: wordOf(top.id) ?? one.id, text, kind: 'comment' }, one)
  }
  const id = wordOf(one.id) ?? wordOf(fieldsOf(one.id).videoId)
  if ((kind !== 'youtube#video' && kind !== 'youtube#searchResult') || !wordOf(snippet.title))
    return { passed: `“${kind}” is nothing that somebody said.` }
  const url = id ? `https://www.youtube.com/watch?v=${id}` : null
  const words = { title: snippet.title, text: wordOf(snippet.description) ?? '' }
  return told({ ...shared, ...words, id, url, lang: wordOf(snippet.defaultLanguage)?.slice(0, 2) }, one)
}

const x: Reader = (one, users) => {
  const text = wordOf(one.full_text) ?? wordOf(one.text)
  const isPost = 'id_str' in one || 'author_id' in one || 'edit_history_tweet_ids' in one
  if (!isPost || !text) return null
  const user = fieldsOf(one.user ?? users.get(String(one.author_id)))
  const handle = wordOf(user.screen_name) ?? wordOf(user.username)
  const id = wordOf(one.id_str) ?? wordOf(one.id)
  const answered = listOf(one.referenced_tweets)
    .map(fieldsOf)
    .find(({ type }) => type === 'replied_to')
  return told(
    {
      ...{ id, text, network: 'x', lang: one.lang === 'und' ? null : one.lang },
      url: handle && id ? `https://x.com/${handle}/status/${id}` : null,
      publishedAt: one.created_at,
      author: {
        id: wordOf(user.id_str) ?? wordOf(one.author_id) ?? wordOf(user.id),
        ...{ handle, name: wordOf(user.name), avatarUrl: wordOf(user.profile_image_url) },
        followers: user.followers_count ?? fieldsOf(user.public_metrics).followers_count,
      },
      inReplyTo: wordOf(one.in_reply_to_status_id_str) ?? wordOf(fieldsOf(answered).id),
      threadRoot: wordOf(one.conversation_id),
    },
    one,
  )
}

/** Posts and comments of Facebook, Instagram and Threads. */
const graph: Reader = (one, _users, isWrapped) => {
  const [facebook, at] = ['created_time' in one, one.created_time ?? one.timestamp]
  const text = facebook ? wordOf(one.message) : (wordOf(one.caption) ?? wordOf(one.text))
  const instagram = ['media_type', 'media_product_type', 'username', 'like_count'].some((key) => key in one)
  if (at === undefined || !text || wordOf(one.id) === null || !(facebook || instagram || isWrapped))
    return null
  const from = fieldsOf(one.from ?? one.user ?? one.owner)
  const threads = one.media_product_type === 'THREADS'
  const isComment = facebook ? 'comment_count' in one || 'parent' in one : !('media_type' in one)
  return told(
    {
      ...{ id: one.id, text, network: facebook ? 'facebook' : threads ? 'threads' : 'instagram' },
      kind: isComment ? 'comment' : one.is_reply === true ? 'reply' : 'mention',
      url: wordOf(one.permalink_url) ?? wordOf(one.permalink),
      publishedAt: at,
      author: {
        id: wordOf(from.id),
        name: wordOf(from.name),
        handle: wordOf(from.username) ?? wordOf(one.username),
      },
      inReplyTo: wordOf(fieldsOf(one.parent).id) ?? wordOf(fieldsOf(one.replied_to).id),
      threadRoot: wordOf(fieldsOf(one.root_post).id) ?? wordOf(fieldsOf(one.media).id),
    },
    one,
  )
}

const bluesky: Reader = (one) => {
  const record = fieldsOf(one.value ?? one.record)
  const uri = wordOf(one.uri)
  const [, did, key] = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/(.+)$/.exec(uri ?? '') ?? []
  const text = wordOf(record.text)
  if (!did || !text) return null
  const author = fieldsOf(one.author)
  const reply = fieldsOf(record.reply)
  return told(
    {
      ...{ id: uri, text, network: 'bluesky', url: `https://bsky.app/profile/${did}/post/${key}` },
      ...{ publishedAt: record.createdAt, lang: wordOf(listOf(record.langs)[0])?.slice(0, 2) },
      author: { id: did, handle: wordOf(author.handle), name: wordOf(author.displayName) },
      inReplyTo: wordOf(fieldsOf(reply.parent).uri),
      threadRoot: wordOf(fieldsOf(reply.root).uri),
    },
    one,
  )
}

const readers: readonly Reader[] = [youtube, bluesky, x, graph]

/**
 * One post of a network's own interface, in the words of a handed-in item; null when nobody knows the shape. `isWrapped`: it
 * stood in a list as only networks wrap them, so it takes less to know it by.
 */
export function networkPost(
  one: unknown,
  users: ReadonlyMap<string, Fields>,
  isWrapped: boolean,
): Told | null {
  // An item in our own words may have any other fields beside them.
  if (!isFields(one) || 'publishedAt' in one || 'addressed' in one || 'deleted' in one) return null
  for (const read of readers) {
    const found = read(one, users, isWrapped)
    if (found) return found
  }
  return null
}
