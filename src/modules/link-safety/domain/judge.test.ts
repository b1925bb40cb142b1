import { describe, expect, it } from 'vitest'
import { knowing, listOf, ownRule, sha256 } from '../testing/knowledge.ts'
import { judgeChain } from './chain.ts'
import { judgeAddress } from './judge.ts'

const plain = knowing()
const of = (url: string, knowledge = plain) => {
  const { verdict, because } = judgeAddress(url, knowledge)
  return [verdict, because?.rule ?? null]
}

describe('our own rules, without any list', () => {
  it.each<[string, string, string | null]>([
    ['https://fjell.example/hiking', 'safe', null],
    ['https://shop.fjell.example/x?u=1', 'safe', null],
    ['https://mastodon.social/@fjell', 'safe', null],
    ['https://news.test/2026/article', 'safe', null],
    ['https://münchen.de/', 'safe', null],
    ['https://пример.рф/', 'safe', null],
    ['mailto:jo@news.test', 'safe', null],
    ['tel:+4712345678', 'safe', null],
    ['https://a-very-long-name-with-many-parts.of.a.site.test/', 'safe', null],
    ['https://news.test/report.pdf', 'safe', null],
    ['https://news.test/setup.exe', 'safe', null],
    ['https://news.test/?u=hello', 'safe', null],
    ['https://fell.test/', 'safe', null],
    ['javascript:alert(1)', 'dangerous', 'link.scheme'],
    ['java\nscript:alert(1)', 'dangerous', 'link.scheme'],
    ['data:text/html;base64,PHNjcmlwdD4=', 'dangerous', 'link.scheme'],
    ['vbscript:msgbox', 'dangerous', 'link.scheme'],
    ['file:///etc/passwd', 'dangerous', 'link.scheme'],
    ['smb://share.test/x', 'suspicious', 'link.scheme'],
    ['intent://scan/#Intent;end', 'suspicious', 'link.scheme'],
    ['ftp://files.test/x', 'suspicious', 'link.scheme'],
    ['https://fjell.example@evil.test/', 'dangerous', 'link.credentials'],
    ['https://fjell.example%2Flogin@evil.test/', 'dangerous', 'link.credentials'],
    ['https://admin:secret@evil.test/', 'suspicious', 'link.credentials'],
    ['http://93.184.216.34/login', 'suspicious', 'link.number'],
    ['http://0x5db8d822/', 'suspicious', 'link.number'],
    ['http://2130706433/', 'suspicious', 'link.number'],
    ['http://017700000001/', 'suspicious', 'link.number'],
    ['http://[::1]:3000/', 'suspicious', 'link.number'],
    ['http://192.168.1.1/', 'suspicious', 'link.number'],
    ['http://localhost:8080/', 'suspicious', 'link.number'],
    ['https://fjеll.example/', 'dangerous', 'link.look-alike'], // Cyrillic е
    ['https://fjeII.example/', 'dangerous', 'link.look-alike'], // capital I twice
    ['https://fje11.example/', 'dangerous', 'link.look-alike'],
    ['https://mastodоn.social/@fjell', 'dangerous', 'link.look-alike'], // Cyrillic о
    ['https://rnastodon.social/@fjell', 'dangerous', 'link.look-alike'],
    ['https://fjell.example.login.test/', 'dangerous', 'link.look-alike'],
    ['https://fjell.example-support.test/', 'dangerous', 'link.look-alike'],
    ['https://fjell-login.test/', 'suspicious', 'link.look-alike'],
    ['https://fjell.test/', 'suspicious', 'link.look-alike'],
    ['https://fjel.example/', 'suspicious', 'link.look-alike'],
    ['https://fjlel.example/', 'suspicious', 'link.look-alike'],
    ['https://mastodom.test/', 'suspicious', 'link.look-alike'],
    ['https://fjell.evil.test/', 'safe', null],
    ['https://evil.test/rechnung.pdf.exe', 'dangerous', 'link.double-ending'],
    ['https://evil.test/photo.JPG.scr?x=1', 'dangerous', 'link.double-ending'],
    ['https://evil.test/invoice.pdf%2Eexe', 'dangerous', 'link.double-ending'],
    ['https://news.test/\u202Efdp.exe', 'suspicious', 'link.unseen'],
    ['https://ne\u200bws.test/', 'suspicious', 'link.unseen'],
    ['https://аpple.test/', 'suspicious', 'link.mixed-letters'],
    ['https://bit.ly/3xYz', 'unknown', 'link.shortener'],
    ['https://www.tinyurl.com/abc', 'unknown', 'link.shortener'],
    ['https://t.co/abc', 'unknown', 'link.shortener'],
    ['https://[::1', 'unknown', 'link.unreadable'],
    ['https://exa mple/', 'unknown', 'link.unreadable'],
  ])('%s', (url, verdict, rule) => expect(of(url)).toEqual([verdict, rule]))

  it('gives a whole sentence and what to do for everything it says no to', () => {
    for (const url of [
      'javascript:alert(1)',
      'https://fjell-login.test/',
      'http://1.2.3.4/',
      'https://bit.ly/1',
    ]) {
      const { because } = judgeAddress(url, plain)
      expect(because?.message).toMatch(/^[A-Za-z“].*\.$/)
      expect(because?.advice).toMatch(/^[A-Z].*\.$/)
    }
  })
})

const lists = [
  listOf('Phishing', '! verdict: dangerous\nevil.test\n*.worse.test\nhttps://mixed.test/bad/\n'),
  listOf('Odd', '! verdict: suspicious\nodd.test\n*.good.test'),
  listOf('Good', '! verdict: safe\n*.good.test\nfjell.test\nevil.test'),
]

