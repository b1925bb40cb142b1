import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { Page, RawItem, ReceivePort } from '#networks/contract/receive.ts'
import { call } from './api.ts'
import { type Cursor, compareIds, ends, readCursor, settled } from './cursor.ts'
import { normalise } from './normalise.ts'
import { rawItem } from './raw-item.ts'
import { stream } from './stream.ts'
import { idOf, objects, type Wire } from './wire.ts'

// As many as every server gives; a page half as long may have been cut by a server that gives fewer.
const pageSize = 40
const firstPage = 30
const maybeCut = 15

export const mastodonReceive: ReceivePort = {
  pollSeconds: 3,
  normalise,
  stream,

  async poll(session, stored) {
    const cursor = readCursor(stored)
    return cursor === null ? first(session) : next(session, cursor)
  },
}

/** Recent mentions only: what was said before we came is history. */
async function first(session: Session): Promise<Page | Fault> {
  const told = await notifications(session, { limit: String(firstPage) })
  if ('kind' in told) return told
  return page(told.list, settled('0', told.list.map(idIn)), false)
}

/** What is later than the cursor; after a page that may have been cut, the stretch a server may have skipped. */
async function next(session: Session, { done, seen, below }: Cursor): Promise<Page | Fault> {
  const bounds = below === undefined ? { min_id: done } : { min_id: done, max_id: below }
  const told = await notifications(session, { ...bounds, limit: String(pageSize) })
  if ('kind' in told) return told
  // Some servers count the bounds in.
  const inside = told.list.filter((one) => {
    const id = idIn(one)
    return compareIds(id, done) > 0 && (below === undefined || compareIds(id, below) < 0)
  })
  const fresh = inside.filter((one) => !seen.includes(idIn(one)))
  const handed = [...seen, ...fresh.map(idIn)]
  const oldest = inside.map(idIn).sort(compareIds)[0]
  const maybeMore = below === undefined ? told.list.length >= maybeCut && fresh.length > 0 : inside.length > 0
  if (oldest === undefined || !maybeMore) return page(fresh, settled(done, handed), below !== undefined)
  return page(fresh, { done, seen: ends(handed), below: oldest }, true)
}

interface Told {
  readonly list: readonly Wire[]
}

async function notifications(
  session: Session,
  query: Readonly<Record<string, string>>,
): Promise<Told | Fault> {
  const answer = await call(session, '/api/v1/notifications', {
    // Private words of people we do not follow are filtered away by default: to a company they are customers.
    query: { types: ['mention', 'quote'], include_filtered: 'true', ...query },
  })
  if (answer.kind !== 'answer') return answer
  return { list: objects(answer.body).filter((one) => idOf(one.id) !== null) }
}

function page(told: readonly Wire[], cursor: Cursor, more: boolean): Page {
  const items = uniqueItems([...told].reverse().map(rawItem))
  return { kind: 'page', items, cursor: JSON.stringify(cursor), more }
}

function uniqueItems(items: readonly RawItem[]): RawItem[] {
  return [...new Map(items.map((item) => [item.remoteId, item])).values()]
}

function idIn(one: Wire): string {
  return idOf(one.id) ?? ''
}
