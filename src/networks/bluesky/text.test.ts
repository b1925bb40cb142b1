import { describe, expect, it } from 'vitest'
import { textWithLinks } from './text.ts'

const encoder = new TextEncoder()

function record(text: string, links: Readonly<Record<string, string>>) {
  const facets = Object.entries(links).map(([part, uri]) => {
    const byteStart = encoder.encode(text.slice(0, text.indexOf(part))).length
    const byteEnd = byteStart + encoder.encode(part).length
    return { index: { byteStart, byteEnd }, features: [{ $type: 'app.bsky.richtext.facet#link', uri }] }
  })
  return { text, facets }
}

describe('textWithLinks', () => {
  it.each([
    ['leaves a text without links alone', 'No links 👨‍👩‍👧‍👧', {}, 'No links 👨‍👩‍👧‍👧'],
    [
      'leaves an address alone',
      '👋 see weft.example/',
      { 'weft.example/': 'https://weft.example' },
      '👋 see weft.example/',
    ],
    [
      'puts the address behind a shortened one',
      '👋 see weft.example/a/lo... !',
      { 'weft.example/a/lo...': 'https://weft.example/a/long/way' },
      '👋 see weft.example/a/lo... (https://weft.example/a/long/way) !',
    ],
    [
      'puts the target behind any other text',
      'Log in at bank.example now',
      { 'bank.example': 'https://evil.example/' },
      'Log in at bank.example (https://evil.example/) now',
    ],
  ])('%s', (_, text, links, expected) => {
    expect(textWithLinks(record(text, links))).toBe(expected)
  })

  it('survives positions that make no sense', () => {
    const feature = { $type: 'app.bsky.richtext.facet#link', uri: 'https://weft.example' }
    const facet = (byteStart: number, byteEnd: number) => ({
      index: { byteStart, byteEnd },
      features: [feature],
    })
    const facets = [facet(5, 2), facet(0, 99), facet(-3, -1), { index: {}, features: 'x' }, null]
    expect(textWithLinks({ text: 'short', facets })).toBe('short')
  })
})
