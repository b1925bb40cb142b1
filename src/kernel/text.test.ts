import { describe, expect, it } from 'vitest'
import { graphemeLength, graphemes } from './text.ts'

const signs = [
  ...'aZ 9.é–“中かж',
  '\n',
  '\r',
  '\t',
  '\u0301', // a mark on what stands before it
  '\u200d', // joins
  '\ufe0f',
  '\u0600', // belongs to what follows
  '\u00ad',
  '👩',
  '🏽',
  '🇳',
  '🇴',
  '한',
  'ᄒ',
  'ᅡ',
  'क',
  '्',
  'ि',
  '\ud83d', // half a pair
]

describe('the number of graphemes', () => {
  it('is what the segmenter counts, however plain and clustered signs stand beside each other', () => {
    let seed = 7
    const next = (n: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((seed / 2_147_483_648) * n)
    }
    for (let round = 0; round < 20_000; round += 1) {
      const text = Array.from({ length: next(12) }, () => signs[next(signs.length)]).join('')
      expect([text, graphemeLength(text)]).toEqual([text, graphemes(text).length])
    }
  })

  it('takes a family, a flag and a letter with its accents for one each', () => {
    expect(graphemeLength('👩‍👩‍👧🇳🇴é̈\r\n')).toBe(4)
  })
})
