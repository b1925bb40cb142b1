import { describe, expect, it } from 'vitest'
import type { Session } from '#networks/contract/account.ts'
import type { Page } from '#networks/contract/receive.ts'
import { blueskyListen } from './listen.ts'

const now = new Date('2026-11-22T09:00:00.000Z')
const us = { remoteId: 'did:plc:us', handle: 'fjell.test' }

function view(key: string, indexedAt: string, more: Readonly<Record<string, unknown>> = {}) {
  const record = { $type: 'app.bsky.feed.post', text: `post ${key}`, createdAt: indexedAt }
  const author = { did: 'did:plc:ida', handle: 'ida.test' }
  return {
    uri: `at://did:plc:ida/app.bsky.feed.post/${key}`,
    cid: 'bafy',
    author,
    record,
    indexedAt,
    ...more,
  }
}

/** A session whose search answers so; `asked` holds what it was asked. */
function scripted(respond: (query: URLSearchParams) => Response) {
  const asked: URLSearchParams[] = []
  const fetch: typeof globalThis.fetch = async (input) => {
    const { searchParams } = new URL(String(input))
    asked.push(searchParams)
    return respond(searchParams)
  }
  const account = { ...us, displayName: '', avatarUrl: null, profileUrl: null, serverUrl: 'https://pds.test' }
  const log = { warn: () => undefined, debug: () => undefined }
  const session: Session = {
    account,
    credentials: { accessJwt: 'a', refreshJwt: 'r' },
    io: { fetch, now: () => now, log },
    saveCredentials: async () => undefined,
  }
  return { session, asked }
}

const minute = (index: number) => new Date(now.getTime() - (600 - index) * 60_000).toISOString()

/** All there is, newest first, in pages of `size`, since whenever is asked for. */
function archive(keys: () => readonly number[], size: number) {
  return (query: URLSearchParams) => {
    const since = query.get('since') ?? ''
    const all = [...keys()].reverse().filter((key) => minute(key) >= since)
    const start = Number(query.get('cursor') ?? 0)
    const posts = all.slice(start, start + size).map((key) => view(String(key), minute(key)))
    return Response.json({ posts, ...(start + size < all.length && { cursor: String(start + size) }) })
  }
}

const keysOf = ({ items }: Page) => items.map(({ remoteId }) => Number(remoteId.split('/').pop()))

describe('listening on Bluesky', () => {
  it('asks for the newest, then for what is new since, with the tag beside the words', async () => {
    const { session, asked } = scripted(archive(() => [1, 2, 3], 100))
    const page = (await blueskyListen.poll(session, { kind: 'tag', term: '#boots' }, null)) as Page
    expect(keysOf(page)).toEqual([1, 2, 3])
    expect(Object.fromEntries(asked[0] ?? [])).toEqual({
      q: '#boots',
      tag: 'boots',
      sort: 'latest',
      limit: '100',
    })
    await blueskyListen.poll(session, { kind: 'search', term: 'wet boots' }, page.cursor)
    expect(asked[1]?.get('q')).toBe('wet boots')
    expect(asked[1]?.get('since')).toBe(new Date(Date.parse(minute(3)) - 3_600_000).toISOString())
  })

  it('walks back through as many pages as came meanwhile, each post once', async () => {
    const said = [1, 2, 3]
    const { session } = scripted(archive(() => said, 7))
    const what = { kind: 'search', term: 'boots' } as const
    let { cursor } = (await blueskyListen.poll(session, what, null)) as Page
    said.push(...Array.from({ length: 40 }, (_, index) => 4 + index))
    const heard: number[] = []
    for (let pages = 0; pages < 30; pages += 1) {
      const page = (await blueskyListen.poll(session, what, cursor)) as Page
      heard.push(...keysOf(page))
      cursor = page.cursor
      if (!page.more) break
    }
    expect(heard.sort((a, b) => a - b)).toEqual(said.slice(3))
    expect(keysOf((await blueskyListen.poll(session, what, cursor)) as Page)).toEqual([])
  })

  it('begins anew with a cursor it cannot read', async () => {
    const { session } = scripted(archive(() => [1], 100))
    expect(await blueskyListen.poll(session, { kind: 'search', term: 'x' }, '{broken')).toMatchObject({
      kind: 'page',
    })
  })

  it('refuses in words what cannot be asked for', async () => {
    const bad = scripted(() => Response.json({ error: 'BadQueryString' }, { status: 400 })).session
    expect(await blueskyListen.poll(bad, { kind: 'search', term: '"' }, null)).toMatchObject({
      kind: 'refused',
    })
    const { session, asked } = scripted(archive(() => [], 1))
    for (const what of [
      { kind: 'search', term: ' ' },
      { kind: 'tag', term: '#' },
      { kind: 'public', term: '' },
    ] as const)
      expect(await blueskyListen.poll(session, what, null)).toMatchObject({ kind: 'refused' })
    expect(asked).toHaveLength(0)
  })

  it('knows our own words, and words to us, among what it finds', () => {
    const own = view('1', minute(1), { author: { did: us.remoteId, handle: us.handle } })
    expect(blueskyListen.normalise(own, us)).toMatchObject({ kind: 'ignored-item' })
    const features = [{ $type: 'app.bsky.richtext.facet#mention', did: us.remoteId }]
    const record = {
      $type: 'app.bsky.feed.post',
      text: '@fjell.test hei',
      createdAt: minute(1),
      facets: [{ features }],
    }
    expect(blueskyListen.normalise(view('2', minute(1), { record }), us)).toMatchObject({ addressed: true })
    expect(blueskyListen.normalise(view('3', minute(1)), us)).toMatchObject({ addressed: false })
  })
})
