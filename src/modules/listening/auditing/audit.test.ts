import { describe, expect, it } from 'vitest'
import { interval, quantile } from './bootstrap.ts'
import { allocate, inOrder } from './draw.ts'
import { auditFigures, type Coded } from './figures.ts'
import { type Answer, f1Of, kappa, macroF1, type Pair, recallOf } from './judge.ts'
import { lastMonth, monthIn } from './months.ts'

/** Pairs from a table: a row a true mood, a column what the other says (negative, neutral, positive, unsure). */
function table(rows: Readonly<Record<'negative' | 'neutral' | 'positive', readonly number[]>>): Pair[] {
  const columns: readonly Answer[] = ['negative', 'neutral', 'positive', 'unsure']
  return Object.entries(rows).flatMap(([truth, counts]) =>
    counts.flatMap((count, at) =>
      Array.from({ length: count }, () => ({ truth: truth as Answer, other: columns[at] ?? 'unsure' })),
    ),
  )
}

// Worked out by hand on paper, n = 100:
//            neg neu pos unsure |
// negative    20   5   0      5 | 30    said: neg 24, neu 49, pos 19, unsure 8
// neutral      3  35   2      0 | 40
// positive     1   9  17      3 | 30
const paper = table({ negative: [20, 5, 0, 5], neutral: [3, 35, 2, 0], positive: [1, 9, 17, 3] })

describe('the formulae', () => {
  it('of recall and F1 agree with what is worked out by hand', () => {
    expect(recallOf(paper, 'negative')).toBeCloseTo(20 / 30, 12)
    expect(recallOf(paper, 'neutral')).toBeCloseTo(35 / 40, 12)
    expect(recallOf(paper, 'positive')).toBeCloseTo(17 / 30, 12)
    // 40 ÷ 54, 70 ÷ 89, 34 ÷ 49
    expect(f1Of(paper, 'negative')).toBeCloseTo(0.740740740741, 11)
    expect(f1Of(paper, 'neutral')).toBeCloseTo(0.786516853933, 11)
    expect(f1Of(paper, 'positive')).toBeCloseTo(0.69387755102, 11)
    expect(macroF1(paper)).toBeCloseTo(0.740378381898, 11)
  })

  it('of kappa agree with what is worked out by hand, and with a textbook', () => {
    // Without the 8: n = 92, same 72; by chance (25×24 + 40×49 + 27×19) ÷ 92² = 3073 ÷ 8464.
    const both = paper.filter(({ other }) => other !== 'unsure')
    expect(kappa(both)).toBeCloseTo((72 / 92 - 3073 / 8464) / (1 - 3073 / 8464), 12)
    expect(kappa(both)).toBeCloseTo(0.658690409942, 11)
    // The example everybody knows: two readers of 50 applications, 20 both yes, 15 both no, 5 and 10 apart: 0.4.
    const two = table({ negative: [20, 0, 5, 0], neutral: [0, 0, 0, 0], positive: [10, 0, 15, 0] })
    expect(kappa(two)).toBeCloseTo(0.4, 12)
  })

  it('know their ends', () => {
    const same = table({ negative: [5, 0, 0, 0], neutral: [0, 5, 0, 0], positive: [0, 0, 5, 0] })
    expect([macroF1(same), kappa(same)]).toEqual([1, 1])
    expect(kappa(table({ negative: [9, 0, 0, 0], neutral: [], positive: [] }))).toBeNull()
    expect(macroF1(table({ negative: [9, 1, 0, 0], neutral: [], positive: [] }))).toBeNull()
    expect(recallOf(same.slice(0, 5), 'positive')).toBeNull()
    expect(kappa([])).toBeNull()
  })
})

describe('an interval', () => {
  const coins = Array.from({ length: 100 }, (_, n) => (n < 70 ? 1 : 0))
  const mean = (items: readonly number[]) => items.reduce((sum, n) => sum + n, 0) / items.length

  it('is where theory has it, and the same for the same seed', () => {
    const found = interval(coins, mean, 7)
    expect(found).toEqual(interval(coins, mean, 7))
    const uneven = coins.map((coin, n) => coin + Math.sqrt(n))
    expect(interval(uneven, mean, 7)).not.toEqual(interval(uneven, mean, 8))
    // 0.7 ± 1.96 √(0.7 × 0.3 ÷ 100) = 0.610 to 0.790; to about one coin.
    expect(found?.value).toBe(0.7)
    expect(Math.abs((found?.low ?? 0) - 0.61)).toBeLessThanOrEqual(0.0151)
    expect(Math.abs((found?.high ?? 0) - 0.79)).toBeLessThanOrEqual(0.0151)
  })

  it('takes quantiles as spreadsheets do', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5)
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75)
    expect(quantile([5], 0.975)).toBe(5)
  })
})

