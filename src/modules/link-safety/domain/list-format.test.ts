import { describe, expect, it } from 'vitest'
import { readList } from './list-format.ts'
import { isIn, numberOf } from './list-index.ts'
import { readRule } from './rule.ts'

const holds = (text: string, key: string) => isIn(readList(text).index, numberOf(key))

describe('a list', () => {
  it('is read with its head, remarks, and every kind of rule', () => {
    const text = [
      '\ufeff! name: House list',
      '! verdict: Suspicious',
      '! expires: 2027-01-31',
      '! whatever: is a remark',
      '# remark',
      '; remark',
      '',
      'evil.test   # why',
      '*.worse.test',
      'https://mixed.test/bad/',
      'mixed.test/also?x=1',
      'MÜNCHEN.test',
      `sha256:${'A'.repeat(64)}`,
      '||adblock.test^',
      '0.0.0.0 hosts.test second.test',
      '127.0.0.1 localhost',
      '::1 ip6-localhost',
      '1.2.3.4',
    ].join('\r\n')
    const list = readList(text)
    expect(list).toMatchObject({
      name: 'House list',
      verdict: 'suspicious',
      expires: '2027-01-31',
      badCount: 0,
    })
    expect(list.index).toHaveLength(10)
    for (const key of [
      'h:evil.test',
      's:worse.test',
      'u:mixed.test/bad',
      'u:mixed.test/also?x=1',
      'h:xn--mnchen-3ya.test',
      `x:${'a'.repeat(64)}`,
      's:adblock.test',
      'h:hosts.test',
      'h:second.test',
      'h:1.2.3.4',
    ])
      expect([key, holds(text, key)]).toEqual([key, true])
    expect(holds(text, 'h:localhost')).toBe(false)
  })

  it('says every line that cannot be read, with its number', () => {
    const list = readList(
      'fine.test\n\nnot a rule\n! verdict: evil\n! expires: tomorrow\nsha256:12\n*.1.2.3.4\nsingle\n',
    )
    expect(list.badCount).toBe(6)
    expect(list.bad.map((one) => [one.line, one.text])).toEqual([
      [3, 'not a rule'],
      [4, '! verdict: evil'],
      [5, '! expires: tomorrow'],
      [6, 'sha256:12'],
      [7, '*.1.2.3.4'],
      [8, 'single'],
    ])
    for (const { message } of list.bad) expect(message).toMatch(/^[A-Z“].*\.$/)
  })

  it('keeps only the first of many bad lines and counts them all', () => {
    const list = readList('no good\n'.repeat(1000))
    expect([list.bad.length, list.badCount, list.index.length]).toEqual([50, 1000, 0])
  })

  it('takes 200,000 lines in well under two seconds, in eight bytes each', () => {
    const lines = Array.from({ length: 200_000 }, (_, at) =>
      at % 4 === 0
        ? `0.0.0.0 host-${at}.test`
        : at % 4 === 1
          ? `*.below-${at}.test`
          : at % 4 === 2
            ? `https://place-${at}.test/a/b`
            : `plain-${at}.test`,
    )
    const text = lines.join('\n')
    // Work, not waiting: other programs on the machine take no part in it.
    const before = process.threadCpuUsage()
    const list = readList(text)
    expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(2000)
    expect([list.index.length, list.index.byteLength, list.badCount]).toEqual([200_000, 1_600_000, 0])
    expect(isIn(list.index, numberOf('s:below-1.test'))).toBe(true)
    expect(isIn(list.index, numberOf('s:below-2.test'))).toBe(false)
  })
})

describe('a rule', () => {
  it.each([
    ['evil.test', 'h:evil.test'],
    ['*.evil.test', 's:evil.test'],
    ['https://evil.test/', 'u:evil.test'],
    ['https://evil.test/a/b/', 'u:evil.test/a/b'],
    ['https://evil.test/a/../b', 'u:evil.test/b'],
    ['https://evil.test/a/./b', 'u:evil.test/a/b'],
    ['https://evil.test/%61', 'u:evil.test/a'],
    ['HTTPS://Evil.test/a', 'u:evil.test/a'],
    ['https://evil.test:8443/a', 'u:evil.test:8443/a'],
    ['evil.test:8443', 'u:evil.test:8443/'],
    ['//evil.test/a', 'u:evil.test/a'],
  ])('%s', (text, key) => expect(readRule(text)).toMatchObject({ key: key.replace(/\/$/, '') }))

  it.each([
    '',
    ' ',
    '*',
    '*.',
    '*.*.test',
    'a*.test',
    'http://',
    'ftp://a.test',
    'javascript:alert(1)',
    'a b',
    '*.a.test/x',
  ])('is not %j', (text) => expect(typeof readRule(text)).toBe('string'))
})
