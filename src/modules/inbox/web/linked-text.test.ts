import { describe, expect, it } from 'vitest'
import { cutLinks } from './linked-text.tsx'

const links = (text: string): (string | null)[] => cutLinks(text).flatMap((piece) => piece.href ?? [])

describe('addresses in a text', () => {
  it.each([
    ['see https://fjell.example/p/1.', ['https://fjell.example/p/1']],
    ['(https://fjell.example/a_(b))', ['https://fjell.example/a_(b']],
    ['“https://fjell.example”, they said', ['https://fjell.example']],
    ['javascript:alert(1) data:text/html,x', []],
    ['http://a.example https://b.example', ['http://a.example', 'https://b.example']],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected)
  })

  it('loses no letter', () => {
    const text = 'a https://x.example/ä?q=1&r=2, b\n\nhttps://y.example!'
    expect(
      cutLinks(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })
})
