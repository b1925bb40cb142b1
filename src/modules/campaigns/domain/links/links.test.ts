import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeFrom, codeTyped, RANDOM_BYTES, wrongWord } from './code.ts'
import { campaignTag, counted, faultsOf, fitsPattern, plainTag, tagsIn, wrongPattern } from './tags.ts'
import { forHeader, withTags, wrongTarget } from './target.ts'
import { fetcherOf, originOf } from './visitor.ts'

const ours = { own: ['weft.example'], short: ['fjell.link'] }
const tags = { source: 'poster', medium: 'print', campaign: '2026-spring', content: '' }

describe('where a link may lead', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'ftp://fjell.example/a',
    '//evil.example/a',
    '/inbox',
    'fjell.example',
    'https://',
    'https://user:secret@fjell.example/',
    'https://fjell.example/a\r\nset-cookie: a=b',
    'https://fjell.example/ a',
    'https://fjell.example/\u2028',
    'https:\\\\evil.example',
    'https://weft.example/l/abc',
    'https://fjell.link/abc',
    `https://fjell.example/${'a'.repeat(2000)}`,
  ])('refuses %j', (target) => {
    expect(wrongTarget(target, ours)).toMatch(/^[A-Z].+\.$/)
  })

  it.each([
    'https://fjell.example',
    'http://fjell.example/a?b=c#d',
    'https://weft.example/p/ask/lab',
    'https://münchen.example/ü',
  ])('takes %s', (target) => {
    expect(wrongTarget(target, ours)).toBeNull()
  })
})

describe('tags of a target', () => {
  it.each([
    ['https://a.example', 'https://a.example?utm_source=poster&utm_medium=print&utm_campaign=2026-spring'],
    [
      'https://a.example/x?',
      'https://a.example/x?utm_source=poster&utm_medium=print&utm_campaign=2026-spring',
    ],
    [
      'https://a.example/x?sig=A%2fb+c&y#top?z',
      'https://a.example/x?sig=A%2fb+c&y&utm_source=poster&utm_medium=print&utm_campaign=2026-spring#top?z',
    ],
    [
      'https://a.example/?utm_source=own#/route',
      'https://a.example/?utm_source=own&utm_medium=print&utm_campaign=2026-spring#/route',
    ],
  ])('%s', (target, arrives) => {
    expect(withTags(target, tags)).toBe(arrives)
  })

  it('never change what the target says itself, whatever it is', () => {
    const url = fc.webUrl({ withFragments: true, withQueryParameters: true })
    fc.assert(
      fc.property(url, (target) => {
        const arrives = withTags(target, tags)
        const [before = '', after] = target.split('#')
        expect(arrives.startsWith(before)).toBe(true)
        expect(arrives.endsWith(after === undefined ? '' : `#${after}`)).toBe(true)
        expect(tagsIn(arrives).source).toBe('poster')
        expect(new URL(arrives).origin).toBe(new URL(target).origin)
      }),
    )
  })

  it('never end a header, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const header = forHeader(`https://a.example/${text}`)
        expect(/^[\x21-\x7e]+$/.test(header)).toBe(true)
        expect(() => new Headers({ location: header })).not.toThrow()
      }),
    )
  })
})

describe('codes', () => {
  it('are eight letters that nobody mixes up, and every one is as likely', () => {
    const seen = new Map<string, number>()
    for (let n = 0; n < 256; n += 1) {
      const bytes = Uint8Array.from({ length: RANDOM_BYTES }, (_, i) => (n + i * 37) % 256)
      const code = codeFrom(bytes)
      expect(code).toMatch(/^[2-9abcdefghjkmnpqrstwxyz]{8}$/)
      for (const sign of code) seen.set(sign, (seen.get(sign) ?? 0) + 1)
    }
    const counts = [...seen.values()]
    expect(seen.size).toBe(29)
    expect(Math.max(...counts) / Math.min(...counts)).toBeLessThan(1.5)
    expect(() => codeFrom(new Uint8Array(64).fill(255))).toThrow('too few')
  })

  it('are read as people type them from paper', () => {
    expect(codeTyped(' Spring-Sale. ')).toBe('spring-sale')
    expect([wrongWord('spring-sale'), wrongWord('7k')]).toEqual([null, expect.stringContaining('3 to 40')])
    expect(wrongWord('api')).toContain('kept')
  })
})

describe('what tags may say', () => {
  const rules = {
    campaignPattern: '{year}-{code}',
    tags: [
      { kind: 'source', value: 'facebook', aliasOf: null },
      { kind: 'source', value: 'fb', aliasOf: 'facebook' },
      { kind: 'medium', value: 'social', aliasOf: null },
    ] as const,
  }
  it.each([
    ['', ['none']],
    ['utm_source=facebook&utm_medium=social&utm_campaign=2026-spring', []],
    ['utm_source=fb&utm_medium=social&utm_campaign=2026-spring', ['alias']],
    ['utm_source=Facebook&utm_medium=social&utm_campaign=2026-spring', ['case']],
    ['utm_source=insta&utm_campaign=spring', ['source', 'medium', 'campaign']],
  ])('“%s” is %j', (query, faults) => {
    expect(faultsOf(rules, tagsIn(`https://a.example/?${query}`))).toEqual(faults)
  })

  it('makes and knows tags by the pattern, and counts other names as what they stand for', () => {
    const tag = campaignTag(rules.campaignPattern, { code: 'Vår sale!', startsOn: '2026-03-01' })
    expect(tag).toBe('2026-var-sale')
    expect([fitsPattern('{year}-{code}', tag), fitsPattern('{year}-{code}', 'spring')]).toEqual([true, false])
    expect(counted(rules.tags, 'source', 'FB')).toBe('facebook')
    expect(counted(rules.tags, 'medium', 'fb')).toBe('fb')
    expect([wrongPattern('{year}'), wrongPattern('{Year}-{code}'), wrongPattern('{year}.{code}')]).toEqual([
      expect.stringContaining('{code}'),
      expect.stringContaining('small letters'),
      null,
    ])
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(plainTag(plainTag(text))).toBe(plainTag(text))
      }),
    )
  })
})

describe('who comes', () => {
  it.each([
    ['https://t.co/abc', 'x'],
    ['https://l.facebook.com/l.php?u=1', 'facebook'],
    ['https://out.reddit.com/', 'reddit'],
    ['android-app://org.telegram.messenger/', 'telegram'],
    ['android-app://com.fjell.app/', 'site'],
    ['https://www.google.no/', 'search'],
    ['https://intranet.fjell.example/secret/page', 'site'],
    ['not an address', 'unknown'],
    [undefined, 'unknown'],
  ])('from %s is %s', (referer, origin) => {
    expect(originOf(referer)).toBe(origin)
  })

  it('knows fetchers of cards by name', () => {
    const agents = [
      'facebookexternalhit/1.1',
      'Twitterbot/1.0',
      'http.rb/5.1 (Mastodon/4.3; +https://a.example/)',
      'Mozilla/5.0',
    ]
    expect(agents.map(fetcherOf)).toEqual(['facebook', 'x', 'fediverse', null])
  })
})
