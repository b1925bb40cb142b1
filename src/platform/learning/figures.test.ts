import { describe, expect, it } from 'vitest'
import { randomFrom } from '#kernel/random.ts'
import { thresholdFor } from './abstain.ts'
import { assumed, chance, fitConfidence } from './confidence.ts'
import { figuresOf } from './figures.ts'
import { fitOffsets, highest } from './offsets.ts'

const pairs = (text: string) => text.split(' ').map((one) => ({ truth: one[0] ?? '', guess: one[1] ?? '' }))

describe('figures', () => {
  it('are those worked out by hand', () => {
    // a: 3 of 4 found; b: 1 of 2 found; c: 0 of 1.
    const figures = figuresOf(pairs('aa aa aa ab bb ba ca'))
    expect(figures).toMatchObject({ n: 7, accuracy: 4 / 7 })
    expect(figures.macroRecall).toBeCloseTo((0.75 + 0.5 + 0) / 3)
    expect(figures.classes[0]).toMatchObject({ label: 'a', n: 4, recall: 0.75, precision: 0.6 })
    expect(figures.classes[0]?.f1).toBeCloseTo(6 / 9)
    // By chance: 4/7·5/7 + 2/7·2/7 + 1/7·0.
    expect(figures.kappa).toBeCloseTo((4 / 7 - 24 / 49) / (1 - 24 / 49))
  })

  it('are nothing for nothing', () => {
    expect(figuresOf([])).toMatchObject({ n: 0, accuracy: 0, macroRecall: 0, macroF1: 0 })
  })
})

describe('confidence', () => {
  it('is the share that is right', () => {
    const random = randomFrom(2)
    const judged = Array.from({ length: 4000 }, () => {
      const best = random() * 2 - 1
      return { best, lead: 0.5, right: random() < 1 / (1 + Math.exp(-(1 + 2 * best))) }
    })
    const curve = fitConfidence(judged)
    for (const best of [-0.8, 0, 0.8]) {
      expect(chance(curve, best, 0.5)).toBeCloseTo(1 / (1 + Math.exp(-(1 + 2 * best))), 1)
    }
  })

  it('is assumed where there is nothing to learn it from', () => {
    expect(fitConfidence([])).toBe(assumed)
    expect(fitConfidence(Array.from({ length: 50 }, () => ({ best: 1, lead: 1, right: true })))).toBe(assumed)
  })
})

describe('the threshold', () => {
  const inside = Array.from({ length: 100 }, (_, at) => ({
    confidence: 0.5 + at / 200,
    right: at >= 10,
    outside: false,
  }))
  const outside = Array.from({ length: 10 }, (_, at) => ({
    confidence: at / 20,
    right: false,
    outside: true,
  }))

  it('withholds as many strangers as asked', () => {
    const threshold = thresholdFor([...inside, ...outside], { caught: 0.7, keptRight: null })
    expect(outside.filter((one) => one.confidence < threshold)).toHaveLength(7)
  })

  it('does not give up many right guesses for them', () => {
    const loud = outside.map((one) => ({ ...one, confidence: 0.99 }))
    const threshold = thresholdFor([...inside, ...loud], { caught: 0.7, keptRight: null })
    const lost = inside.filter((one) => one.right && one.confidence < threshold).length
    expect(lost).toBeGreaterThan(0)
    expect(lost).toBeLessThanOrEqual(6)
  })

  it('keeps guesses of which enough are right, and is never when not asked', () => {
    const threshold = thresholdFor(inside, { caught: 0.7, keptRight: 0.95 })
    const kept = inside.filter((one) => one.confidence >= threshold)
    expect(kept.filter((one) => one.right).length / kept.length).toBeGreaterThanOrEqual(0.95)
    expect(kept.length).toBeGreaterThan(90)
    expect(thresholdFor(inside, { caught: 0.7, keptRight: null })).toBe(0)
  })
})

describe('offsets', () => {
  it('lift a class whose margins are all too low', () => {
    const random = randomFrom(5)
    const scored = Array.from({ length: 600 }, (_, at) => {
      const truth = at % 3
      const margins = Float64Array.from([0, 1, 2], (one) => (one === truth ? 0.5 : 0) + random() * 0.3)
      margins[2] = (margins[2] ?? 0) - 0.45
      return { margins, truth }
    })
    const right = (offsets: Float64Array) =>
      scored.filter((one) => highest(one.margins, offsets) === one.truth).length
    expect(right(new Float64Array(3))).toBeLessThan(540)
    expect(right(fitOffsets(scored, 3))).toBeGreaterThan(590)
  })
})
