import { describe, expect, it } from 'vitest'
import { scopeWords, wordsIn } from './scope-words.ts'

const nothing = { departments: null, channelIds: null, topics: null, regions: null }

describe('where a role holds', () => {
  it.each([
    [nothing, 'Everywhere'],
    [{ ...nothing, departments: [{ id: 'a', name: 'Service' }] }, 'Service and below'],
    [
      { ...nothing, channelIds: ['b', 'x'], topics: ['returns'] },
      'on Bluesky (fjell), a channel that is gone; about returns',
    ],
  ])('%j → %s', (bounds, words) => {
    expect(scopeWords(bounds, new Map([['b', 'Bluesky (fjell)']]))).toBe(words)
  })

  it('reads words with commas; nothing written is everywhere', () => {
    expect([wordsIn(' returns , , battery '), wordsIn(' , '), wordsIn(null)]).toEqual([
      ['returns', 'battery'],
      null,
      null,
    ])
  })
})
