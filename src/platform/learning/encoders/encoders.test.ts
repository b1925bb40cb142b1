import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Bag } from '../bag.ts'
import type { Encoder } from '../encoder.ts'
import { hashOf, pair } from '../hash.ts'
import { socialEncoder } from './social.ts'
import { socialTokens, soundingTokens } from './social-tokens.ts'
import { textEncoder } from './text.ts'

function features(encoder: Encoder, text: string): Set<number>[] {
  const bags = encoder.groups.map(() => new Bag())
  encoder.encode(text, bags)
  return bags.map((bag) => new Set(bag.hashes.subarray(0, bag.size)))
}

describe('tokens of a post', () => {
  it.each([
    ['I loooove it!!! :-) #BestDay', ['i', 'loove', 'it', '!!', ':-)', 'bestday']],
    ["don't @someone https://t.example/x", ["don't", '', '']],
    ['so ""good"" \\u2019s &amp; 😍', ['so', '"', 'good', '"', '’', 's', '&', '😍']],
  ])('%s', (text, tokens) => {
    expect(socialTokens(text).map((token) => token.text)).toEqual(tokens)
  })

  it('know what they stand for', () => {
    const [never, tag, shout] = socialTokens('never #VeryBadDay HORRIBLE')
    expect(never?.negates).toBe(true)
    expect(tag?.parts.map((part) => part.text)).toEqual(['very', 'bad', 'day'])
    expect(shout?.shouted).toBe(true)
    expect(Math.max(...(shout?.valences ?? []))).toBeLessThan(1)
  })
})

/** What posts are made of, and what only looks like it. */
const pieces = [
  ...[
    'good',
    'BAD',
    'not',
    "don't",
    'but',
    'it',
    'x',
    'xD',
    '8)',
    '8',
    'h',
    'http',
    'https',
    'sooo',
    'goood',
    "rock'n'roll",
    "a'1",
    "n't",
  ],
  ...[
    '!',
    '!!',
    '...',
    '?',
    '?!',
    ',',
    ':',
    ':)',
    ': ',
    ';',
    ';-)',
    '<3',
    '=',
    "'",
    '"',
    '-',
    '_',
    '/',
    '*',
    '(',
    '|',
    '`',
    '~',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '\n',
    '\t',
    '\u0001',
    '7',
    '42',
    '@a',
    '@',
    '#b',
    '#',
    '&amp;',
    '&',
    '\\',
    'é',
    '’',
    '😀',
  ],
]
const posts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((some) => some.join(''))

describe('tokens of plain texts', () => {
  it('are those of all others', () => {
    fc.assert(
      fc.property(posts, (post) => {
        // A sign of no plain text behind it, which is a token alone.
        const others = socialTokens(`${post} 🙂`)
        expect(socialTokens(post)).toEqual(others.slice(0, -1))
      }),
      { numRuns: 2000 },
    )
  })

  it('bring the same to a mood where words without one are not told apart', () => {
    const brings = (token: ReturnType<typeof socialTokens>[number]) => {
      const { valence, word, negates, ends, turns, parts, shouted } = token
      return { valence, word, negates, ends, turns, parts, shouted: valence !== 0 && shouted }
    }
    fc.assert(
      fc.property(posts, (post) => {
        expect(soundingTokens(post).map(brings)).toEqual(socialTokens(post).map(brings))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('features of how a post is meant', () => {
  it('are others under a "not", until the sentence ends', () => {
    const underNot = pair(3, hashOf('good'))
    const [plain, negated, ended] = ['good', 'not so good', 'not. good'].map(
      (text) => features(socialEncoder, text)[0] ?? new Set(),
    )
    expect([plain, negated, ended].map((words) => words?.has(hashOf('good')))).toEqual([true, true, true])
    expect([plain, negated, ended].map((words) => words?.has(underNot))).toEqual([false, true, false])
  })

  it('are the same for any name and any link', () => {
    const one = features(socialEncoder, '@anna look https://a.example/1')
    expect(one).toEqual(features(socialEncoder, '@bert look https://b.example/2'))
  })
})

describe('features of what a text is about', () => {
  it('hold words near each other in either order', () => {
    const [, , pairs] = features(textEncoder, 'card was stolen')
    const [, , turned] = features(textEncoder, 'stolen my card')
    expect([...(pairs ?? [])]).toEqual([...(turned ?? [])])
    expect(pairs?.size).toBe(1)
  })

  it('grow no faster than the text', () => {
    const [, , pairs] = features(textEncoder, Array.from({ length: 1000 }, (_, at) => `word${at}`).join(' '))
    expect(pairs?.size).toBeLessThan(8000)
  })
})
