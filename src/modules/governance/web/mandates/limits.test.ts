import { beforeAll, describe, expect, it, vi } from 'vitest'
import { limitPhrases } from './limits.ts'

beforeAll(() => vi.stubGlobal('navigator', { language: 'en-GB', languages: ['en-GB'] }))

const now = new Date('2026-02-01T10:00:00Z')
const free = {
  verbs: ['publish', 'reply'] as const,
  topics: null,
  channelIds: null,
  audiences: null,
  languages: null,
  regions: null,
  validFrom: '2026-01-01T00:00:00Z',
  validTo: null,
}
const say = (mandate: Parameters<typeof limitPhrases>[0]): string =>
  limitPhrases(mandate, (id) => (id === 'b' ? 'Bluesky' : 'Mastodon'), now)
    .map((phrase) => phrase.text)
    .join(', ')

describe('a mandate in words', () => {
  it('says what is limited, and the place always', () => {
    expect(say(free)).toBe('replies and publishes, on every channel')
    expect(
      say({
        ...free,
        topics: ['hiring', 'product-safety'],
        channelIds: ['b', 'm'],
        audiences: ['candidates', 'press'],
        languages: ['de'],
        regions: ['Norway'],
        validTo: '2026-03-03T12:00:00Z',
      }),
    ).toBe(
      'replies and publishes, about hiring and product safety, on Bluesky and Mastodon, to candidates and the press, in German, for Norway, until 3 March 2026',
    )
  })

  it('says when it begins while that lies ahead', () => {
    expect(say({ ...free, validFrom: '2026-04-01T08:00:00Z' })).toContain('from 1 April 2026')
  })

  it('names the first of many', () => {
    const topics = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    expect(say({ ...free, topics })).toContain('about a, b, c, d, e and 3 others')
  })
})
