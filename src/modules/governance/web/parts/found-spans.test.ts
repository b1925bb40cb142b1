import { describe, expect, it } from 'vitest'
import { asWritten, foundSpans } from './found-spans.ts'

const words = (text: string, found: string[]): string[] =>
  foundSpans(text, found).map(([from, to]) => Array.from(text).slice(from, to).join(''))

describe('what the rules found', () => {
  it('is marked as it was written, whatever its accents, case and neighbours', () => {
    expect(words('🧵 Unsere UMSÄTZE und Umsätze', ['umsatze'])).toEqual(['UMSÄTZE', 'Umsätze'])
    expect(words('It’s 10 % off, ﬁnally', ['% off', 'finally'])).toEqual(['% off', 'ﬁnally'])
  })

  it('begins where a word begins', () => {
    expect(words('searnings and earnings', ['earnings'])).toEqual(['earnings'])
  })

  it('is said as it was written', () => {
    expect(asWritten('Unsere Umsätze', 'umsatze')).toBe('Umsätze')
    expect(asWritten('See our shop', 'shop.example.com')).toBe('shop.example.com')
  })

  it('is nothing for nothing', () => {
    expect(words('plain', ['', ' '])).toEqual([])
  })
})
