import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemOf } from '../body.ts'
import { readJetstream } from './jetstream.ts'
import { scanPost } from './scan-post.ts'
import { messageOf, type Post, unwrapPost } from './wire-post.ts'

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
const reply = { parent: { cid: 'bafy', uri: 'at://a' }, root: { cid: 'bafy', uri: 'at://b' } }
const embed = { $type: 'app.bsky.embed.images', images: [{ alt: '"', aspectRatio: { height: 2 } }] }

const tags = [{ index: { byteStart: 0, byteEnd: 3 }, features: [{ $type: 'app.bsky.richtext.facet#tag' }] }]
const links = [{ features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://fjell.example' }] }]

/** As servers write it: members in the order of the alphabet, and what all posts have in front. */
const usual = (said: { text: string; langs?: string[]; odd?: unknown; more?: object }) => {
  const { text, langs, odd, more = {} } = said
  const { $type, createdAt } = record
  const members = { $type, createdAt, ...(langs ? { langs } : {}), ...more, text, ...(odd ? { odd } : {}) }
  return message({ record: members })
}

/** What queries see of it. */
function seen(value: unknown) {
  const found = scanned(value)
  const wire = found?.wire
  if (!found || !wire) return null
  carries(found)
  return {
    id: found.remoteId,
    at: found.at,
    text: wire.text.toString('utf8', wire.textFrom, wire.textTo),
    author: wire.message.toString('utf8', wire.authorFrom, wire.authorTo),
    lang: wire.message.toString('utf8', wire.langFrom, wire.langTo),
  }
}

/** What travels of a post is the whole message, and says the same of it where it lies. */
function carries(post: Post) {
  const into = Buffer.alloc(post.size + 10)
  const places = { authorFrom: 0, authorTo: 0, langFrom: 0, langTo: 0, textFrom: 0 }
  const end = post.travel(into, 7, places)
  expect(end - 7).toBeLessThanOrEqual(post.size)
  const travelled = into.subarray(7, end)
  expect(messageOf(travelled)).toBe(post.message.toString())
  expect(unwrapPost(travelled)).toEqual({ remoteId: post.remoteId, body: post.body })
  const within = (from: number, to: number) => travelled.toString('utf8', from, to)
  const there = (from: number, to: number) => post.message.toString('utf8', from, to)
  expect(within(places.authorFrom, places.authorTo)).toBe(there(post.authorFrom, post.authorTo))
  expect(within(places.langFrom, places.langTo)).toBe(there(post.langFrom, post.langTo))
  if (post.text !== post.message) return
  const { textFrom, textTo } = post
  expect(within(places.textFrom, places.textFrom + textTo - textFrom)).toBe(there(textFrom, textTo))
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
    const found = scanned(value)
    expect(found?.wire?.text).toBe(found?.wire?.message)
    const told = readJetstream(JSON.stringify(value))
    if (told.kind !== 'posts' || !told.events[0]) throw new Error('It is a post.')
    expect({ remoteId: found?.remoteId, body: found?.body }).toEqual(itemOf(told.events[0]))
  })

  it('travels without what every message says where it is written as usual', () => {
    const plain = usual({ text: 'Stiefel', langs: ['pt-BR', 'en'] })
    const travels = (value: unknown) => {
      const post = scanned(value)
      const into = Buffer.alloc(2000)
      const places = { authorFrom: 0, authorTo: 0, langFrom: 0, langTo: 0, textFrom: 0 }
      return post && into.toString('utf8', 0, post.travel(into, 0, places))
    }
    const rest = '2026-11-22T08:43:20.123Z","langs":["pt-BR","en"],"text":"Stiefel"},"cid":"bafy"}}'
    expect(travels(plain)).toBe(`${did}"${at},r"3mk.1"pt"${rest}`)
    const other = message({})
    expect(travels(other)).toBe(`"${did}""${JSON.stringify(other)}`)
  })

  it.each([
    ['nothing but words', {}],
    ['a language', { langs: ['en'] }],
    ['languages', { langs: ['nno-NO', 'x y'] }],
    ['an answer', { more: { reply } }],
    ['an answer in a language', { langs: ['ja'], more: { reply } }],
    ['a picture', { more: { embed } }],
    ['tags', { more: { facets: tags } }],
    ['a picture with tags and an answer', { more: { embed, facets: tags, langs: ['en'], reply } }],
    ['a picture before its language', { more: { embed, langs: ['ja'] } }],
    ['words in front', { more: { text: '', tags: [] } }],
    ['something behind', { odd: [{ a: '"' }] }],
    ['no language at all', { langs: [] }],
  ])('is found as servers write it: %s', (_, more) => {
    for (const text of ['Stiefel', ' Hei \n"på" deg\t', '新しい\u2028テント', '']) {
      const value = usual({ text, ...more })
      const lang = (value.commit.record as { langs?: string[] }).langs?.[0]?.split('-')[0] ?? ''
      expect(seen(value)).toMatchObject({
        id: `at://${did}/app.bsky.feed.post/3mk.1`,
        at,
        lang,
        text: text.trim(),
      })
    }
  })

  it.each(['', 'x', '"', '"did:plc:a"', 'did:plc:a"1,r"k"', '"""{}', '"""null'])(
    'is not made of %j',
    (odd) => {
      expect(unwrapPost(Buffer.from(odd))).toBeNull()
    },
  )

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
    ['a link under words as usual', usual({ text: 'a', more: { facets: links } })],
    ['a link and a picture as usual', usual({ text: 'a', more: { embed, facets: links, langs: ['en'] } })],
    [
      'marks twice as usual',
      JSON.stringify(usual({ text: 'a', more: { facets: tags } })).replace(/"text"/, '"facets":[],$&'),
    ],
    ['an odd language as usual', usual({ text: 'a', langs: ['EN'] })],
    ['a long language as usual', usual({ text: 'a', langs: ['en-abcdefghijklmnopqrstu'] })],
    ['words twice as usual', JSON.stringify(usual({ text: 'a' })).replace('"text"', '"text":"b","text"')],
    ['an author twice as usual', JSON.stringify(usual({ text: 'a' })).replace(/.$/, ',"did":"did:plc:b"}')],
    ['a time too long as usual', JSON.stringify(usual({ text: 'a' })).replace(`${at}`, `9${at}`)],
    ['a zero in front as usual', JSON.stringify(usual({ text: 'a' })).replace(`${at}`, '0123456789012345')],
    ['no safe time as usual', JSON.stringify(usual({ text: 'a' })).replace(`${at}`, '9999999999999999')],
    ['a raw sign as usual', JSON.stringify(usual({ text: 'a' })).replace('2026-', '2026\u0001')],
    ['half an escape as usual', JSON.stringify(usual({ text: 'a' })).replace('"a"', '"\\u12"')],
    ['something behind it as usual', `${JSON.stringify(usual({ text: 'a' }))}x`],
    ['line ends to clean as usual', usual({ text: 'a\r\nb' })],
    ['a mark of order as usual', usual({ text: 'a\ufeffb' })],
    ['a control sign as usual', usual({ text: 'é\u0085b' })],
    ['a sign of deletion as usual', usual({ text: 'a\u007fb' })],
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
    const langs = ['en']
    const orders = {
      other: (text: string, odd: unknown) => message({ record: { ...record, text, odd, langs } }),
      usual: (text: string) => usual({ text, langs }),
      answer: (text: string) => usual({ text, langs, more: { reply } }),
      more: (text: string, odd: unknown) => usual({ text, langs, more: { odd, embed } }),
      marked: (text: string, odd: unknown) => usual({ text, more: { embed: odd, facets: tags, langs } }),
      behind: (text: string, odd: unknown) => usual({ text, langs, odd }),
    }
    const order = fc.constantFrom(...(Object.keys(orders) as (keyof typeof orders)[]))
    let found = 0
    fc.assert(
      fc.property(words, fc.jsonValue(), fc.array(bend, { maxLength: 2 }), order, (text, odd, bends, as) => {
        let json = JSON.stringify(orders[as](text, odd))
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
      { numRuns: 6000 },
    )
    expect(found).toBeGreaterThan(1000)
  })
})
