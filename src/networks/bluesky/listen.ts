import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { Listened, ListenPort } from '#networks/contract/listen.ts'
import type { Normalised, Page } from '#networks/contract/receive.ts'
import { type Cursor, parseCursor, step } from './cursor.ts'
import { normalise } from './normalise.ts'
import { call } from './session.ts'
import { asObject, asObjects, asText, type Shape } from './shape.ts'

const perPage = 100
/** How far before the newest post we have a search looks: posts are listed by when they claim to be written. */
const lookBackMs = 60 * 60_000

interface View extends Shape {
  readonly uri: string
  readonly indexedAt: string
}

/** Posts of anybody by their words or a tag, as Bluesky's search finds them, newest first, back to what we have. */
export const blueskyListen: ListenPort = {
  ways: [
    { kind: 'search', pollSeconds: 20, requests: 1, wide: false },
    { kind: 'tag', pollSeconds: 20, requests: 1, wide: false },
  ],
  normalise: normaliseHeard,
  poll: (session, what, cursor) => poll(session, what, readable(cursor)),
}

async function poll(session: Session, what: Listened, before: Cursor | null): Promise<Page | Fault> {
  const asked = queryOf(what)
  if ('kind' in asked) return asked
  const params = { ...asked, sort: 'latest', limit: perPage, since: since(before), cursor: before?.walk?.at }
  const outcome = await call<{ posts?: unknown; cursor?: unknown }>(session, 'app.bsky.feed.searchPosts', {
    params,
    expected: ['BadQueryString', 'MethodNotImplemented', 'XRPCNotSupported'],
  })
  if (outcome.kind === 'xrpc-error')
    return refused(outcome.error === 'BadQueryString' ? unreadable : noSearch)
  if (outcome.kind !== 'answer') return outcome
  const listed = asObjects(outcome.body.posts).filter(isView)
  const { fresh, cursor, more } = step(before, listed, asText(outcome.body.cursor))
  const posts = fresh.map((index) => listed[index]).filter((one) => one !== undefined)
  const items = posts.map((post) => ({ remoteId: post.uri, body: post }))
  return { kind: 'page', items, cursor: JSON.stringify(cursor), more }
}

const unreadable = 'Bluesky cannot read this search. Take quotation marks and signs out of it and try again.'
const noSearch = 'There is no search behind this account’s server.'

function queryOf({ kind, term }: Listened): { readonly q: string; readonly tag?: readonly string[] } | Fault {
  const words = term.trim()
  if (kind === 'search') return words === '' ? refused('There is no word to look for.') : { q: words }
  if (kind !== 'tag') return refused('Bluesky does not list everything that is public; its firehose does.')
  const tag = words.replace(/^#/, '')
  // Also in the words: servers with a search of their own do not all know tags.
  return tag === '' ? refused('There is no tag to look for.') : { q: `#${tag}`, tag: [tag] }
}

function refused(reason: string): Fault {
  return { kind: 'refused', reason }
}

function since(before: Cursor | null): string | undefined {
  const newest = Date.parse(before?.newest ?? '')
  return Number.isNaN(newest) ? undefined : new Date(newest - lookBackMs).toISOString()
}

/** A cursor we cannot read is none: recent posts are read again, and stored once. */
function readable(cursor: string | null): Cursor | null {
  try {
    return parseCursor(cursor)
  } catch {
    return null
  }
}

function isView(one: Shape): one is View {
  return typeof one.uri === 'string' && typeof one.indexedAt === 'string'
}

function normaliseHeard(
  body: unknown,
  us: { readonly remoteId: string; readonly handle: string },
): Normalised {
  const read = normalise(body, us)
  const own = read.kind === 'mention-item' && asText(asObject(asObject(body)?.author)?.did) === us.remoteId
  return own ? { kind: 'ignored-item', reason: 'This is our own post.' } : read
}
