import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Session } from '#networks/contract/account.ts'
import { kitIo } from '#networks/contract/kit/surroundings.ts'
import type { NormalisedItem, Page } from '#networks/contract/receive.ts'
import { feedConnect } from './connect.ts'
import { feedReceive } from './receive.ts'
import { type FeedHost, startFeedHost } from './testing/feed-host.ts'

const io = kitIo()

let host: FeedHost
beforeAll(async () => {
  host = await startFeedHost()
})
afterAll(() => host.close())

async function session(input: Readonly<Record<string, string>>): Promise<Session> {
  const connected = await feedConnect.connect(input, io)
  if (!connected || !('ok' in connected) || !connected.ok || !('account' in connected))
    throw new Error('Not connected.')
  return {
    account: connected.account,
    credentials: connected.credentials,
    io,
    saveCredentials: async () => undefined,
  }
}

async function poll(who: Session, cursor: string | null): Promise<Page> {
  const page = await feedReceive.poll(who, cursor)
  if (page.kind !== 'page') throw new Error(`${page.kind}: ${page.reason}`)
  return page
}

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('polling', () => {
  it('asks conditionally and hands out only what is new', async () => {
    const who = await session({ url: host.url })
    host.add('one')
    const first = await poll(who, null)
    expect(first.items.length).toBeGreaterThan(0)
    const same = await poll(who, first.cursor)
    expect(same.items).toEqual([])
    expect(host.requests.at(-1)?.ifNoneMatch).toMatch(/^".*"$/)
    const id = host.add('two')
    expect((await poll(who, same.cursor)).items.map((item) => item.remoteId)).toEqual([id])
  })

  it('needs no validators to know that nothing changed', async () => {
    host.validators = false
    const who = await session({ url: host.url })
    const first = await poll(who, null)
    expect((await poll(who, first.cursor)).items).toEqual([])
    const id = host.add('three')
    expect((await poll(who, first.cursor)).items.map((item) => item.remoteId)).toEqual([id])
    host.validators = true
  })

  it('takes only the newest entries the first time, and hands them out in the order they were written', async () => {
    const many = await startFeedHost()
    for (let i = 0; i < 45; i += 1) many.add(`entry ${i}`)
    const first = await poll(await session({ url: many.url }), null)
    expect(first.items).toHaveLength(30)
    expect(first.items[0]?.body).toMatchObject({ entry: { content: { value: 'entry 15' } } })
    expect(first.items.at(-1)?.body).toMatchObject({ entry: { content: { value: 'entry 44' } } })
    await many.close()
  })

  it('does not come back before the server wants it', async () => {
    const who = await session({ url: host.url })
    host.next(200, { 'retry-after': '3600', 'content-type': 'text/xml' }, fixture('rss-with-markup.xml'))
    const first = await poll(who, null)
    expect(first.items).toHaveLength(2)
    const before = host.requests.length
    expect((await poll(who, first.cursor)).items).toEqual([])
    expect(host.requests).toHaveLength(before)
  })

  it('tells what stands in the way as faults', async () => {
    const who = await session({ url: host.url })
    host.next(410)
    expect((await feedReceive.poll(who, null)).kind).toBe('gone')
    host.next(404)
    expect((await feedReceive.poll(who, null)).kind).toBe('retryLater')
    host.next(200, { 'content-type': 'text/html' }, '<html><body>Moved</body></html>')
    expect(await feedReceive.poll(who, null)).toMatchObject({
      kind: 'retryLater',
      reason: expect.stringMatching(/^This is a web page, not a feed, and it announces none\. Look/),
    })
  })

  it('starts again from a cursor it cannot read', async () => {
    const who = await session({ url: host.url })
    for (const cursor of ['', 'null', '[]', '{"seen":3,"etag":{}}', 'x'.repeat(100)]) {
      expect((await poll(who, cursor)).items.length).toBeGreaterThan(0)
    }
  })
})

