import { type Fields, fieldsOf, isFields, listOf, type Told, told, wordOf } from './fields.ts'
import { whatsapp } from './whatsapp.ts'

const networks: Readonly<Record<string, string>> = {
  page: 'facebook',
  instagram: 'instagram',
  threads: 'threads',
}

/** A notification of Facebook, Instagram, Threads or WhatsApp: `{ object, entry: [{ changes, messaging }] }`. */
export function metaNotification(body: unknown): Told[] | null {
  if (!isFields(body) || typeof body.object !== 'string' || !Array.isArray(body.entry)) return null
  const network = networks[body.object] ?? null
  return body.entry.map(fieldsOf).flatMap((entry) => [
    ...[...listOf(entry.messaging), ...listOf(entry.standby)].map((one) =>
      message(fieldsOf(one), network ?? 'facebook'),
    ),
    ...listOf(entry.changes).flatMap((one) => {
      const { field, value } = fieldsOf(one)
      if (body.object === 'whatsapp_business_account' && field === 'messages')
        return whatsapp(fieldsOf(value))
      return [change(String(field), fieldsOf(value), { network, us: wordOf(entry.id), at: entry.time })]
    }),
  ])
}

/** A message in a conversation with us; everything else that may stand there is no message. */
function message(one: Fields, network: string): Told {
  const edit = isFields(one.message_edit) ? one.message_edit : null
  const words = edit ?? fieldsOf(one.message)
  const what = Object.keys(one).find((key) => !['sender', 'recipient', 'timestamp'].includes(key))
  if (!edit && !isFields(one.message))
    return { passed: `A notification of “${what ?? 'nothing'}”, no message.` }
  if (words.is_echo === true) return { passed: 'A message that we sent ourselves.' }
  const [text, id] = [wordOf(words.text), wordOf(words.mid)]
  if (!text) return { passed: 'A message without text: the field message.text is empty.' }
  const sender = wordOf(fieldsOf(one.sender).id)
  return told(
    {
      ...{ id, text, network, kind: 'message', addressed: true, publishedAt: one.timestamp },
      ...{ author: { id: sender }, threadRoot: sender, ...(edit ? { edited: true } : {}) },
    },
    one,
  )
}

interface Place {
  readonly network: string | null
  /** Our own id there. */
  readonly us: string | null
  readonly at: unknown
}

const said = new Set(['comment', 'post', 'status', 'photo', 'video', 'share', 'rating'])
const verbs: Readonly<Record<string, 'new' | 'edited' | 'gone'>> = {
  add: 'new',
  edit: 'edited',
  edited: 'edited',
  remove: 'gone',
}

/** A change on a page or account: a comment, a post, a review, or something nobody said. */
function change(field: string, value: Fields, place: Place): Told {
  const { network, us } = place
  if (network === null) return { passed: `A change of “${field}” in an account, nothing that was said.` }
  if (network !== 'facebook') return comment(field, value, { ...place, network })
  const item = String(value.item)
  const verb = verbs[String(value.verb)]
  if (!['feed', 'mention', 'ratings'].includes(field) || !said.has(item))
    return { passed: `A change of “${field}”${value.item ? ` (${item})` : ''}, nothing that was said.` }
  if (!verb) return { passed: `“${String(value.verb)}” changes nothing of what was said.` }
  const id = wordOf(value.comment_id) ?? wordOf(value.post_id) ?? wordOf(value.open_graph_story_id)
  if (verb === 'gone') return told({ id, deleted: true }, value)
  const from = fieldsOf(value.from)
  const authorId = wordOf(from.id) ?? wordOf(value.sender_id) ?? wordOf(value.reviewer_id)
  if (authorId !== null && authorId === us) return { passed: 'Something that we wrote ourselves.' }
  const text = wordOf(value.message) ?? wordOf(value.review_text)
  if (!text) return { passed: `A ${item} without words: the field message is empty.` }
  const name = wordOf(from.name) ?? wordOf(value.sender_name) ?? wordOf(value.reviewer_name)
  return told(
    {
      ...{ id, text, network, url: wordOf(value.permalink_url), publishedAt: value.created_time ?? place.at },
      kind: item === 'comment' ? 'comment' : item === 'rating' ? 'review' : 'mention',
      addressed: true,
      author: { id: authorId, name },
      ...(item === 'comment' ? { inReplyTo: value.parent_id, threadRoot: value.post_id } : {}),
      ...(verb === 'edited' ? { edited: true } : {}),
    },
    value,
  )
}

/** Instagram and Threads tell of comments, replies and mentions. */
function comment(field: string, value: Fields, { us, at, network }: Place): Told {
  if (!['comments', 'live_comments', 'mentions', 'replies'].includes(field))
    return { passed: `A change of “${field}”, nothing that was said.` }
  const text = wordOf(value.text)
  if (!text) return { passed: `The field text is missing: a notification of “${field}” names only ids.` }
  const from = fieldsOf(value.from)
  if (wordOf(from.id) !== null && wordOf(from.id) === us)
    return { passed: 'Something that we wrote ourselves.' }
  return told(
    {
      ...{ id: value.id, text, network, url: wordOf(value.permalink), addressed: true },
      kind: field === 'mentions' ? 'mention' : field === 'replies' ? 'reply' : 'comment',
      publishedAt: value.timestamp ?? at,
      author: { id: wordOf(from.id), handle: wordOf(from.username) ?? wordOf(value.username) },
      inReplyTo: wordOf(value.parent_id) ?? wordOf(fieldsOf(value.replied_to).id),
      threadRoot: wordOf(fieldsOf(value.media).id) ?? wordOf(fieldsOf(value.root_post).id),
    },
    value,
  )
}
