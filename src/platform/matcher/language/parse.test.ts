import { describe, expect, it } from 'vitest'
import { evaluate, type Post, parseQuery, queryTokens } from '../index.ts'
import { explainQuery, explanationKeys } from './explain.ts'

const matches = (typed: string, post: string | Post): boolean => {
  const parsed = parseQuery(typed)
  if (!parsed.ok) throw new Error(`${typed}: ${JSON.stringify(parsed.problems)}`)
  return evaluate(parsed.query, typeof post === 'string' ? { text: post } : post)
}

describe('what a query means', () => {
  it.each<[string, string, string]>([
    // Query, a post it matches, a post it does not match.
    ['apple', 'An Apple.', 'apples'],
    ['a OR b c', 'a', 'b'],
    ['NOT a b', 'b', 'a b'],
    ['NOT NOT a', 'a', 'b'],
    ['NOT (a OR b)', 'c', 'b'],
    ['and or', 'and/or', 'AND'],
    ['"big apple"', 'the BIG, apple', 'apple big'],
    ['"big * apple"', 'big red apple', 'big apple'],
    ['"mic* window*"', 'Microsoft Windows', 'Microsoft'],
    ['a NEAR/2 b', 'b x a', 'a x x b'],
    ['"a b" NEAR/1 (c OR d)', 'd a b', 'd x a b'],
    ['a NEAR/1 b NEAR/1 c', 'b a c', 'a b x c'],
    ['NOT a NEAR/1 b', 'a x b', 'a b'],
    ['w*', 'world', 'sword'],
    ['w*d', 'word', 'words'],
    ['=SAP', 'SAP', 'sap'],
    ['="Big Apple"', 'Big Apple', 'big Apple'],
    ['#two_words', '#Two_Words!', 'two words'],
    ['two', '#two_words', '@twos'],
    ['tag:x', '#x', 'x'],
    ['@ruth', 'hi @Ruth', 'ruth@x.y'],
    ['@ruth.bsky.social', '@ruth.bsky.social', '@ruth bsky'],
    ['mention:x', '@x', '#x'],
    ['😀', 'so 😀😀', '😃'],
    ['👍', 'ok👍🏽', '👎'],
    ['👩', '👩 👧', '👩‍👧'],
    ['zoe', 'ZOË', 'zo e'],
    ['ﬁn', 'FIN', 'fi n'],
    ['京都', '東京都庁', '京の都'],
    ['한국', '\u1112\u1161\u11ab\u1100\u116e\u11a8어', '한 x 국'],
    ['か', 'かな', 'がな'],
    ['https://x.y/a', 'see http://www.X.y/a.', 'see https://x.y/ab'],
    ['https://x.y/*', 'https://x.y/ab', 'https://x.ya'],
    ['site:bbc.co.uk', 'https://news.bbc.co.uk/1', 'https://notbbc.co.uk/1'],
    ['x', 'x', 'https://x.y/x'],
    ['שלום', 'שָׁלוֹם', 'של'],
  ])('%s', (query, yes, no) => {
    expect(matches(query, yes)).toBe(true)
    expect(matches(query, no)).toBe(false)
  })

  it('reads what is known of a post', () => {
    const post = {
      text: 'x',
      author: '@Ruth',
      lang: 'pt-BR',
      site: 'https://www.fjell.example/1',
      source: 'Feed',
      reach: 10,
    }
    const all = [
      'author:ruth',
      'author:"@RUTH"',
      'author:r*',
      'lang:pt',
      'lang:pt_br',
      'site:fjell.example',
      'source:feed',
    ]
    const reaches = ['reach:>9', 'reach:>=10', 'reach:<11', 'reach:<=10', 'reach:=10', 'reach:<1k']
    for (const query of [...all, ...reaches]) expect([query, matches(query, post)]).toEqual([query, true])
    for (const query of ['author:rut', 'lang:b*', 'reach:>10', 'site:example.fjell', 'author:x*']) {
      expect([query, matches(query, post)]).toEqual([query, false])
    }
    expect(matches('reach:<5', 'x')).toBe(false)
  })
})

describe('problems', () => {
  it.each<[string, number, number, RegExp]>([
    ['', 0, 0, /empty/],
    ['a (b', 2, 1, /not closed/],
    ['a)', 1, 1, /never opened/],
    ['a ()', 2, 2, /empty/],
    ['x "y', 2, 2, /not closed/],
    ['AND b', 0, 3, /cannot stand/],
    ['a OR', 2, 2, /Nothing follows/],
    ['NOT', 0, 3, /Nothing follows/],
    ['a NEAR b', 2, 4, /distance/],
    ['a NEAR/2 lang:en', 9, 7, /no place/],
    ['(a b) NEAR/2 c', 0, 6, /no place/],
    ['auhtor:x', 0, 7, /no field “auhtor:”/],
    ['*x', 0, 2, /beginning/],
    ['a *', 2, 1, /every post/],
    ['東*京', 0, 3, /without spaces/],
    ['a -b', 2, 2, /means nothing/],
    ['a &', 2, 1, /no letter/],
    ['lang:', 0, 5, /nothing behind/],
    ['reach:1000', 0, 10, /comparison/],
    ['=lang:en', 0, 8, /upper and lower/],
  ])('%s', (query, at, length, message) => {
    const parsed = parseQuery(query)
    expect(parsed).toMatchObject({
      ok: false,
      problems: [{ at, length, message: expect.stringMatching(message) }],
    })
    if (!parsed.ok) expect(parsed.problems[0]?.cure).toMatch(/^[A-Z].*[^ ]$/)
  })

  it('tells several at once and bounds what it reads', () => {
    const parsed = parseQuery('*a OR b AND *c')
    expect(parsed.ok ? [] : parsed.problems.map((one) => one.at)).toEqual([0, 12])
    expect(parseQuery('('.repeat(50_000)).ok).toBe(false)
    expect(parseQuery(`${'NOT '.repeat(40_000)}a`).ok).toBe(true)
    expect(parseQuery('a '.repeat(10_001)).ok).toBe(false)
    expect(parseQuery('a'.repeat(200_001)).ok).toBe(false)
  })
})

describe('around the editor', () => {
  it('names the pieces', () => {
    const tokens = queryTokens('=Ab AND (#t OR "x y") author:"Ruth F" NEAR')
    expect(tokens.map(({ at, length, kind }) => [at, length, kind])).toEqual([
      [0, 3, 'word'],
      [4, 3, 'operator'],
      [8, 1, 'bracket'],
      [9, 2, 'tag'],
      [12, 2, 'operator'],
      [15, 5, 'phrase'],
      [20, 1, 'bracket'],
      [22, 7, 'field'],
      [29, 8, 'phrase'],
      [38, 4, 'problem'],
    ])
  })

  it('explains with sentences of the catalogue', () => {
    const whole = parseQuery('(=A OR "b * #c_d") NOT lang:de reach:>5 x* NEAR/3 @y')
    if (!whole.ok) throw new Error('not read')
    const lines = explainQuery(whole.query)
    expect(lines.map((line) => `${line.depth} ${line.key} ${Object.values(line.values)}`.trim())).toEqual([
      '0 All of these:',
      '1 At least one of these:',
      '2 the word “{word}”, written exactly so A',
      '2 the words “{word}” one after the other b * #c_d',
      '1 None of this:',
      '2 in the language “{word}” de',
      '1 reaching more than {amount} people 5',
      '1 at most {distance} words apart, in either order: 3',
      '2 words like “{word}”, where * stands for any letters x*',
      '2 the mention @{word} y',
    ])
    for (const line of lines) expect(explanationKeys).toContain(line.key)
  })
})
