import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordPieces } from './word-pieces.ts'

const side = (before: string, after: string, other: 'then' | 'now'): string =>
  wordPieces(before, after)
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('')

describe('how one text became another', () => {
  it('is told by whole words', () => {
    const kinds = wordPieces('Bring the jacket', 'Bring the old jacket').filter(({ kind }) => kind !== 'same')
    expect(kinds.map(({ kind, text }) => [kind, text.trim()])).toEqual([['now', 'old']])
  })

  it('holds both texts whole, whatever they say', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.lorem(),
      fc.constantFrom('', ' ', 'a\n\nb', 'नमस्ते दुनिया'),
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(side(before, after, 'now')).toBe(before)
        expect(side(before, after, 'then')).toBe(after)
      }),
    )
  })
})
