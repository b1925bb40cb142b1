import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gramsOf } from './grams.ts'
import { boundsOf, jaccard, leadCount, leadsOf, NEEDED, RECYCLED } from './jaccard.ts'

const seven = 'Our jackets come back into the shops'

describe('grams', () => {
  it('are one for each run of five words', () => {
    expect(gramsOf(seven)).toHaveLength(3)
    expect(gramsOf('Four words are few')).toEqual([])
    expect(gramsOf('')).toEqual([])
  })

  it('are sorted and each there once', () => {
    const grams = gramsOf('one two three four five one two three four five one two three four five')
    expect(grams).toEqual([...new Set(grams)].sort((a, b) => a - b))
    expect(grams).toHaveLength(5)
  })

  it.each([
    ['case and punctuation', 'OUR jackets: come back, into the “shops”!'],
    ['an address', 'Our jackets come back https://fjell.example/x?utm_source=a into the shops'],
    ['signs that cannot be seen', 'Our jack\u200dets come back in\u200bto the shops'],
    ['accents', 'Oúr jäckets come back intó the shops'],
  ])('do not change with %s', (_, other) => {
    expect(gramsOf(other)).toEqual(gramsOf(seven))
  })

  it.each([
    ['Han', '新しい冬のジャケットが店に戻ります'],
    ['Hangul', '새로운 겨울 재킷이 매장에 돌아옵니다'],
    ['Thai', 'เสื้อแจ็คเก็ตกลับมาแล้ว'],
  ])('are runs of five signs in %s', (_, text) => {
    expect(gramsOf(text).length).toBeGreaterThan(5)
    expect(jaccard(gramsOf(text), gramsOf(`${text}!`))).toBe(1)
  })

  it.each([
    ['Arabic', 'تعود ستراتنا الشتوية إلى المتاجر هذا الأسبوع'],
    ['Devanagari with joiners', 'हमारी सर्दियों की जैकेट क्\u200dषमता के साथ वापस'],
  ])('are runs of five words in %s', (_, text) => {
    expect(gramsOf(text).length).toBeGreaterThan(1)
    expect(gramsOf(text)).toEqual(gramsOf(text.replaceAll('\u200d', '')))
  })
})

describe('likeness', () => {
  it('is the share of what both have in common', () => {
    expect(jaccard([1, 2, 3], [2, 3, 4])).toBe(0.5)
    expect(jaccard([1, 2], [3])).toBe(0)
    expect(jaccard([], [])).toBe(0)
    expect(jaccard([-5, 0, 9], [-5, 0, 9])).toBe(1)
  })

  it('is found by the leads of the other text whenever it is above the threshold', () => {
    const gram = fc.integer({ min: -40, max: 40 })
    const text = fc
      .uniqueArray(gram, { minLength: 1, maxLength: 60 })
      .map((list) => list.sort((a, b) => a - b))
    const change = fc.record({ gone: fc.nat(59), more: fc.uniqueArray(gram, { maxLength: 12 }) })
    const used = fc.dictionary(fc.integer({ min: -40, max: 40 }).map(String), fc.nat(30))
    let above = 0
    fc.assert(
      fc.property(text, change, used, (old, { gone, more }, counts) => {
        const kept = old.filter((_, at) => at % 4 !== gone % 4 || gone > 30)
        const ours = [...new Set([...kept, ...more])].sort((a, b) => a - b)
        if (jaccard(ours, old) <= RECYCLED) return
        above += 1
        const leads = leadsOf(
          old,
          new Map(Object.entries(counts).map(([key, value]) => [Number(key), value])),
        )
        const shared = leads.filter((one) => ours.includes(one)).length
        const { least, most } = boundsOf(ours.length)
        expect(shared).toBeGreaterThan(0)
        expect(shared + Math.ceil(RECYCLED * old.length)).toBeGreaterThanOrEqual(
          NEEDED * (old.length + ours.length),
        )
        expect(old.length).toBeGreaterThanOrEqual(least)
        expect(old.length).toBeLessThanOrEqual(most)
      }),
      { numRuns: 2000 },
    )
    expect(above).toBeGreaterThan(200)
  })

  it('is found by as few grams as are needed, whatever is shared', () => {
    for (let size = 1; size <= 200; size += 1) {
      const fewestShared = Math.floor(RECYCLED * size) + 1
      expect(size - leadCount(size), `size ${size}`).toBe(fewestShared - 1)
    }
  })

  it('is found by the grams that lead to the fewest texts', () => {
    const used = new Map([1, 2, 3, 4, 5].map((gram) => [gram, 30]))
    expect(leadsOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], used)).toEqual([6, 7, 8, 9])
    expect(
      leadsOf(
        [1, 2, 3],
        new Map([
          [1, 2],
          [2, 1],
          [3, 9],
        ]),
      ),
    ).toEqual([2, 1])
  })
})
