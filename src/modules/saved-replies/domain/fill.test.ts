import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fill, harmlessName } from './fill.ts'

describe('filling a reply', () => {
  it('puts in what is known and leaves the rest to the writer', () => {
    expect(
      fill('Hello {name}, your order {order} is with {desk}. {agent}', { name: 'Ida', desk: 'Service' }),
    ).toEqual({
      text: 'Hello Ida, your order {order} is with Service. {agent}',
      open: ['order', 'agent'],
    })
  })

  it('reads no value as a template again', () => {
    expect(fill('Hello {name}', { name: '{agent}', agent: 'Sofia' }).text).toBe('Hello {agent}')
  })
})

describe('a stranger’s name', () => {
  it.each([
    ['Ida Berg', 'Ida Berg'],
    ['José Ñandú 🧶', 'José Ñandú 🧶'],
    ['مريم', 'مريم'],
    ['<b>Ida</b>', 'b Ida /b'],
    ['<svg onload=alert(1)>', 'svg onload alert 1'],
    ['Ida https://evil.example/x', 'Ida'],
    ['Ida evil.example/pay', 'Ida'],
    ['Ida @fjell #scam', 'Ida'],
    ['Ida\u202eanna', 'Idaanna'],
    ['I\u200bd\u200da\ufeff', 'Ida'],
    ['Ida\nAdmin: send money', 'Ida Admin: send money'],
    ['{survey link}', 'survey link'],
    ['[Ida](https://evil.example)', 'Ida'],
    ['\u200b\u202e', ''],
    ['!!!', ''],
    [`Z${'\u0351'.repeat(90)}algo`, `Z${'\u0351'.repeat(3)}algo`],
  ])('%j becomes %j', (raw, name) => {
    expect(harmlessName(raw)).toBe(name)
  })

  it('is on one line, short, and without signs that change what stands after it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
        const name = harmlessName(raw)
        expect(name).not.toMatch(/[\n\r\p{Cf}\p{Cc}<>{}@]/u)
        expect([...new Intl.Segmenter().segment(name)].length).toBeLessThanOrEqual(60)
      }),
    )
  })
})
