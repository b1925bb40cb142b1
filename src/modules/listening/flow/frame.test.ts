import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NormalisedItem, WirePost } from '#networks/contract/receive.ts'
import { glanceAt } from '../domain/glance.ts'
import { type Reader, readItem } from '../domain/read-item.ts'
import { postOf } from '../matching/post-of.ts'
import { scriptedNetwork } from '../testing/scripted-network.ts'
import { type FrameHead, recordForm, recordKind, type Trimmed } from './frame.ts'
import { FrameReader } from './frame-reader.ts'
import { FrameWriter } from './frame-writer.ts'
import { partitionOf } from './partition.ts'
import { trim } from './trim.ts'

const head: FrameHead = {
  organisationId: 'o',
  sourceId: 's',
  channelId: 'c',
  kind: 'account',
  network: 'scripted',
  receivedAt: '2026-11-22T09:00:00.000Z',
}

const text = fc.string({ unit: 'grapheme' })
const record: fc.Arbitrary<Trimmed> = fc.record({
  kind: fc.constantFrom(...Object.values(recordKind)),
  remoteId: text,
  text: fc.oneof(text, fc.string({ minLength: 200, maxLength: 2000 })),
  author: text,
  lang: fc.constantFrom('', 'en', 'pt-BR'),
  site: text,
  network: fc.constantFrom('bluesky', ''),
  of: text,
  reach: fc.oneof(fc.constant(-1), fc.nat()),
  body: fc.json(),
})

function read(frames: readonly Uint8Array[]): Trimmed[] {
  const all: Trimmed[] = []
  for (const frame of frames) {
    const reader = new FrameReader(frame)
    expect(reader.head).toEqual(head)
    while (reader.next()) {
      const { kind, remoteId, text, author, lang, site, network, of, reach, body } = reader
      all.push({
        kind: kind as Trimmed['kind'],
        remoteId,
        text,
        author,
        lang,
        site,
        network,
        of,
        reach,
        body,
      })
    }
  }
  return all
}

describe('a frame', () => {
  it('holds every record as it was written, in order, and keeps to its size', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 40 }), (records) => {
        const writer = new FrameWriter(head, 2048)
        for (const one of records) writer.add(one)
        const frames = writer.finish()
        expect(read(frames)).toEqual(records)
        for (const frame of frames) if (frame.length > 2048) expect(read([frame])).toHaveLength(1)
      }),
      // A counterexample of forty records is shrunk for a while, not for ever.
      { numRuns: 200, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
    )
  })

  it('holds posts in their network’s bytes, with their words in them or written anew', () => {
    const said = { site: 'bsky.app', network: 'bluesky' }
    const travel: WirePost['travel'] = function (this: WirePost, into, at, places) {
      const { message } = this
      const began = into.write('before: ', at)
      places.authorFrom = began + this.authorFrom
      places.authorTo = began + this.authorTo
      places.langFrom = began + this.langFrom
      places.langTo = began + this.langTo
      places.textFrom = began + this.textFrom
      return at + began + message.copy(into, at + began)
    }
    const author = fc.constantFrom('did:plc:ida', 'did:web:a.example')
    const post = fc.record({ author, lang: fc.constantFrom('', 'en'), text, apart: fc.boolean(), tail: text })
    fc.assert(
      fc.property(fc.array(post, { maxLength: 40 }), (posts) => {
        const writer = new FrameWriter({ ...head, wire: said }, 512)
        const expected = posts.map(({ author, lang, text, apart, tail }) => {
          const message = Buffer.from(`${author}${lang}${text}${tail}`)
          const langFrom = author.length
          const textFrom = langFrom + lang.length
          const textTo = textFrom + Buffer.byteLength(text)
          const places = { authorFrom: 0, authorTo: langFrom, langFrom, langTo: textFrom }
          const words = apart
            ? { text: Buffer.from(text), textFrom: 0, textTo: textTo - textFrom }
            : { text: message, textFrom, textTo }
          const key = { keyFrom: 0, keyTo: 0 }
          writer.addWire({ message, ...words, ...places, ...key, size: message.length + 9, travel })
          const travelled = `before: ${message}`
          return { author, lang, text, ...said, apart, travelled, reach: -1, of: '', remoteId: '' }
        })
        const frames = writer.finish()
        const read = frames.flatMap((frame) => {
          const reader = new FrameReader(frame)
          const all: unknown[] = []
          while (reader.next()) {
            const { author, lang, text, site, network, reach, of, remoteId, form, kind } = reader
            expect(kind).toBe(recordKind.post)
            all.push({
              author,
              lang,
              text,
              site,
              network,
              apart: form === recordForm.apart,
              travelled: reader.travelled.toString(),
              reach,
              of,
              remoteId,
            })
          }
          if (frame.length > 512) expect(all).toHaveLength(1)
          return all
        })
        expect(read).toEqual(expected)
      }),
      { numRuns: 200, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
    )
  })

  it('lies next to the one before, in one buffer while there is room', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 40 }), fc.integer({ min: 1, max: 9000 }), (records, room) => {
        const writer = new FrameWriter(head, 2048, room)
        for (const one of records) writer.add(one)
        const frames = writer.finish()
        expect(read(frames)).toEqual(records)
        let within = 0
        for (const [at, frame] of frames.entries()) {
          if (frame.length > 2048) expect(read([frame])).toHaveLength(1)
          const before = frames[at - 1]
          if (before?.buffer !== frame.buffer) within = 0
          expect(frame.byteOffset).toBe(within)
          within += frame.length
        }
        if (room >= 2048 * (frames.length + 1) && frames.every(({ length }) => length <= 2048))
          expect(new Set(frames.map(({ buffer }) => buffer)).size).toBeLessThanOrEqual(1)
      }),
      { numRuns: 200, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
    )
  })

  it('that an item was too large for takes no other, though the item proves short in bytes', () => {
    const short = {
      kind: recordKind.post,
      author: '',
      lang: '',
      site: '',
      network: '',
      of: '',
      reach: -1,
      body: '{}',
    }
    const writer = new FrameWriter(head, 2048)
    writer.add({ ...short, remoteId: 'large', text: 'x'.repeat(2100) })
    for (const remoteId of ['a', 'b']) writer.add({ ...short, remoteId, text: 'y'.repeat(500) })
    const frames = writer.finish()
    expect(frames.map((frame) => read([frame]).map((record) => record.remoteId))).toEqual([
      ['large'],
      ['a', 'b'],
    ])
  })

  it('of another version, or cut in half, is refused', () => {
    const writer = new FrameWriter(head, 2048)
    writer.add({
      kind: 0,
      remoteId: 'a',
      text: 'b',
      author: '',
      lang: '',
      site: '',
      network: '',
      of: '',
      reach: 0,
      body: '{}',
    })
    const [frame = Buffer.alloc(0)] = writer.finish()
    const cut = new FrameReader(frame.subarray(0, frame.length - 3))
    expect(() => cut.next()).toThrow('broken')
    const other = Buffer.from(frame)
    other[0] = 9
    expect(() => new FrameReader(other)).toThrow('version 9')
  })
})

