import { describe, expect, it } from 'vitest'
import type { Message } from '#modules/inbox/contract.ts'
import { cutAtLinks } from './cut-links.ts'

type Link = Message['links'][number]
const held: NonNullable<Link['held']> = {
  id: null,
  verdict: 'dangerous',
  reason: 'It is on a list.',
  advice: null,
  mayRelease: false,
  help: 'Ask Dana Ortiz.',
}
const link = (url: string, span: [number, number] | null, stop = false): Link => ({
  url,
  span,
  held: stop ? held : null,
})

describe('a text cut at its links', () => {
  it('makes links only of web pages that are not held, and loses no letter', () => {
    const text = '👍 https://a.example and https://evil.example/x, javascript:alert(1) b.example'
    const at = (url: string): [number, number] => {
      const from = Array.from(text.slice(0, text.indexOf(url))).length
      return [from, from + Array.from(url).length]
    }
    const pieces = cutAtLinks(text, [
      link('https://a.example', at('https://a.example')),
      link('https://evil.example/x', at('https://evil.example/x'), true),
      link('javascript:alert(1)', at('javascript:alert(1)')),
      link('b.example', at('b.example')),
      link('https://beside.example', null, true),
    ])
    expect(pieces.filter((piece) => piece.href).map((piece) => piece.href)).toEqual(['https://a.example'])
    expect(pieces.filter((piece) => piece.held).map((piece) => piece.text)).toEqual([
      'https://evil.example/x',
    ])
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  })

  it('makes no link of what the server did not judge', () => {
    expect(cutAtLinks('https://a.example', [])).toEqual([
      { text: 'https://a.example', href: null, held: null },
    ])
  })
})
