import { type Fault, isFault } from '#networks/contract/faults.ts'
import type { Page, RawItem } from '#networks/contract/receive.ts'
import { type Cursor, compareIds, ends, readCursor, settled } from './cursor.ts'
import { idOf, type Wire } from './wire.ts'

// As many as every server gives; a page half as long may have been cut by a server that gives fewer.
const pageSize = 40
const firstPage = 30
const maybeCut = 15

type Bounds = Readonly<Record<string, string>>

/** A list of the server, newest first or oldest first: entries with an id, inside the bounds or not quite. */
export interface List {
  ask(bounds: Bounds): Promise<readonly Wire[] | Fault>
  rawItem(one: Wire): RawItem
}

/**
 * One page of what a list has that is new since the cursor. Recent entries only the first time: what was said before
 * we came is history.
 */
export async function pageOf(list: List, stored: string | null): Promise<Page | Fault> {
  const cursor = readCursor(stored)
  return cursor === null ? first(list) : next(list, cursor)
}

async function first(list: List): Promise<Page | Fault> {
  const told = await asked(list, { limit: String(firstPage) })
  if (isFault(told)) return told
  return page(list, told, settled('0', told.map(idIn)), false)
}

/** What is later than the cursor; after a page that may have been cut, the stretch a server may have skipped. */
async function next(list: List, { done, seen, below }: Cursor): Promise<Page | Fault> {
  // Nothing was there yet: some servers take a bound that is no id of theirs for "nothing".
  const min = done === '0' ? {} : { min_id: done }
  const bounds = below === undefined ? min : { ...min, max_id: below }
  const told = await asked(list, { ...bounds, limit: String(pageSize) })
  if (isFault(told)) return told
  // Some servers count the bounds in.
  const inside = told.filter((one) => {
    const id = idIn(one)
    return compareIds(id, done) > 0 && (below === undefined || compareIds(id, below) < 0)
  })
  const fresh = inside.filter((one) => !seen.includes(idIn(one)))
  const handed = [...seen, ...fresh.map(idIn)]
  const oldest = inside.map(idIn).sort(compareIds)[0]
  const maybeMore = below === undefined ? told.length >= maybeCut && fresh.length > 0 : inside.length > 0
  if (oldest === undefined || !maybeMore) return page(list, fresh, settled(done, handed), below !== undefined)
  return page(list, fresh, { done, seen: ends(handed), below: oldest }, true)
}

async function asked(list: List, bounds: Bounds): Promise<readonly Wire[] | Fault> {
  const told = await list.ask(bounds)
  return isFault(told) ? told : told.filter((one) => idOf(one.id) !== null)
}

function page(list: List, told: readonly Wire[], cursor: Cursor, more: boolean): Page {
  const items = uniqueItems([...told].reverse().map(list.rawItem))
  return { kind: 'page', items, cursor: JSON.stringify(cursor), more }
}

function uniqueItems(items: readonly RawItem[]): RawItem[] {
  return [...new Map(items.map((item) => [item.remoteId, item])).values()]
}

function idIn(one: Wire): string {
  return idOf(one.id) ?? ''
}
