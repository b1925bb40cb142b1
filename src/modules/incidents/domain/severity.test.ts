import { describe, expect, it } from 'vitest'
import { defaultSettings } from './settings.ts'
import { judge, rejudge, type Storm, together } from './severity.ts'

const { weights, thresholds } = defaultSettings
const calm: Storm = {
  rate: 1,
  baseline: 1,
  negativeShare: 0,
  reachPercentile: 0,
  press: false,
  verified: false,
  departments: 0,
  floor: null,
}
const of = (more: Partial<Storm>) => judge({ ...calm, ...more }, weights, thresholds)

describe('the score of crisis.md', () => {
  it.each([
    // 16 times the usual, all negative, largest authors, press, four departments: everything.
    [{ rate: 64, baseline: 4, negativeShare: 1, reachPercentile: 1, press: true, departments: 4 }, 100, 1],
    // log2(8) ÷ 4 = 0.75 of 30 = 22.5; 0.6·20 = 12; 0.5·20 = 10; 0; 1 of 4 departments: 3.75 → 3.8.
    [{ rate: 32, baseline: 4, negativeShare: 0.6, reachPercentile: 0.5, departments: 1 }, 48.3, 3],
    [
      { rate: 32, baseline: 4, negativeShare: 0.6, reachPercentile: 0.5, departments: 1, verified: true },
      63.3,
      2,
    ],
    // Less than the usual gives nothing, not less than nothing.
    [{ rate: 1, baseline: 40 }, 0, 4],
    // A usual of nearly nothing counts as one an hour: log2(4) ÷ 4 · 30 = 15.
    [{ rate: 4, baseline: 0.1 }, 15, 4],
  ] as const)('of %j is %d, SEV%d', (storm, score, severity) => {
    expect(of(storm)).toMatchObject({ score, severity, floor: null })
  })

  it('shows what is not known as unknown and gives it no points', () => {
    const { parts, score } = of({ rate: null, negativeShare: null, reachPercentile: null, press: true })
    expect(score).toBe(15)
    expect(parts.filter((one) => one.share === null).map((one) => one.part)).toEqual([
      'volume',
      'negative',
      'reach',
    ])
  })

  it('is SEV1 by a floor, whatever the points', () => {
    expect(of({ floor: 'harm' })).toMatchObject({ severity: 1, floor: 'harm', score: 0 })
  })

  it('never falls when a part grows', () => {
    const steps = [0, 0.2, 0.5, 1]
    for (const a of steps)
      for (const b of steps)
        for (const rate of [1, 3, 20]) {
          const less = of({ rate, negativeShare: a, reachPercentile: b })
          const more = of({
            rate: rate * 2,
            negativeShare: Math.min(1, a + 0.3),
            reachPercentile: b,
            press: true,
          })
          expect(more.score).toBeGreaterThan(less.score)
          expect(more.severity).toBeLessThanOrEqual(less.severity)
        }
  })

  it('of several signals takes the gravest of each part, and the wildest volume whole', () => {
    const all = together([
      { ...calm, rate: 20, baseline: 20, negativeShare: 0.9, departments: 2 },
      { ...calm, rate: 12, baseline: 1, negativeShare: null, floor: 'legal' },
    ])
    expect(all).toMatchObject({ rate: 12, baseline: 1, negativeShare: 0.9, departments: 2, floor: 'legal' })
  })

  it('is told again for other weights from the parts that were kept', () => {
    const { parts } = of({ rate: 32, baseline: 4, negativeShare: 0.6, reachPercentile: 0.5, departments: 1 })
    expect(rejudge(parts, null, weights, thresholds)).toEqual({ score: 48.3, severity: 3 })
    expect(rejudge(parts, null, { ...weights, volume: 60 }, thresholds)).toEqual({ score: 70.8, severity: 2 })
    expect(rejudge(parts, 'data', weights, thresholds).severity).toBe(1)
  })
})
