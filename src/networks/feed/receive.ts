import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { Page, RawItem, ReceivePort } from '#networks/contract/receive.ts'
import { type Cursor, emptyCursor, readCursor, shortDigest, writeCursor } from './cursor.ts'
import { type Fetched, faultOfAnswer, faultOfFetch, fetchFeed } from './fetch-feed.ts'
import { normalise } from './normalise.ts'
import { parseFeedDocument } from './parse/index.ts'
import { digest, type RawEntry, rawItems } from './raw-entry.ts'

// The first time a feed is read, its newest entries are news; its archive is not.
const firstTime = 30

export const feedReceive: ReceivePort = {
  pollSeconds: 300,
  normalise,

  async poll(session, stored) {
    const uploaded = session.credentials.content
    if (uploaded !== undefined) return uploadedPage(session, uploaded, stored)
    const cursor = readCursor(stored)
    const { io } = session
    if (cursor.notBefore !== null && Date.parse(cursor.notBefore) > io.now().getTime()) return nothing(cursor)
    try {
      const answer = await fetchFeed(io, session.credentials.address ?? session.account.remoteId, cursor)
      if (answer instanceof Response) return faultOfAnswer(answer, io)
      const notBefore = answer.notBefore?.toISOString() ?? null
      if (answer.kind === 'unchanged') return nothing({ ...cursor, notBefore })
      return pageOf(answer, { ...cursor, notBefore }, stored === null, session)
    } catch (error) {
      return faultOfFetch(error, io)
    }
  },
}

function nothing(cursor: Cursor): Page {
  return { kind: 'page', items: [], cursor: writeCursor(cursor), more: false }
}

function pageOf(answer: Fetched, cursor: Cursor, isFirst: boolean, session: Session): Page | Fault {
  const hash = digest(Buffer.from(answer.bytes).toString('latin1'))
  // Servers without validators: the same bytes are the same feed.
  if (hash === cursor.hash) return nothing({ ...cursor, ...answer.validators })
  if ('refused' in answer.feed) {
    const at = new Date(session.io.now().getTime() + 3_600_000)
    return { kind: 'retryLater', at, reason: answer.feed.message }
  }
  const all = rawItems(answer.feed, session.account.remoteId)
  const seen = new Set(cursor.seen)
  const fresh = all.filter((item) => !seen.has(shortDigest(item.remoteId)))
  const items = oldestFirst(fresh).slice(isFirst ? -firstTime : 0)
  const next: Cursor = {
    ...answer.validators,
    hash,
    seen: remembered(all, cursor.seen),
    notBefore: cursor.notBefore,
  }
  return { kind: 'page', items, cursor: writeCursor(next), more: false }
}

/** In the order things happened, as the stream shows them. Most feeds are written newest first, some the other way round. */
function oldestFirst(items: readonly RawItem[]): RawItem[] {
  const dated = items.map((item, place) => ({ item, place, at: Date.parse(dateOf(item) ?? '') || 0 }))
  return dated.sort((a, b) => a.at - b.at || b.place - a.place).map(({ item }) => item)
}

function dateOf({ body }: RawItem): string | null {
  const { entry } = body as RawEntry
  return entry.published ?? entry.updated
}

/** Everything the feed holds now, and as much again of what it held before: entries come back after edits. */
function remembered(all: readonly RawItem[], before: readonly string[]): string[] {
  const now = all.map((item) => shortDigest(item.remoteId))
  const held = new Set(now)
  const limit = Math.max(200, now.length * 2)
  return [...now, ...before.filter((one) => !held.has(one))].slice(0, limit)
}

/** An uploaded file is read once, whole. */
function uploadedPage(session: Session, content: string, stored: string | null): Page | Fault {
  if (stored !== null) return nothing(readCursor(stored))
  const feed = parseFeedDocument(new TextEncoder().encode(content), {
    contentType: 'text/xml; charset=utf-8',
  })
  if ('refused' in feed) return { kind: 'refused', reason: feed.message }
  const items = oldestFirst(rawItems(feed, session.account.remoteId))
  return { kind: 'page', items, cursor: writeCursor(emptyCursor), more: false }
}
