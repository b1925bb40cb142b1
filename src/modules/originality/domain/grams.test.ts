import { describe, expect, it } from 'vitest'
import { gramsOf } from './grams.ts'
import { jaccard, probeOf, RECYCLED } from './jaccard.ts'

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

  it('never needs more than the probe to meet a text above the threshold', () => {
    // Every overlap just above the threshold, with all that is shared lying outside the probe as far as possible.
    for (let size = 1; size <= 60; size += 1) {
      const grams = Array.from({ length: size }, (_, at) => at)
      const probe = probeOf(grams, new Set(grams.slice(0, Math.floor(size / 3))))
      const kept = Math.floor(RECYCLED * size) + 1
      const outside = grams.filter((gram) => !probe.grams.includes(gram))
      expect(outside.length, `size ${size}`).toBeLessThan(kept)
      expect(probe.rest).toBe(outside.length)
    }
  })

  it('looks for rare grams first', () => {
    const grams = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    expect(probeOf(grams, new Set([1, 2, 3, 4, 5])).grams).toEqual([6, 7, 8, 9])
  })
})
