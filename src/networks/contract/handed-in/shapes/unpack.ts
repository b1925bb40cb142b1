import { type Fields, fieldsOf, isFields, listOf, type Told, wordOf } from './fields.ts'
import { metaNotification } from './meta.ts'
import { networkPost } from './posts.ts'
import { whatsapp } from './whatsapp.ts'

export type { Told } from './fields.ts'

/**
 * What a body says that another tool or a network's own interface made: notifications of Meta, lists and single posts of X,
 * YouTube, Facebook, Instagram, Threads and Bluesky. Null when it is in no shape known here; then it is read as our own.
 */
export function unpack(body: unknown): Told[] | null {
  const notified = metaNotification(body)
  if (notified) return notified
  const trouble = fieldsOf(body).error
  if (isFields(trouble) && wordOf(trouble.message))
    return [{ passed: `An error a network answered with: ${wordOf(trouble.message)}` }]
  if (isFields(body) && body.messaging_product === 'whatsapp' && Array.isArray(body.contacts))
    return whatsapp(body)
  const users = usersIn(body)
  const alone = networkPost(body, users, false)
  if (alone) return [alone]
  const parts = partsOf(body)
  if (!parts) return null
  const read = parts.map((part) => networkPost(part, users, !Array.isArray(body)))
  // A list in which nothing is known is no list of a network.
  if (read.every((one) => one === null)) return null
  return read.map((one) => one ?? { passed: 'Something in a shape that is not known here.' })
}

/** People a list of X names beside its posts. */
function usersIn(body: unknown): Map<string, Fields> {
  const users = listOf(fieldsOf(fieldsOf(body).includes).users).map(fieldsOf)
  return new Map(users.map((user) => [String(user.id), user]))
}

/** The parts of a list, however the network wraps it: bare, in `data`, `items` or `tweet_create_events`, or by id. */
function partsOf(body: unknown): readonly unknown[] | null {
  if (Array.isArray(body)) return body
  if (!isFields(body)) return null
  if (Array.isArray(body.tweet_create_events)) return body.tweet_create_events
  if (Array.isArray(body.data)) return body.data
  if (isFields(body.data)) return [body.data]
  if (Array.isArray(body.items) && wordOf(body.kind)?.startsWith('youtube#')) return body.items
  const byId = Object.entries(body)
  const keyed = byId.length > 0 && byId.every(([id, one]) => isFields(one) && String(one.id) === id)
  return keyed ? byId.map(([, one]) => one) : null
}