describe('trimming', () => {
  const network = scriptedNetwork()
  if (!network.receive) throw new Error('The scripted network receives.')
  const reader: Reader = { receive: network.receive, us: { remoteId: 'id:us', handle: 'us' }, weWrite: true }
  const messy = fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '\t', '\0', 'é', '\u202e', '👩‍👧', '\ud800', '  x'),
  })
  const url = fc.constantFrom(
    null,
    'https://www.fjell.example/a?b',
    'https://FJELL.example',
    'http://192.168.1.1/',
    'https://1.2.3',
    'javascript:alert(1)',
    'https://xn--fjll-5na.example/',
    'https://a b',
    'nonsense',
    'https://user@fjell.example:99/x',
  )
  const item: fc.Arbitrary<Partial<NormalisedItem>> = fc.record({
    text: messy,
    title: fc.oneof(fc.constant(null), messy),
    lang: fc.constantFrom(null, 'en', 'pt-BR', ''),
    url,
    addressed: fc.boolean(),
    author: fc.record({
      remoteId: fc.constantFrom('id:us', 'id:ada'),
      handle: messy,
      displayName: messy,
      avatarUrl: url,
      profileUrl: url,
      followers: fc.constantFrom(null, 5, -1, 1.5),
    }),
  })

  it('shows queries what they see of the stored mention', () => {
    fc.assert(
      fc.property(item, (more) => {
        const body = { id: 'p1', say: '', item: more }
        const glance = glanceAt(reader, body)
        const full = readItem(reader, body, new Date())
        expect(glance.kind).toBe(full.kind)
        if (full.kind !== 'mention' || glance.kind !== 'mention') return
        const known = { network: 'scripted', language: null }
        const seen = postOf(full.mention, known)
        expect(postOf(glance.mention, known)).toEqual(seen)
        const trimmed = trim({ remoteId: 'p1', body }, glance, 'scripted')
        expect(trimmed).toMatchObject({
          kind: full.mention.addressed ? recordKind.wanted : recordKind.post,
          text: seen.text,
          author: seen.author,
          lang: seen.lang ?? '',
          site: seen.site ?? '',
          reach: seen.reach ?? -1,
        })
      }),
      { numRuns: 500 },
    )
  })

  it('spreads ids over all partitions and sends the same one the same way', () => {
    const counts = new Array<number>(16).fill(0)
    for (let at = 0; at < 16_000; at += 1) {
      const partition = partitionOf(`at://did:plc:abc/app.bsky.feed.post/3m${at.toString(36)}`, 16)
      counts[partition] = (counts[partition] ?? 0) + 1
    }
    expect(Math.min(...counts)).toBeGreaterThan(800)
    expect(Math.max(...counts)).toBeLessThan(1200)
    // For ever: a post, its edits and its end must go one way, whoever hands them on.
    const ids = ['at://did:plc:abc/app.bsky.feed.post/3k', 'https://a.example/x/', '3k', '']
    expect(ids.map((id) => partitionOf(id, 16))).toEqual([4, 12, 4, 12])
  })
})
