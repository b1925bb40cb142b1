import type { Session } from '#networks/contract/account.ts'
import { type Fault, isFault } from '#networks/contract/faults.ts'
import type { ReceivePort } from '#networks/contract/receive.ts'
import { parseCursor, step } from './cursor.ts'
import { normalise } from './normalise.ts'
import { call } from './session.ts'
import { asObject, asObjects, asText, type Shape } from './shape.ts'

const perPage = 50
/** The server takes so many addresses in one call. */
const perLookup = 25

interface Notification extends Shape {
  readonly uri: string
  readonly indexedAt: string
}

export const blueskyReceive: ReceivePort = {
  // With the few hundred milliseconds behind it, a mention is on a desk within five seconds of being listed.
  pollSeconds: 3,
  normalise,

  async poll(session, cursorText) {
    const before = parseCursor(cursorText)
    const outcome = await call<{ notifications?: unknown; cursor?: unknown }>(
      session,
      'app.bsky.notification.listNotifications',
      // Likes and follows of a post that spreads would push people's words off the page.
      {
        params: { limit: perPage, reasons: ['mention', 'reply', 'quote'], cursor: before?.walk?.at },
      },
    )
    if (outcome.kind !== 'answer') return outcome
    const listed = asObjects(outcome.body.notifications).filter(isNotification)
    const { fresh, cursor, more } = step(before, listed, asText(outcome.body.cursor))
    const notifications = fresh.map((index) => listed[index]).filter((one) => one !== undefined)
    const posts = await lookUp(
      session,
      notifications.map(({ uri }) => uri),
    )
    if (isFault(posts)) return posts
    const items = notifications.map((notification) => ({
      remoteId: notification.uri,
      body: { notification, post: posts.get(notification.uri) ?? null },
    }))
    return { kind: 'page', items, cursor: JSON.stringify(cursor), more }
  },
}

function isNotification(one: Shape): one is Notification {
  return typeof one.uri === 'string' && typeof one.indexedAt === 'string'
}

/** The posts as the network shows them (images, quotes, counts), by address. Those it does not show are absent. */
export async function lookUp(
  session: Session,
  uris: readonly string[],
): Promise<ReadonlyMap<string, Shape> | Fault> {
  const found = new Map<string, Shape>()
  for (let start = 0; start < uris.length; start += perLookup) {
    const params = { uris: uris.slice(start, start + perLookup) }
    const outcome = await call<{ posts?: unknown }>(session, 'app.bsky.feed.getPosts', { params })
    if (outcome.kind !== 'answer') return outcome
    for (const post of asObjects(outcome.body.posts)) {
      const uri = asText(asObject(post)?.uri)
      if (uri) found.set(uri, post)
    }
  }
  return found
}
