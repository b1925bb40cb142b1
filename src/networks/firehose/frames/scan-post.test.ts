import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemOf } from '../body.ts'
import { readJetstream } from './jetstream.ts'
import { scanPost, unwrapPost } from './scan-post.ts'

const did = 'did:plc:ida7x'
const at = 1_763_801_000_123_456
const record = { $type: 'app.bsky.feed.post', text: 'Hei på deg', createdAt: '2026-11-22T08:43:20.123Z' }
const place = { rev: 'r', operation: 'create', collection: 'app.bsky.feed.post', rkey: '3mk.1' }
const message = (commit: object, more: object = {}) => ({
  did,
  time_us: at,
  kind: 'commit',
  commit: { ...place, record, cid: 'bafy', ...commit },
  ...more,
})
const bytesOf = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
const scanned = (value: unknown) => scanPost(bytesOf(value))

/** What queries see of it. */
function seen(value: unknown) {
  const found = scanned(value)
  const wire = found?.item.wire
  if (!found || !wire) return null
  return {
    id: found.item.remoteId,
    at: found.at,
    text: wire.text.toString('utf8', wire.textFrom, wire.textTo),
    author: wire.message.toString('utf8', wire.authorFrom, wire.authorTo),
    lang: wire.message.toString('utf8', wire.langFrom, wire.langTo),
  }
}

describe('a new post in its message', () => {
  it('is found where it lies, and is the item that reading gives', () => {
    const value = message({ record: { ...record, langs: ['pt-BR', 'en'], text: 'Stiefel' } })
    expect(seen(value)).toEqual({
      id: `at://${did}/app.bsky.feed.post/3mk.1`,
      at,
      text: 'Stiefel',
      author: did,
      lang: 'pt',
    })
    const found = scanned(value)?.item
    expect(found?.wire?.text).toBe(found?.wire?.message)
    const told = readJetstream(JSON.stringify(value))
    if (told.kind !== 'posts' || !told.events[0]) throw new Error('It is a post.')
    expect({ remoteId: found?.remoteId, body: found?.body }).toEqual(itemOf(told.events[0]))
    expect(unwrapPost(bytesOf(value))).toEqual(itemOf(told.events[0]))
  })

  it.each([
    ['  two\nlines "quoted" \\ \t ', 'two\nlines "quoted" \\'],
    ['  space around  ', 'space around'],
    ['støvler 🥾 新しい', 'støvler 🥾 新しい'],
    ['\u00a0\u3000wide space\u2029', 'wide space'],
    ['', ''],
  ])('says %j as readers read it', (text, read) => {
    expect(seen(message({ record: { ...record, text } }))?.text).toBe(read)
  })

  it.each([
    ['an edit', message({ operation: 'update' })],
    ['an end', message({ operation: 'delete' })],
    ['a like', message({ collection: 'app.bsky.feed.like' })],
    ['another kind', message({}, { kind: 'account' })],
    ['a record of another type', message({ record: { ...record, $type: 'app.bsky.feed.like' } })],
    ['no words', message({ record: { createdAt: '' } })],
    ['words that are none', message({ record: { ...record, text: 7 } })],
    ['no link of its own', message({ cid: 7 })],
    ['a key with a way out', message({ rkey: 'a/b' })],
    ['an odd author', message({}, { did: 'did:PLC:x' })],
    ['no author', message({}, { did: 'plc' })],
    ['a time of no calendar', message({}, { time_us: 1.5 })],
    ['a time before all', message({}, { time_us: -1 })],
    ['an odd language', message({ record: { ...record, langs: ['EN'] } })],
    ['a list of languages that is none', message({ record: { ...record, langs: 'en' } })],
    [
      'a link under words',
      message({ record: { ...record, facets: [{ features: [{ $type: 'app.bsky.richtext.facet#link' }] }] } }),
    ],
    ['line ends to clean', message({ record: { ...record, text: 'a\r\nb' } })],
    ['a NUL', message({ record: { ...record, text: 'a\0b' } })],
    ['half a pair', message({ record: { ...record, text: '\ud800' } })],
    ['more than any post', message({ record: { ...record, text: 'x'.repeat(250_000) } })],
    ['the same name twice', JSON.stringify(message({})).replace('"kind"', '"did":"did:plc:other","kind"')],
    ['a name written otherwise', JSON.stringify(message({})).replace('"text"', '"te\\u0078t"')],
    ['a raw line break in its words', JSON.stringify(message({})).replace('Hei', 'H\nei')],
    ['a raw sign beside them', JSON.stringify(message({})).replace('2026-', '2026\u0001')],
    ['something behind it', `${JSON.stringify(message({}))} x`],
    ['half of it', JSON.stringify(message({})).slice(0, -20)],
    ['nothing', ''],
  ])('%s has to be read', (_, value) => {
    expect(scanned(value)).toBeNull()
  })

  it('of tags and mentions is found, for they change no word', () => {
    const facets = [
      { index: { byteStart: 0, byteEnd: 3 }, features: [{ $type: 'app.bsky.richtext.facet#tag' }] },
    ]
    expect(seen(message({ record: { ...record, facets } }))?.text).toBe('Hei på deg')
  })

  it('that is no UTF-8 has to be read', () => {
    const bytes = bytesOf(message({}))
    bytes[bytes.indexOf('Hei')] = 0xff
    expect(scanPost(bytes)).toBeNull()
  })

  it('is never found where reading says anything else, however the message is bent', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '"', '\\', 'é', '🥾', '\u2028', '\ufeff', '\u0085', '#'),
    })
    const bend = fc.record({
      at: fc.nat(1000),
      byte: fc.constantFrom(...'{}[]",:\\ 09e-.tnu'),
      cut: fc.nat(3),
    })
    let found = 0
    fc.assert(
      fc.property(words, fc.jsonValue(), fc.array(bend, { maxLength: 2 }), (text, odd, bends) => {
        let json = JSON.stringify(message({ record: { ...record, text, odd, langs: ['en'] } }))
        for (const { at: where, byte, cut } of bends) {
          const from = where % json.length
          json = json.slice(0, from) + byte + json.slice(from + cut)
        }
        // What is cut apart in a pair of signs is another text in bytes.
        json = bytesOf(json).toString('utf8')
        const now = seen(json)
        if (now === null) return
        found += 1
        const told = readJetstream(json)
        const event = told.kind === 'posts' ? told.events[0] : undefined
        expect(event).toMatchObject({ kind: 'post', uri: now.id })
        const said = event?.kind === 'post' ? (event.record as { text: string; langs?: string[] }) : undefined
        expect({ at: now.at, text: now.text, lang: now.lang }).toEqual({
          at: told.kind === 'posts' ? told.at : null,
          text: said?.text.trim(),
          lang: said?.langs?.[0]?.split('-')[0] ?? '',
        })
      }),
      { numRuns: 3000 },
    )
    expect(found).toBeGreaterThan(500)
  })
})
