import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordedFile } from '#networks/contract/kit/recorded.ts'
import type { NormalisedItem } from '#networks/contract/receive.ts'
import { normalise } from './normalise.ts'
import { asObject, asText } from './shape.ts'

const bodies = recordedFile(join(import.meta.dirname, 'fixtures', 'recorded.jsonl'), () => null).map(
  ({ body }) => body,
)
const own = findOwn()
const us = { remoteId: own, handle: 'fjell-outdoor.test' }

/** We are whoever was mentioned in the recording. */
function findOwn(): string {
  const match = /"did":"(did:plc:[a-z0-9]+)"\}\]/.exec(JSON.stringify(bodies[0]))
  return match?.[1] ?? ''
}

const notified = (start: string): unknown => {
  const found = bodies.find((body) => {
    const record = asObject(asObject(asObject(body)?.notification)?.record)
    return asText(record?.text)?.includes(start)
  })
  if (!found) throw new Error(`No recorded notification with ${start}.`)
  return found
}

function item(body: unknown): NormalisedItem {
  const normalised = normalise(body, us)
  if (normalised.kind !== 'mention-item') throw new Error(JSON.stringify(normalised))
  return normalised
}

describe('normalise', () => {
  it('reads a mention with an image', () => {
    const mention = item(notified('do the socks shrink'))
    expect(mention).toMatchObject({
      mentionKind: 'mention',
      text: '@fjell-outdoor.test do the socks shrink? <3 & love 👨‍👩‍👧‍👧',
      lang: 'en',
      addressed: true,
      inReplyTo: null,
      threadRoot: null,
      author: { handle: 'ida.test', displayName: 'ida.test' },
    })
    expect(mention.media).toEqual([
      expect.objectContaining({ kind: 'image', alt: 'A very small green sock' }),
    ])
    expect(mention.url).toBe(
      `https://bsky.app/profile/${mention.author.remoteId}/post/${mention.remoteId.split('/').at(-1)}`,
    )
    expect(mention.replyContext).toMatchObject({ uri: mention.remoteId, rootUri: mention.remoteId })
    expect(mention.replyContext.cid).toMatch(/^bafy/)
  })

  it('reads a reply with a shortened link and a card', () => {
    const reply = item(notified('Mine did!'))
    expect(reply).toMatchObject({ mentionKind: 'reply', addressed: true })
    expect(reply.text).toBe(
      'Mine did!\n\nSee fjell.example/care/wo... (https://fjell.example/care/wool?from=card)',
    )
    expect(reply.inReplyTo).toContain(own)
    expect(reply.replyContext.rootUri).toBe(reply.inReplyTo)
    expect(reply.media).toEqual([
      {
        kind: 'other',
        url: 'https://fjell.example/care/wool?from=card',
        previewUrl: null,
        alt: 'Washing wool\nCold, and slowly.',
      },
    ])
  })

  it('reads quotes, with what is quoted', () => {
    const quote = item(notified('So soft'))
    expect(quote).toMatchObject({ mentionKind: 'quote', addressed: true })
    expect(quote.media[0]?.alt).toBe('@fjell-outdoor.test: New wool socks are here. #wool')
    expect(item(notified('And warm')).media.map((media) => media.kind)).toEqual(['image', 'other'])
  })

  it('keeps a mention whose post is gone by the time it is looked up', () => {
    expect(item(notified('never mind'))).toMatchObject({ mentionKind: 'mention', addressed: true })
  })

  it('ignores what is not for a desk, and says what it was', () => {
    const reasons = bodies.map((body) => normalise(body, us)).filter((one) => one.kind === 'ignored-item')
    expect(reasons.map((one) => one.reason).join('\n')).toMatch(/like[\s\S]*block/)
  })

  it('passes on that a post is no more', () => {
    const uri = 'at://did:plc:abc/app.bsky.feed.post/3kaheyt6vpc22'
    const gone = { $type: 'app.bsky.feed.defs#notFoundPost', uri, notFound: true }
    expect(normalise(gone, us)).toEqual({ kind: 'deleted-item', remoteId: uri })
    expect(normalise({ thread: gone }, us)).toEqual({ kind: 'deleted-item', remoteId: uri })
    const record = { $type: 'app.bsky.feed.post', text: 'x', createdAt: '2026-01-01T00:00:00Z' }
    const taken = { uri, cid: 'bafy', record, labels: [{ val: '!takedown' }] }
    expect(normalise(taken, us)).toEqual({ kind: 'deleted-item', remoteId: uri })
  })

  it('hears a post that only another place showed, and knows when it was to us', () => {
    const uri = 'at://did:plc:abc/app.bsky.feed.post/3kaheyt6vpc22'
    const view = (record: object) => ({
      uri,
      cid: 'bafy',
      record: { $type: 'app.bsky.feed.post', text: 'Hello', ...record },
    })
    expect(item(view({}))).toMatchObject({ addressed: false, publishedAt: null })
    const ref = { uri: `at://${own}/app.bsky.feed.post/3kaheyt6vpc22`, cid: 'bafy' }
    expect(item(view({ reply: { parent: ref, root: ref } }))).toMatchObject({
      addressed: true,
      mentionKind: 'reply',
    })
    const embed = { $type: 'app.bsky.embed.record', record: ref }
    expect(item(view({ embed }))).toMatchObject({ addressed: true, mentionKind: 'quote' })
  })

  it('takes a time without a zone for UTC and shrugs at nonsense', () => {
    const at = (createdAt: string) => {
      const record = { $type: 'app.bsky.feed.post', text: 'x', createdAt }
      return item({ uri: 'at://did:plc:abc/app.bsky.feed.post/3k', cid: 'b', value: record }).publishedAt
    }
    expect(at('2023-07-21T01:33:51.481951')).toBe('2023-07-21T01:33:51.481Z')
    expect(at('2024-02-22T19:58:13.903293+02:00')).toBe('2024-02-22T17:58:13.903Z')
    expect(at('yesterday')).toBeNull()
  })

  it('shows records of unheard-of kinds to somebody', () => {
    const value = { $type: 'example.unknown.thing', text: 'foo' }
    const uri = 'at://did:plc:abc/example.unknown.thing/1'
    expect(normalise({ uri, cid: 'b', value }, us).kind).toBe('unreadable')
  })
})
