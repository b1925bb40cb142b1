import { describe, expect, it } from 'vitest'
import type { NormalisedItem } from '#networks/contract/receive.ts'
import { shapeMention } from './shape-mention.ts'

const receivedAt = new Date('2026-11-21T10:00:00Z')
const item: NormalisedItem = {
  kind: 'mention-item',
  remoteId: '1',
  mentionKind: 'mention',
  url: 'https://social.example/1',
  title: null,
  text: 'hei',
  lang: 'nb',
  publishedAt: '2026-11-21T09:59:00Z',
  author: {
    remoteId: 'a',
    handle: 'ada',
    displayName: 'Ada',
    avatarUrl: 'https://social.example/a.png',
    profileUrl: null,
    followers: 3,
  },
  media: [],
  inReplyTo: null,
  threadRoot: null,
  addressed: true,
  replyContext: {},
}
const shaped = (change: Partial<NormalisedItem>) => shapeMention({ ...item, ...change }, receivedAt)

describe('shapeMention', () => {
  it.each([
    ['a time that has been', '2026-11-21T09:00:00Z', '2026-11-21T09:00:00.000Z', false],
    ['a clock a little ahead', '2026-11-21T10:00:30Z', '2026-11-21T10:00:00.000Z', false],
    ['a clock an hour ahead', '2026-11-21T11:00:00Z', '2026-11-21T10:00:00.000Z', true],
    ['a clock a century ahead', '2126-11-21T11:00:00Z', '2026-11-21T10:00:00.000Z', true],
    ['no time', null, '2026-11-21T10:00:00.000Z', true],
    ['no time that exists', 'yesterday', '2026-11-21T10:00:00.000Z', true],
    ['a time before there were networks', '0001-01-01T00:00:00Z', '2026-11-21T10:00:00.000Z', true],
  ])('%s', (_, publishedAt, expected, unsure) => {
    const mention = shaped({ publishedAt })
    expect(mention.publishedAt.toISOString()).toBe(expected)
    expect(mention.clockUnsure).toBe(unsure)
  })

  it('keeps markup in names as the characters it is', () => {
    const author = { ...item.author, displayName: '<img src=x onerror=alert(1)>', handle: 'a<b' }
    expect(shaped({ author }).author).toMatchObject({
      displayName: '<img src=x onerror=alert(1)>',
      handle: 'a<b',
    })
  })

  it('calls a person without a name by the handle', () => {
    expect(shaped({ author: { ...item.author, displayName: ' \u202e ' } }).author.displayName).toBe('ada')
  })

  it('drops addresses no browser should open', () => {
    const media = [
      { kind: 'image' as const, url: 'javascript:alert(1)', previewUrl: null, alt: '' },
      { kind: 'image' as const, url: 'https://social.example/1.png', previewUrl: 'data:x', alt: 'A hat\0' },
    ]
    const mention = shaped({
      url: 'javascript:alert(1)',
      media,
      author: { ...item.author, avatarUrl: 'file:///etc' },
    })
    expect(mention.url).toBeNull()
    expect(mention.author.avatarUrl).toBeNull()
    expect(mention.media).toEqual([
      { kind: 'image', url: 'https://social.example/1.png', previewUrl: null, alt: 'A hat' },
    ])
  })

  it('bounds what has no bound', () => {
    const many = Array.from({ length: 500 }, (_, i) => ({
      kind: 'image' as const,
      url: `https://social.example/${i}`,
      previewUrl: null,
      alt: '',
    }))
    const mention = shaped({ text: 'a'.repeat(1e6), media: many, title: 'b'.repeat(1e5) })
    expect([mention.text.length, mention.media.length, mention.title?.length]).toEqual([100_000, 20, 500])
  })

  it('counts followers only when it can be a count', () => {
    const followers = (n: number) => shaped({ author: { ...item.author, followers: n } }).author.followers
    expect([followers(0), followers(-1), followers(1.5), followers(Number.NaN)]).toEqual([
      0,
      null,
      null,
      null,
    ])
  })
})