const items = (n: number, machine: Answer, ...people: Answer[]): Coded[] =>
  Array.from({ length: n }, () => ({ machine, people }))

describe('the figures of a month', () => {
  it('hold the machine against whoever coded first, and people against each other', () => {
    const month = [
      ...items(20, 'negative', 'negative', 'negative'),
      ...items(5, 'neutral', 'negative', 'neutral'),
      ...items(20, 'neutral', 'neutral'),
      ...items(4, 'unsure', 'positive'),
      ...items(6, 'positive', 'positive'),
      ...items(3, 'positive', 'unsure'),
      ...items(42, 'neutral'),
    ]
    const found = auditFigures(month, 1)
    expect(found).toMatchObject({ coded: 58, n: 55, machineUnsure: 4, kappaN: 51, twice: 25 })
    expect(found.classes.map(({ mood, n }) => [mood, n])).toEqual([
      ['negative', 25],
      ['neutral', 20],
      ['positive', 10],
    ])
    expect(found.classes[0]?.recall?.value).toBeCloseTo(0.8, 12)
    expect(found.classes[2]?.recall?.value).toBeCloseTo(0.6, 12)
    // 40 ÷ 45, 40 ÷ 45, 12 ÷ 16
    expect(found.macroF1?.value).toBeCloseTo((40 / 45 + 40 / 45 + 0.75) / 3, 12)
    for (const one of [found.macroF1, found.kappa]) {
      expect(one?.low).toBeLessThan(one?.value ?? 0)
      expect(one?.high).toBeGreaterThan(one?.value ?? 1)
    }
    // The first person always says negative: agreement is what chance gives.
    expect(found.kappaPeople?.value).toBeCloseTo(0, 12)
  })

  it('are unknown where too few were coded', () => {
    const few = auditFigures([...items(29, 'negative', 'negative'), ...items(50, 'neutral')], 1)
    expect(few).toMatchObject({ coded: 29, n: 29, macroF1: null, kappa: null, kappaPeople: null })
    const rare = auditFigures([...items(40, 'negative', 'negative'), ...items(4, 'positive', 'positive')], 1)
    expect(rare.macroF1?.value).toBe(1)
    expect(rare.classes.find(({ mood }) => mood === 'positive')).toEqual({
      mood: 'positive',
      n: 4,
      recall: null,
    })
  })
})

describe('drawing', () => {
  const strata = [
    { network: 'bluesky', language: 'en', n: 500 },
    { network: 'bluesky', language: 'de', n: 333 },
    { network: 'mastodon', language: 'de', n: 166 },
    { network: 'mail', language: 'fr', n: 1 },
  ]

  it('gives every source and language its share', () => {
    expect(allocate(strata, 200)).toEqual([100, 67, 33, 0])
    expect(allocate(strata, 5000)).toEqual([500, 333, 166, 1])
    expect(allocate([], 200)).toEqual([])
  })

  it('always draws as many as wanted, none more often than it is there', () => {
    for (let size = 0; size <= 60; size += 1) {
      const some = [7, 7, 7, 13, 1, 20].map((n, at) => ({ network: `n${at}`, language: 'en', n }))
      const given = allocate(some, size)
      expect(given.reduce((sum, n) => sum + n, 0)).toBe(Math.min(size, 55))
      for (const [at, n] of given.entries()) expect(n).toBeLessThanOrEqual(some[at]?.n ?? 0)
    }
  })

  it('mixes by the seed and has a fifth coded twice', () => {
    const drawn = Array.from({ length: 200 }, (_, n) => n)
    const order = inOrder(drawn, 42)
    expect(order).toEqual(inOrder(drawn, 42))
    expect(order).not.toEqual(inOrder(drawn, 43))
    expect(order.map(({ item }) => item).sort((a, b) => a - b)).toEqual(drawn)
    expect(order.filter(({ wanted }) => wanted === 2).map(({ position }) => position)).toEqual(
      Array.from({ length: 40 }, (_, n) => n + 1),
    )
  })

  it('takes whole months of the organisation’s zone', () => {
    expect(monthIn('2026-03', 'Europe/Oslo')).toEqual({
      month: '2026-03',
      from: new Date('2026-02-28T23:00:00Z'),
      to: new Date('2026-03-31T22:00:00Z'),
    })
    expect(lastMonth(new Date('2026-01-01T00:30:00Z'), 'Europe/Oslo').month).toBe('2025-12')
    expect(lastMonth(new Date('2026-01-31T23:30:00Z'), 'Europe/Oslo').month).toBe('2026-01')
  })
})
