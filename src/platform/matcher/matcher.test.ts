import { describe, expect, it } from 'vitest'
import { createMatcher, evaluate, type Matcher, type Post, parseQuery, type Query } from './index.ts'

const read = (typed: string): Query => {
  const parsed = parseQuery(typed)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.query
}

function matcherOf(queries: readonly string[]): Matcher {
  const matcher = createMatcher()
  for (const query of queries) matcher.set(query, read(query))
  return matcher
}

/** What matches, after it was held against the plain evaluator. */
function found(queries: readonly string[], post: Post): string[] {
  const ids = matcherOf(queries).match(post).toSorted()
  expect(ids).toEqual(queries.filter((query) => evaluate(read(query), post)).toSorted())
  return ids
}

describe('queries that come and go', () => {
  it('adds, replaces and removes', () => {
    const matcher = matcherOf(['a', 'b'])
    matcher.set('a', read('c'))
    expect(matcher.size).toBe(2)
    expect(matcher.match({ text: 'a b' })).toEqual(['b'])
    expect(matcher.match({ text: 'c' })).toEqual(['a'])
    expect([matcher.remove('a'), matcher.remove('a'), matcher.size]).toEqual([true, false, 1])
    expect(matcher.match({ text: 'c' })).toEqual([])
  })

  it('takes no more room after a thousand were there and went', () => {
    const matcher = createMatcher()
    const fill = (round: number): void => {
      for (let number = 0; number < 1000; number++) {
        matcher.set(
          `${number}`,
          read(`w${number}x${round} OR "big w${number}y${round}" NOT z${number % 50}*`),
        )
      }
    }
    fill(0)
    const before = matcher.bytes
    for (let round = 1; round < 5; round++) {
      for (let number = 0; number < 1000; number++) matcher.remove(`${number}`)
      fill(round)
    }
    expect(matcher.bytes).toBeLessThan(before * 1.2)
    expect(matcher.match({ text: 'a big w77y4' })).toEqual(['77'])
    expect(matcher.match({ text: 'a big w77y3' })).toEqual([])
  })

  it('adds and removes in less than a millisecond of the processor, 99 of 100 times (a collection may fall into one)', () => {
    const matcher = createMatcher()
    const times: number[] = []
    for (let number = 0; number < 20_000; number++) {
      const query = read(`brand${number}`)
      const before = process.threadCpuUsage()
      matcher.set(`${number}`, query)
      if (number % 7 === 3) matcher.remove(`${number - 3}`)
      const { user, system } = process.threadCpuUsage(before)
      times.push((user + system) / 1000)
    }
    times.sort((one, other) => one - other)
    expect(times[Math.floor(times.length * 0.99)]).toBeLessThan(1)
  })

  it('lets rarer names lead to queries once it has seen posts', () => {
    const matcher = matcherOf(['the xylophones'])
    for (let number = 0; number < 300; number++) matcher.match({ text: `xylophones everywhere ${number}` })
    expect(matcher.tune()).toBe(1)
    expect(matcher.tune()).toBe(0)
    expect(matcher.match({ text: 'the other xylophones' })).toEqual(['the xylophones'])
    expect(matcher.remove('the xylophones')).toBe(true)
    expect(matcher.match({ text: 'the xylophones' })).toEqual([])
  })

  it('reads of a post only what queries ask, but for those it counts', () => {
    const matcher = matcherOf(['a', 'a lang:en'])
    const read = new Set<string>()
    const meta = new Proxy({}, { get: (_, field) => void read.add(String(field)) })
    const bytes = new TextEncoder().encode('a')
    const look = (times: number): string[] => {
      read.clear()
      for (let time = 0; time < times; time++) matcher.matchUtf8(bytes, meta, new Int32Array(2))
      return [...read].toSorted()
    }
    expect(look(2000)).toEqual(['author', 'lang', 'reach', 'site', 'source'])
    expect(look(40)).toEqual(['lang'])
    expect(look(10)).toEqual(['author', 'lang', 'reach', 'site', 'source'])
    matcher.remove('a lang:en')
    expect(look(10)).toEqual([])
  })

  it('gives handles', () => {
    const matcher = matcherOf(['a', 'b', 'c'])
    const hits = new Int32Array(2)
    const bytes = new TextEncoder().encode('xx c a b')
    expect(matcher.matchUtf8(bytes, {}, hits, 3, 6)).toBe(2)
    expect([...hits].map((handle) => matcher.idOf(handle)).toSorted()).toEqual(['a', 'c'])
    expect(matcher.idOf(matcher.handleOf('b') ?? -1)).toBe('b')
    expect(matcher.matchUtf8(bytes, {}, hits)).toBe(3)
  })
})

describe('bad input', () => {
  const long = 'word '.repeat(200_000)

  it('reads a text of a megabyte', () => {
    const queries = [
      'word NEAR/3 word',
      '"word word"',
      'NOT word',
      'end',
      'w*',
      'word NEAR/1 end NEAR/1 (word OR end)',
    ]
    const ids = matcherOf(queries).match({ text: `${long} end` })
    expect(ids.toSorted()).toEqual(queries.filter((query) => query !== 'NOT word').toSorted())
    expect(matcherOf(['x', 'xx*']).match({ text: 'x'.repeat(1_000_000) })).toEqual(['xx*'])
  })

  it('takes five thousand terms, only NOT and one letter with a *', () => {
    const many = Array.from({ length: 5000 }, (_, number) => `t${number}`)
    expect(found([many.join(' OR ')], { text: 'a t4999' })).toHaveLength(1)
    expect(found([many.join(' ')], { text: many.join(',') })).toHaveLength(1)
    expect(found(['NOT a', 'NOT lang:en', 'NOT (a OR reach:>5)'], { text: 'b' })).toHaveLength(3)
    expect(found(['a*', 'é*', '="A*"', '東'], { text: 'Abc Écru 東京' })).toHaveLength(4)
  })

  it('reads lone surrogates, joiners and writing from right to left', () => {
    expect(found(['a', 'b', 'ab'], { text: 'a\ud800b a\u200db' })).toEqual(['a', 'ab', 'b'])
    expect(found(['مرحبا', 'שלום'], { text: '\u202eمَرْحَبًا\u202c שָׁלוֹם' })).toHaveLength(2)
  })

  it('reads bytes that are no UTF-8 without reading past their end', () => {
    const matcher = matcherOf(['a', 'b'])
    const hits = new Int32Array(4)
    for (const broken of [[0xc3], [0xe2, 0x82], [0xf0, 0x9f, 0x98], [0xff, 0xc0, 0x80], [0xed, 0xa0, 0x80]]) {
      expect(matcher.matchUtf8(Uint8Array.from([97, 32, ...broken]), {}, hits)).toBe(1)
      expect(matcher.matchUtf8(Uint8Array.from([97, 32, ...broken, 32, 98]), {}, hits)).toBe(2)
    }
  })
})
