import { createHash } from 'node:crypto'

/**
 * Where reading notifications goes on. The server lists newest first, sorted by the earlier of "written" and "seen",
 * and only pages into the past. A post whose author's clock is behind therefore turns up below newer ones, so a time
 * alone would miss it: the cursor also remembers what it has handed out.
 */
export interface Cursor {
  /** Time of the newest notification once handed out; empty before the first. */
  readonly newest: string
  /** Short hashes of what was handed out lately, newest first. */
  readonly seen: readonly string[]
  /** Set while a gap is read page by page, back to `newest`. */
  readonly walk?: {
    readonly at: string
    readonly newest: string
    readonly seen: readonly string[]
  }
}

export interface Listed {
  readonly uri: string
  readonly indexedAt: string
}

export interface Step {
  /** What has not been handed out yet, oldest first. */
  readonly fresh: readonly number[]
  readonly cursor: Cursor
  readonly more: boolean
}

const remembered = 200
/** How far clocks may be apart while a gap is read. */
const overlapMs = 10 * 60_000

/** Decides what on this page is new and where to go on. `next` is the server's way to the page below. */
export function step(before: Cursor | null, page: readonly Listed[], next: string | undefined): Step {
  const old = new Set([...(before?.seen ?? []), ...(before?.walk?.seen ?? [])])
  const hashes = page.map(({ uri }) => short(uri))
  const fresh = page.map((_, index) => index).filter((index) => !old.has(hashes[index] ?? ''))
  const newest = before?.walk?.newest ?? later(page[0]?.indexedAt ?? '', before?.newest ?? '')
  const seen = [...new Set([...(before?.walk?.seen ?? []), ...hashes])].slice(0, remembered)
  const last = page.at(-1)?.indexedAt ?? ''
  const reached = before === null || !next || fresh.length === 0 || last < floor(before.newest)
  if (reached) {
    const all = [...new Set([...seen, ...(before?.seen ?? [])])].slice(0, remembered)
    return { fresh: fresh.reverse(), cursor: { newest, seen: all }, more: false }
  }
  const { newest: from, seen: known } = before
  const walk = { at: next, newest, seen }
  return { fresh: fresh.reverse(), cursor: { newest: from, seen: known, walk }, more: true }
}

export function parseCursor(text: string | null): Cursor | null {
  return text === null ? null : (JSON.parse(text) as Cursor)
}

function later(one: string, other: string): string {
  return one > other ? one : other
}

function floor(newest: string): string {
  const at = Date.parse(newest)
  return Number.isNaN(at) ? '' : new Date(at - overlapMs).toISOString()
}

function short(uri: string): string {
  return createHash('sha256').update(uri).digest('base64url').slice(0, 11)
}
