import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { Page, RawItem, ReceivePort } from '#networks/contract/receive.ts'
import { call } from './api.ts'
import { type Cursor, compareIds, readCursor } from './cursor.ts'
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
    if (cursor === null) return first(session)
    return cursor.gap ? between(session, cursor, cursor.gap) : newer(session, cursor.done)
  },
}

/** Recent mentions only: what was said before we came is history. */
async function first(session: Session): Promise<Page | Fault> {
  const told = await notifications(session, { limit: String(firstPage) })
  if ('kind' in told) return told
  return page(told.list, { done: newestOf(told.list) ?? '0' }, false)
}

async function newer(session: Session, done: string): Promise<Page | Fault> {
  const told = await notifications(session, { min_id: done, limit: String(pageSize) })
  if ('kind' in told) return told
  // Some servers count the bound in.
  const fresh = told.list.filter((one) => compareIds(idOf(one.id) ?? '', done) > 0)
  const [newest, oldest] = [newestOf(fresh), oldestOf(fresh)]
  if (newest === null || oldest === null) return page([], { done }, false)
  if (told.list.length < maybeCut) return page(fresh, { done: newest }, false)
  return page(fresh, { done, gap: { below: oldest, upTo: newest } }, true)
}

/** The stretch a server may have skipped; empty with servers that give the oldest first. */
async function between(
  session: Session,
  { done }: Cursor,
  gap: NonNullable<Cursor['gap']>,
): Promise<Page | Fault> {
  const told = await notifications(session, { min_id: done, max_id: gap.below, limit: String(pageSize) })
  if ('kind' in told) return told
  const inside = told.list.filter((one) => {
    const id = idOf(one.id) ?? ''
    return compareIds(id, done) > 0 && compareIds(id, gap.below) < 0
  })
  const oldest = oldestOf(inside)
  if (oldest === null) return page([], { done: gap.upTo }, true)
  return page(inside, { done, gap: { below: oldest, upTo: gap.upTo } }, true)
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

function newestOf(told: readonly Wire[]): string | null {
  return sortedIds(told).at(-1) ?? null
}

function oldestOf(told: readonly Wire[]): string | null {
  return sortedIds(told)[0] ?? null
}

function sortedIds(told: readonly Wire[]): string[] {
  return told.map((one) => idOf(one.id) ?? '').sort(compareIds)
}
