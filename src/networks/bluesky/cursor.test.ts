import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cursor, type Listed, parseCursor, step } from './cursor.ts'

const start = Date.parse('2026-11-21T08:00:00Z')
const item = (minute: number, name = `at://did:plc:x/app.bsky.feed.post/${minute}`): Listed => ({
  uri: name,
  indexedAt: new Date(start + minute * 60_000).toISOString(),
})

/** A server: newest first, `size` a page, paging into the past by position. */
function server(all: readonly Listed[], size: number) {
  const sorted = [...all].sort((a, b) => (a.indexedAt < b.indexedAt ? 1 : -1))
  return (at: string | undefined) => {
    const from = Number(at ?? 0)
    const page = sorted.slice(from, from + size)
    return { page, next: from + size < sorted.length ? String(from + size) : undefined }
  }
}

/** Reads everything that is waiting, storing the cursor as text in between. */
function drain(all: readonly Listed[], from: string | null, size = 5): { uris: string[]; cursor: string } {
  const ask = server(all, size)
  let cursor: Cursor | null = parseCursor(from)
  const uris: string[] = []
  for (let pages = 0; pages < 200; pages += 1) {
    const { page, next } = ask(cursor?.walk?.at)
    const done = step(cursor, page, next)
    uris.push(...done.fresh.map((index) => page[index]?.uri ?? ''))
    cursor = parseCursor(JSON.stringify(done.cursor))
    if (!done.more) return { uris, cursor: JSON.stringify(cursor) }
  }
  throw new Error('The walk does not end.')
}

describe('step', () => {
  it('reads only the newest page the first time', () => {
    const all = Array.from({ length: 12 }, (_, minute) => item(minute))
    expect(drain(all, null).uris).toHaveLength(5)
  })

  it('finds nothing new when asked again, and the cursor stays the same', () => {
    const all = Array.from({ length: 12 }, (_, minute) => item(minute))
    const first = drain(all, null)
    const second = drain(all, first.cursor)
    expect(second.uris).toEqual([])
    expect(second.cursor).toBe(first.cursor)
  })

  it('hands out oldest first on a page', () => {
    const { uris } = drain([item(1), item(2), item(3)], null)
    expect(uris).toEqual([item(1).uri, item(2).uri, item(3).uri])
  })

  it('reads a gap of many pages back to where it was', () => {
    const before = Array.from({ length: 5 }, (_, minute) => item(minute))
    const gap = Array.from({ length: 43 }, (_, index) => item(60 + index))
    const found = drain([...before, ...gap], drain(before, null).cursor)
    expect(new Set(found.uris)).toEqual(new Set(gap.map(({ uri }) => uri)))
    expect(found.uris).toHaveLength(gap.length)
    expect(drain([...before, ...gap], found.cursor).uris).toEqual([])
  })

  it('finds a post whose author’s clock is hours behind', () => {
    const before = Array.from({ length: 3 }, (_, minute) => item(minute + 600))
    const late = item(1, 'at://did:plc:x/app.bsky.feed.post/late')
    expect(drain([...before, late], drain(before, null).cursor).uris).toEqual([late.uri])
  })

  it('starts from nothing', () => {
    const nothing = drain([], null)
    const all = Array.from({ length: 12 }, (_, minute) => item(minute))
    expect(drain(all, nothing.cursor).uris).toHaveLength(12)
  })

  it('misses nothing and repeats nothing, however arrivals and polls alternate', () => {
    const arrivals = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 17 }), { maxLength: 8 })
    fc.assert(
      fc.property(arrivals, fc.integer({ min: 1, max: 7 }), (batches, size) => {
        let cursor = drain([], null).cursor
        const all: Listed[] = []
        const handed: string[] = []
        let minute = 0
        for (const batch of batches) {
          for (const pause of batch) {
            minute += pause
            all.push(item(minute, `post ${all.length}`))
          }
          const found = drain(all, cursor, size)
          handed.push(...found.uris)
          cursor = found.cursor
        }
        expect([...handed].sort()).toEqual(all.map(({ uri }) => uri).sort())
      }),
    )
  })
})
