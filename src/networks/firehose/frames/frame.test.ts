import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { car, cbor, commit, did, frame, linkTo, post, posted, time, type Value } from '../testing/encode.ts'
import { readFrame } from './frame.ts'

const uri = (key: string) => `at://${did}/app.bsky.feed.post/${key}`

function told(bytes: Buffer) {
  const read = readFrame(bytes)
  if (read.kind !== 'posts') throw new Error(JSON.stringify(read))
  return read
}

describe('a frame of subscribeRepos', () => {
  it('gives new posts, edits and deletions in order, and nothing of what else was done', () => {
    const read = told(
      commit(7, [
        { action: 'create', path: 'app.bsky.feed.like/l', record: { $type: 'app.bsky.feed.like' } },
        { action: 'create', path: 'app.bsky.feed.post/a', record: post('Hei på deg 🧶') },
        { action: 'update', path: 'app.bsky.feed.post/b', record: post('changed') },
        { action: 'delete', path: 'app.bsky.feed.post/c' },
        { action: 'create', path: 'app.bsky.feed.postgate/p', record: { x: 1 } },
      ]),
    )
    expect(read).toMatchObject({ at: 7, time })
    expect(read.events).toMatchObject([
      { kind: 'post', uri: uri('a'), heardAt: time, record: { text: 'Hei på deg 🧶', langs: ['en'] } },
      { kind: 'edit', uri: uri('b'), record: { text: 'changed' } },
      { kind: 'delete', uri: uri('c') },
    ])
  })

  it('writes links and bytes as the protocol’s JSON does', () => {
    const block = Buffer.from('somebody’s picture')
    const record: Value = {
      text: 'x',
      image: { ref: linkTo(block) },
      raw: Buffer.from([1, 2, 3]),
      on: true,
      no: null,
    }
    const [event] = told(commit(1, [{ action: 'create', path: 'app.bsky.feed.post/a', record }])).events
    expect(event).toMatchObject({
      // From @ipld/dag-cbor and multiformats, for these very bytes.
      cid: expect.stringMatching(/^bafyrei[a-z2-7]{52}$/),
      record: {
        raw: { $bytes: 'AQID' },
        on: true,
        no: null,
        image: { ref: { $link: expect.stringMatching(/^b/) } },
      },
    })
  })

  it('takes the place along from messages that tell of no post', () => {
    expect(told(frame('#identity', { seq: 9, did, time }))).toEqual({
      kind: 'posts',
      at: 9,
      time,
      events: [],
    })
    expect(told(frame('#whatever', { seq: 10, ops: 'no list' })).at).toBe(10)
  })

  it('hands over what the server says about the stream', () => {
    expect(readFrame(frame('#info', { name: 'OutdatedCursor', message: 'Too old' }))).toEqual({
      kind: 'info',
      name: 'OutdatedCursor',
    })
    const error = Buffer.concat([cbor({ op: -1 }), cbor({ error: 'ConsumerTooSlow', message: 'Faster' })])
    expect(readFrame(error)).toEqual({ kind: 'refused', error: 'ConsumerTooSlow', message: 'Faster' })
  })

  it('refuses a frame that is cut anywhere, with a reason and its place where that arrived', () => {
    const whole = posted(12)
    for (let end = 0; end < whole.length; end += 1) {
      const read = readFrame(whole.subarray(0, end))
      expect(read.kind, `cut at ${end}`).toBe('unreadable')
      if (read.kind === 'unreadable') expect(read.reason).toMatch(/^A message cannot be read\. .+\.$/)
    }
    expect(readFrame(whole.subarray(0, Math.floor(whole.length / 2)))).toMatchObject({ at: 12 })
  })

  it('refuses a post of 1 MB, one that is announced and not there, and one that cannot be read', () => {
    const refused = (bytes: Buffer) => told(bytes).events
    const large = commit(1, [
      { action: 'create', path: 'app.bsky.feed.post/a', record: post('x'.repeat(1_000_000)) },
    ])
    expect(refused(large)).toEqual([
      { kind: 'refused', uri: uri('a'), reason: 'The post is larger than any post may be.' },
    ])
    const empty = commit(1, [{ action: 'create', path: 'app.bsky.feed.post/a', record: post('x') }], {
      blocks: car([cbor({})]),
    })
    expect(refused(empty)).toMatchObject([
      { kind: 'refused', reason: expect.stringContaining('does not hand it out') },
    ])
    const nested = Buffer.concat([Buffer.alloc(200, 0x81), cbor('deep')])
    const ops: Value = [{ action: 'create', path: 'app.bsky.feed.post/a', cid: linkTo(nested) }]
    expect(refused(commit(1, [], { ops, blocks: car([nested]) }))).toMatchObject([
      { kind: 'refused', reason: 'The post cannot be read. It is nested too deep.' },
    ])
    expect(refused(commit(1, [], { tooBig: true }))).toMatchObject([{ kind: 'refused', uri: `at://${did}` }])
  })

  it('is not led astray by a field that would change the object', () => {
    const record: Value = JSON.parse('{"text":"x","__proto__":{"polluted":true}}') as Value
    const [event] = told(commit(1, [{ action: 'create', path: 'app.bsky.feed.post/a', record }])).events
    expect(event).toMatchObject({ kind: 'post', record: { text: 'x' } })
    expect(Object.keys(Object(Object(event).record) as object)).toEqual(['text'])
    expect('polluted' in {}).toBe(false)
  })

  it('never throws, whatever arrives', () => {
    const whole = posted(3)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        readFrame(Buffer.from(bytes))
      }),
      { numRuns: 3000 },
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const bytes = Buffer.from(whole)
          for (const [at, value] of changes) bytes[at] = value
          const read = readFrame(bytes)
          if (read.kind === 'posts') for (const event of read.events) expect(event.uri).toMatch(/^at:\/\//)
        },
      ),
      { numRuns: 5000 },
    )
  })
})
