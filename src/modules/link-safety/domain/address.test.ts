import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAddress } from './address.ts'
import { unicodeHost } from './punycode.ts'

describe('one spelling for one place', () => {
  it.each([
    ['HTTPS://Fjell.Example', 'https://fjell.example/'],
    ['fjell.example', 'http://fjell.example/'],
    ['//fjell.example/a', 'http://fjell.example/a'],
    ['https://fjell.example:443/', 'https://fjell.example/'],
    ['https://fjell.example:8443/', 'https://fjell.example:8443/'],
    ['https://fjell.example./', 'https://fjell.example/'],
    ['https://fjell.example/a/../b/./c', 'https://fjell.example/b/c'],
    ['https://fjell.example/%2e%2E/x', 'https://fjell.example/x'],
    ['https://fjell.example/%61%2d%7E%2f', 'https://fjell.example/a-~%2F'],
    ['https://fjell.example/a?utm_source=x&b=1&fbclid=y#z', 'https://fjell.example/a?b=1'],
    ['https://fjell.example/a?utm_source=x', 'https://fjell.example/a'],
    ['https://fjell.example\\@evil.example', 'https://fjell.example/@evil.example'],
    ['https://user:pw@fjell.example/', 'https://fjell.example/'],
    ['https://münchen.de/', 'https://xn--mnchen-3ya.de/'],
    ['https://fjell。example/', 'https://fjell.example/'],
    ['https://fj\u00adell.example/', 'https://fjell.example/'],
    ['ht\ntps://fje\tll.example/', 'https://fjell.example/'],
    ['http://0x7f.1/', 'http://127.0.0.1/'],
    ['http://2130706433/', 'http://127.0.0.1/'],
    ['http://[::FFFF:127.0.0.1]/', 'http://[::ffff:7f00:1]/'],
    ['  javascript:alert(1)', 'javascript:alert(1)'],
  ])('%s', (raw, href) => expect(readAddress(raw)?.href).toBe(href))

  it.each(['', 'https://', 'http://./', 'https://[::1', 'https://a b/', 'https://%00/', 'x'.repeat(9000)])(
    'reads nothing in %j',
    (raw) => expect(readAddress(raw)).toBeNull(),
  )

  it('does the same to http and https, and changes nothing the second time', () => {
    const path = fc.string({
      unit: fc.constantFrom(...'aB/.%2eé?&=#;+ utm_x'.split(''), '%2E', '%61', '%25', '..'),
    })
    const host = fc.constantFrom(
      'Fjell.Example',
      'ä.de',
      '1.2.3.4.',
      'a.b..',
      '0x7f.1',
      'xn--mnchen-3ya.de',
      '[::1]',
    )
    fc.assert(
      fc.property(host, path, (name, tail) => {
        const once = readAddress(`https://${name}/${tail}`)
        if (!once) return
        expect(readAddress(once.href)).toEqual({ ...once, user: null })
        expect(readAddress(once.key)?.key).toBe(once.key)
        expect(readAddress(`http://${name}/${tail}`)?.key).toBe(once.key)
      }),
      { numRuns: 3000 },
    )
  })

  it('reads punycode back as people see it', () => {
    for (const name of ['münchen.de', 'пример.рф', '例え.jp', 'bücher-ünd-mehr.example', 'plain.example'])
      expect(unicodeHost(new URL(`http://${name}`).hostname)).toBe(name)
    expect(unicodeHost('xn--!!!.example')).toBe('xn--!!!.example')
  })
})
