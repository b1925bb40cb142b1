import { describe, expect, it } from 'vitest'
import { cutAtSpans } from './cut-at-spans.ts'

describe('a text cut at its links and tags', () => {
  it('counts code points and joins neighbours', () => {
    expect(
      cutAtSpans('🧵 see #a', [
        [6, 8],
        [2, 5],
      ]),
    ).toEqual([
      { text: '🧵 ', marked: false },
      { text: 'see', marked: true },
      { text: ' ', marked: false },
      { text: '#a', marked: true },
    ])
  })

  it('is one piece without any', () => {
    expect(cutAtSpans('plain', [])).toEqual([{ text: 'plain', marked: false }])
  })
})