describe('connecting', () => {
  it('by file: read once, whole', async () => {
    const who = await session({ file: fixture('rss-with-markup.xml') })
    expect(who.account).toMatchObject({
      handle: 'trail-post.example',
      displayName: 'Trail Post – the outdoor weekly',
      profileUrl: 'https://trail-post.example/',
      avatarUrl: 'https://trail-post.example/logo.png',
    })
    const first = await poll(who, null)
    expect(first.items).toHaveLength(2)
    expect((await poll(who, first.cursor)).items).toEqual([])
  })

  it('has no picture where the feed names none', async () => {
    host.add('words alone')
    const who = await session({ url: host.url })
    expect(who.account.avatarUrl).toBeNull()
    const [first] = (await poll(who, null)).items
    const read = feedReceive.normalise(first?.body, { remoteId: 'us', handle: 'us' }) as NormalisedItem
    expect(read.author.avatarUrl).toBeNull()
  })

  it.each([
    [{}, 'url', 'invalid'],
    [{ url: 'not an address' }, 'url', 'invalid'],
    [{ url: 'ftp://files.example/feed' }, 'url', 'invalid'],
    [{ url: 'http://127.1.1.1.1' }, 'url', 'invalid'],
    [{ url: 'no-such-host.invalid/feed' }, 'url', 'unreachable'],
    [{ file: 'just words' }, 'file', 'not_this_network'],
    [
      { file: `<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "${'x'.repeat(9000)}">]><rss/>` },
      'file',
      'invalid',
    ],
  ] as const)('%j is refused at its field', async (input, field, code) => {
    const refused = await feedConnect.connect(input, io)
    expect(refused).toMatchObject({ ok: false, field, code })
  })

  it('names the feeds that a page announces', async () => {
    host.next(
      200,
      { 'content-type': 'text/html' },
      '<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head></html>',
    )
    const refused = await feedConnect.connect({ url: host.url }, io)
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining(host.url) })
  })

  it('stops at 50 MB long before they are read', async () => {
    host.next(200, { 'content-type': 'text/xml', 'content-length': '50000000' }, '<rss>')
    expect(await feedConnect.connect({ url: host.url }, io)).toMatchObject({
      code: 'too_large',
      field: 'url',
    })
  })
})

describe('normalising', () => {
  const entries = async (name: string) => {
    const page = await poll(await session({ file: fixture(name) }), null)
    return page.items.map(
      ({ body }) => feedReceive.normalise(body, { remoteId: 'us', handle: 'us' }) as NormalisedItem,
    )
  }

  it('makes plain text of HTML and keeps pictures with their words', async () => {
    // The one without a date counts as the older.
    const [second, first] = await entries('rss-with-markup.xml')
    expect(first).toMatchObject({
      remoteId: 'trail-post-4711',
      mentionKind: 'article',
      addressed: false,
      title: 'Fjell’s new boot, tested on 300 km of real mud',
      text: 'Three testers & three weeks.\n\nThe sole held; the laces did not.\n\n- Weight: 612 g\n- Price: 189 €',
      url: 'https://trail-post.example/2026/boot-test',
      publishedAt: '2026-11-20T05:30:00Z',
      lang: 'en',
      author: { displayName: 'Marit Solberg', handle: 'trail-post.example' },
    })
    expect(first?.media).toEqual([
      {
        kind: 'image',
        url: 'https://cdn.trail-post.example/boot.jpg',
        previewUrl: null,
        alt: 'A muddy boot on a rock',
      },
    ])
    expect(second).toMatchObject({
      remoteId: 'https://trail-post.example/2026/headline',
      text: '',
      media: [],
    })
  })

  it('keeps languages, scripts and what looks like HTML but is text', async () => {
    const [arabic, german] = await entries('atom-with-base.xml')
    expect(german).toMatchObject({
      lang: 'de',
      url: 'https://bergblog.example/2026/zelt',
      title: 'Zelt im Sturm: Fjell gegen den Rest',
    })
    expect(arabic).toMatchObject({ lang: 'ar', text: 'خيمة جيدة <جدا>', publishedAt: '2026-11-18T09:15:00Z' })
    const [json] = await entries('json-feed.json')
    expect(json).toMatchObject({
      text: 'A dry bag that stays dry.\nIt did.',
      author: { displayName: 'Ifeoma' },
    })
  })
})