describe('lists', () => {
  const known = knowing({ lists })
  it.each<[string, string]>([
    ['https://evil.test/x', 'dangerous'],
    ['https://www.evil.test/', 'dangerous'],
    ['https://sub.evil.test/', 'safe'],
    ['http://EVIL.test:8080/', 'dangerous'],
    ['https://worse.test/', 'dangerous'],
    ['https://a.b.worse.test/', 'dangerous'],
    ['https://notworse.test/', 'safe'],
    ['http://mixed.test/bad', 'dangerous'],
    ['https://mixed.test/bad/page?x=1', 'dangerous'],
    ['https://mixed.test/x/../bad/page', 'dangerous'],
    ['https://mixed.test/badge', 'safe'],
    ['https://mixed.test/', 'safe'],
    ['https://odd.test/', 'suspicious'],
    ['https://a.good.test/', 'safe'],
    ['https://fjell.test/', 'safe'],
  ])('%s', (url, verdict) => expect(of(url, known)[0]).toBe(verdict))

  it('finds a single address by its hash, however it is written', () => {
    const hash = sha256('evil.test/page?id=7')
    const hashed = knowing({ lists: [listOf('Hashes', `! verdict: dangerous\nsha256:${hash}`)] })
    expect(of('https://evil.test/page?id=7', hashed)[0]).toBe('dangerous')
    expect(of('HTTP://EVIL.test/%70age?utm_source=x&id=7#top', hashed)[0]).toBe('dangerous')
    expect(of('https://evil.test/page?id=8', hashed)[0]).toBe('safe')
  })

  it('names the list', () => {
    expect(judgeAddress('https://evil.test/', known).because).toMatchObject({
      list: 'Phishing',
      rule: 'link.listed',
    })
  })
})

describe('the organisation’s own rules', () => {
  it('come before lists; the more particular one wins, and of two alike the one that forbids', () => {
    const rules = [
      ownRule('allow', '*.evil.test', 'our agency'),
      ownRule('allow', 'evil.test', 'our agency'),
      ownRule('deny', 'https://evil.test/ads'),
      ownRule('deny', '*.rival.test'),
      ownRule('allow', 'press.rival.test'),
      ownRule('allow', 'both.test'),
      ownRule('deny', 'both.test'),
    ]
    const known = knowing({ lists, rules })
    expect(of('https://evil.test/', known)).toEqual(['safe', 'link.allowed'])
    expect(of('https://evil.test/ads/1', known)).toEqual(['dangerous', 'link.denied'])
    expect(of('https://www.rival.test/', known)).toEqual(['dangerous', 'link.denied'])
    expect(of('https://press.rival.test/', known)).toEqual(['safe', 'link.allowed'])
    expect(of('https://both.test/', known)).toEqual(['dangerous', 'link.denied'])
  })
})

describe('where an address leads', () => {
  const known = knowing({ lists })
  const chain = (
    end: 'arrived' | 'loop' | 'too-many' | 'private' | 'refused' | 'unreachable',
    ...hops: string[]
  ) => judgeChain(hops[0] ?? '', { hops, end, note: null }, known)

  it('is judged by its worst stop, and a shortener is settled once it was followed', () => {
    expect(judgeChain('https://bit.ly/1', null, known).verdict).toBe('unknown')
    expect(chain('arrived', 'https://bit.ly/1', 'https://news.test/')).toMatchObject({
      verdict: 'safe',
      finalUrl: 'https://news.test/',
    })
    expect(chain('arrived', 'https://bit.ly/1', 'https://evil.test/', 'https://news.test/').verdict).toBe(
      'dangerous',
    )
    expect(chain('unreachable', 'https://bit.ly/1')).toMatchObject({ verdict: 'unknown', finalUrl: null })
  })

  it.each([
    ['loop', 'link.loop'],
    ['too-many', 'link.too-many'],
    ['private', 'link.private'],
    ['refused', 'link.refused'],
  ] as const)('%s', (end, rule) => {
    expect(chain(end, 'https://news.test/', 'https://other.test/')).toMatchObject({
      verdict: 'suspicious',
      because: { rule },
    })
  })

  it('an allowed address does not vouch for what it leads to', () => {
    const rules = [ownRule('allow', 'bit.ly')]
    const hops = ['https://bit.ly/1', 'https://evil.test/']
    expect(
      judgeChain('https://bit.ly/1', { hops, end: 'arrived', note: null }, knowing({ lists, rules })).verdict,
    ).toBe('dangerous')
    expect(judgeChain('https://bit.ly/1', null, knowing({ lists, rules })).verdict).toBe('safe')
  })

  it.each<[string, string]>([
    ['https://google.test/url?q=https://evil.test/x', 'dangerous'],
    ['https://google.test/url?q=https%3A%2F%2Fevil.test%2Fx', 'dangerous'],
    ['https://site.test/login?next=//evil.test', 'dangerous'],
    ['https://site.test/login?next=javascript:alert(1)', 'dangerous'],
    ['https://site.test/login?next=https://news.test/', 'unknown'],
    ['https://site.test/login?next=/home', 'safe'],
    ['https://site.test/login?next=https://www.site.test/home', 'safe'],
    ['https://site.test/search?text=https://evil.test', 'safe'],
  ])('an address inside an address: %s', (url, verdict) =>
    expect(judgeChain(url, null, known).verdict).toBe(verdict),
  )
})
