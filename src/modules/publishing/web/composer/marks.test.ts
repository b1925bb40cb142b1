import { describe, expect, it } from 'vitest'
import { differences, markedDifferences } from './differs.ts'
import { carrySpans, pieces, type Span } from './marks.ts'

const cut = (text: string, spans: readonly Span[]) =>
  spans.map(([start, end]) => Array.from(text).slice(start, end).join(''))

describe('pieces of a marked text', () => {
  it('cuts at the edges of overlapping marks and loses nothing', () => {
    const found = pieces('See https://a.example now', [
      { kind: 'link', span: [4, 21] },
      { kind: 'over', span: [18, 25] },
    ])
    expect(found.map((piece) => piece.text)).toEqual(['See ', 'https://a.exam', 'ple', ' now'])
    expect(found.map((piece) => piece.kinds)).toEqual([[], ['link'], ['link', 'over'], ['over']])
  })

  it('counts in code points, so that emoji before a mark do not shift it', () => {
    const found = pieces('👩‍👩‍👧 #fjell', [{ kind: 'link', span: [6, 12] }])
    expect(found.map((piece) => piece.text)).toEqual(['👩‍👩‍👧 ', '#fjell'])
  })

  it('bears marks that reach beyond the text', () => {
    expect(pieces('ab', [{ kind: 'over', span: [1, 9] }])).toEqual([
      { text: 'a', kinds: [] },
      { text: 'b', kinds: ['over'] },
    ])
    expect(pieces('', [])).toEqual([])
  })
})

describe('marks while the text is typed on', () => {
  const text = 'Ask @mara or #service'
  const spans: Span[] = [
    [4, 9],
    [13, 21],
  ]

  it('stay before the change and move after it', () => {
    const now = 'Ask @mara today or #service'
    expect(cut(now, carrySpans(text, now, spans))).toEqual(['@mara', '#service'])
    const shorter = 'Ask @mara #service'
    expect(cut(shorter, carrySpans(text, shorter, spans))).toEqual(['@mara', '#service'])
  })

  it('go where the change is', () => {
    const now = 'Ask @mira or #service'
    expect(cut(now, carrySpans(text, now, spans))).toEqual(['#service'])
    expect(carrySpans(text, text, spans)).toEqual(spans)
  })
})

describe('what differs from the first column', () => {
  it('marks the words that are other, and only those', () => {
    const lead = 'They left with a new zip or both. This autumn we open two.'
    const own = 'They left mended. This autumn we open three, in Voss.'
    expect(cut(own, differences(lead, own))).toEqual(['mended.', 'three, in Voss.'])
  })

  it('finds nothing in the same text, and marks no text that is wholly its own', () => {
    expect(differences('a b', 'a b')).toEqual([])
    expect(markedDifferences('One two three', 'Etwas ganz anderes')).toEqual([])
    expect(markedDifferences('One two three four', 'One two drei four')).toEqual([[8, 12]])
  })
})
