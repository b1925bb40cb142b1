import { describe, expect, it } from 'vitest'
import { readJetstream } from './jetstream.ts'

const did = 'did:plc:ida'
const uri = `at://${did}/app.bsky.feed.post/k1`
const at = 1_763_801_000_123_456
const heardAt = '2025-11-22T08:43:20.123Z'

function message(commit: object): string {
  const place = { collection: 'app.bsky.feed.post', rkey: 'k1', rev: 'r' }
  return JSON.stringify({ did, time_us: at, kind: 'commit', commit: { ...place, ...commit } })
}

describe('a message of a Jetstream', () => {
  it('gives a new post, an edit and a deletion', () => {
    const record = { $type: 'app.bsky.feed.post', text: 'Hei', createdAt: heardAt }
    const events = ['create', 'update', 'delete'].map((operation) =>
      readJetstream(message({ operation, ...(operation === 'delete' ? {} : { record, cid: 'bafy' }) })),
    )
    const seen = { kind: 'posts', at, time: heardAt }
    expect(events).toEqual([
      { ...seen, events: [{ kind: 'post', uri, cid: 'bafy', record, heardAt }] },
      { ...seen, events: [{ kind: 'edit', uri, cid: 'bafy', record, heardAt }] },
      { ...seen, events: [{ kind: 'delete', uri }] },
    ])
  })

  it('passes over what is no post, and takes its place along', () => {
    expect(readJetstream(message({ operation: 'create', collection: 'app.bsky.feed.like' }))).toMatchObject({
      at,
      events: [],
    })
    expect(readJetstream(JSON.stringify({ did, time_us: at, kind: 'account' }))).toMatchObject({
      at,
      events: [],
    })
  })

  it('refuses with a reason what it cannot take', () => {
    for (const text of [
      '',
      '{"did":',
      'null',
      '[]',
      '7',
      '{"did":"did:plc:a"}',
      `{"did":7,"time_us":${at}}`,
    ]) {
      expect(readJetstream(text), text).toMatchObject({
        kind: 'unreadable',
        reason: expect.stringMatching(/\.$/),
      })
    }
    const record = { text: 'x'.repeat(1_000_000) }
    expect(readJetstream(message({ operation: 'create', cid: 'bafy', record }))).toMatchObject({
      events: [{ kind: 'refused', uri, reason: 'The post is larger than any post may be.' }],
    })
    expect(readJetstream(message({ operation: 'create', cid: 'bafy', record: 'words' }))).toMatchObject({
      events: [{ kind: 'refused', uri }],
    })
  })
})
