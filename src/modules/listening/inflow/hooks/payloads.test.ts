import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readHanded } from '#networks/contract/handed-in/normalise.ts'
import { sharedData } from '#networks/contract/kit/recorded.ts'
import type { NormalisedItem } from '#networks/contract/receive.ts'
import { readDelivery } from './body.ts'

const rules = { mayAddress: true, ownContext: false }

/** What a delivery of this body comes to: what was said, and why the rest is not. */
function outcome(body: unknown) {
  const read = readDelivery(new TextEncoder().encode(JSON.stringify(body)))
  if (!read.ok) return { said: [], gone: [], reasons: [read.error.message], parts: 0 }
  const items = read.value.items.map((item) => readHanded(item.body, rules))
  const said = items.filter((item): item is NormalisedItem => item.kind === 'mention-item')
  const gone = items.flatMap((item) => (item.kind === 'deleted-item' ? [item.remoteId] : []))
  const unread = items.flatMap((item) => (item.kind === 'unreadable' ? [item.reason] : []))
  return { said, gone, reasons: [...unread, ...read.value.passedOver], parts: items.length }
}

/** How much of each file is something that somebody said, or took back; found by looking at the files. */
const files: readonly (readonly [name: string, said: number, gone: number])[] = [
  ['bluesky_records.jsonl', 3, 0],
  ['facebook_graph.jsonl', 48, 0],
  ['instagram_graph.jsonl', 25, 0],
  ['instagram_restfb.jsonl', 8, 0],
  ['mastodon_api.jsonl', 0, 0],
  ['meta_webhooks.jsonl', 36, 6],
  ['threads_api.jsonl', 5, 0],
  ['whatsapp_webhooks.jsonl', 18, 0],
  ['x_api_recorded.jsonl', 800, 0],
  ['x_v2_fixtures.jsonl', 56, 0],
  ['youtube_data_v3.jsonl', 60, 0],
]

describe('a body of a network, handed to a webhook', () => {
  for (const [name, leastSaid, leastGone] of files) {
    const path = sharedData('payloads', name)
    if (!path) console.warn(`SKIPPED ${name}: the shared data is not here.`)
    it.skipIf(!path)(`is read or refused with a reason: ${name}`, () => {
      const lines = readFileSync(path ?? '', 'utf8')
        .trim()
        .split('\n')
      let [said, gone] = [0, 0]
      for (const line of lines) {
        const { body, file } = JSON.parse(line) as { body: unknown; file: string }
        const one = outcome(body)
        said += one.said.length
        gone += one.gone.length
        expect(one.said.length + one.gone.length + one.reasons.length, file).toBeGreaterThan(0)
        for (const reason of one.reasons) expect(reason, file).toMatch(/^[A-Z“].{10,}/)
        for (const item of one.said) expect(`${item.title ?? ''}${item.text}`.trim(), file).not.toBe('')
      }
      expect(said).toBeGreaterThanOrEqual(leastSaid)
      expect(gone).toBeGreaterThanOrEqual(leastGone)
    })
  }
})

describe('what is said in the shape of a network', () => {
  it('a comment on our page, and that it was taken back', () => {
    const value = { item: 'comment', comment_id: '7_9', post_id: '7', parent_id: '7', message: 'It leaks' }
    const from = { id: '55', name: 'Ana' }
    const page = (change: object) => ({ object: 'page', entry: [{ id: '1', changes: [change] }] })
    const added = page({ field: 'feed', value: { ...value, from, verb: 'add', created_time: 1448633038 } })
    expect(outcome(added)).toMatchObject({
      said: [
        {
          ...{ remoteId: '7_9', text: 'It leaks', network: 'facebook', mentionKind: 'comment' },
          ...{ addressed: true, inReplyTo: '7', publishedAt: '2015-11-27T14:03:58.000Z' },
          author: { remoteId: '55', displayName: 'Ana' },
        },
      ],
      reasons: [],
    })
    expect(outcome(page({ field: 'feed', value: { ...value, from, verb: 'remove' } })).gone).toEqual(['7_9'])
    const ours = page({ field: 'feed', value: { ...value, from: { id: '1' }, verb: 'add' } })
    expect(outcome(ours)).toMatchObject({ said: [], reasons: ['Something that we wrote ourselves.'] })
  })

  it('later words of a comment, kept beside the first ones', () => {
    const value = { item: 'comment', comment_id: '7_9', from: { id: '55' }, message: 'It leaks no more' }
    const body = {
      object: 'page',
      entry: [{ changes: [{ field: 'feed', value: { ...value, verb: 'edited' } }] }],
    }
    const read = readDelivery(Buffer.from(JSON.stringify(body)))
    if (!read.ok) throw new Error(read.error.message)
    expect(read.value.items[0]?.remoteId).toMatch(/^7_9@[0-9a-f]{64}$/)
    expect(outcome(body).said).toMatchObject([{ remoteId: '7_9', edited: true }])
  })

  it('a message of WhatsApp, under the name of its sender', () => {
    const value = {
      contacts: [{ wa_id: '47', profile: { name: 'Ana' } }],
      messages: [
        { id: 'm', from: '47', timestamp: '1603059201', type: 'text', text: { body: 'Open on Sunday?' } },
      ],
      statuses: [{ id: 's', status: 'read' }],
    }
    const body = { object: 'whatsapp_business_account', entry: [{ changes: [{ field: 'messages', value }] }] }
    expect(outcome(body)).toMatchObject({
      said: [
        {
          ...{ remoteId: 'm', text: 'Open on Sunday?', network: 'whatsapp', mentionKind: 'message' },
          author: { remoteId: '47', displayName: 'Ana' },
        },
      ],
      reasons: ['A receipt of a message that we sent.'],
    })
  })

  it('a post of X with its author from beside the list', () => {
    const data = [{ id: '20', text: 'just boots', author_id: '12', created_at: '2026-03-11T08:30:00.000Z' }]
    const includes = {
      users: [{ id: '12', username: 'jack', name: 'Jack', public_metrics: { followers_count: 5 } }],
    }
    expect(outcome({ data, includes }).said).toMatchObject([
      {
        ...{ remoteId: '20', network: 'x', url: 'https://x.com/jack/status/20' },
        author: { remoteId: '12', handle: 'jack', followers: 5 },
      },
    ])
  })

  it('never takes our own shape for another', () => {
    const body = {
      items: [
        { id: 'a', text: 'The bag ripped.', author: 'Ana' },
        { id: 'b', title: 'One star' },
      ],
    }
    const read = readDelivery(Buffer.from(JSON.stringify(body)))
    expect(read).toMatchObject({
      ok: true,
      value: { items: [{ remoteId: 'a' }, { remoteId: 'b' }], passedOver: [] },
    })
    if (read.ok) expect(read.value.items.map(({ body: item }) => item)).toEqual(body.items)
  })
})
