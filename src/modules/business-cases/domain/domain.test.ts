import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyBody, lacking } from './body.ts'
import { quantile, spreadOf, valued } from './estimate.ts'
import { readFigures } from './figures-csv.ts'
import { gapOf, medianOf, postsPerWeek } from './gap.ts'
import { after, caseStates, caseSteps } from './life.ts'

const peer = (name: string, value: number) => ({ peer: name, value, asOf: '2026-03-01', source: 'Report' })
const own = (value: number | null) => ({
  value,
  reason: value === null ? 'Not yet.' : null,
  asOf: '2026-03-11',
})

describe('the gap to others', () => {
  it('is to their median, from three of them on', () => {
    // 30, 60, 240 minutes: the median is 60, and we need 90.
    const peers = [peer('A', 240), peer('B', 30), peer('C', 60)]
    expect(gapOf(own(90), peers, true)).toEqual({
      ...{ n: 3, median: 60, best: 30, difference: 30, behind: true, rank: 3, reason: null },
    })
    expect(gapOf(own(90), peers, false)).toMatchObject({ best: 240, behind: false, rank: 2 })
    expect(gapOf(own(60), peers, true)).toMatchObject({ difference: 0, behind: false, rank: 2 })
    expect(gapOf(own(60), peers.slice(1), true)).toMatchObject({ median: null, behind: null, rank: 2 })
    expect(gapOf(own(60), peers.slice(1), true).reason).toMatch(/three/)
  })

  it('is unknown with its reason, never nought', () => {
    const peers = [peer('A', 1), peer('B', 2), peer('C', 3), peer('D', 4)]
    expect(gapOf(own(null), peers, false)).toMatchObject({
      median: 2.5,
      difference: null,
      reason: 'Not yet.',
    })
    expect(gapOf(own(3), [], false)).toMatchObject({ n: 0, median: null, best: null, rank: null })
    expect(medianOf([1, 2, 9])).toBe(2)
  })

  it('counts posts a week over at least one, and never below nought', () => {
    const at = (day: number, posts: number | null) => ({ at: new Date(Date.UTC(2026, 2, day)), posts })
    // 28 posts in 14 days are 14 a week.
    expect(postsPerWeek([at(1, 100), at(15, 128)])).toBe(14)
    expect(postsPerWeek([at(1, 100), at(6, 128)])).toBeNull()
    expect(postsPerWeek([at(1, 100), at(15, 90)])).toBeNull()
    expect(postsPerWeek([at(1, null), at(15, 90)])).toBeNull()
    expect(postsPerWeek([])).toBeNull()
  })
})

const effect = { what: 'Hires', metricId: null, basis: 'peers', source: 'Report', worth: 400_000 } as const
const option = {
  name: 'Train ten people',
  what: '',
  costs: [
    { what: 'Course', kind: 'once', amount: 1_000_000 },
    { what: 'Tool', kind: 'yearly', amount: 600_000 },
  ],
  hoursPerWeek: 10,
  effects: [{ ...effect, low: 2, likely: 5, high: 11 }],
} as const

describe('an option', () => {
  it('costs what it costs within its months, hours included', () => {
    const { cost, spend, hours, costPerOutcome } = valued(option, { months: 6, hourRate: 50_000 })
    // 10,000.00 once and half of 6,000.00 a year; 10 hours in each of 26.09 weeks at 500.00.
    expect(spend).toBe(1_300_000)
    expect(hours).toBeCloseTo(260.893, 3)
    expect(cost).toBeCloseTo(1_300_000 + 260.893 * 50_000, -2)
    // All of it on five hires.
    expect(costPerOutcome?.likely).toBeCloseTo((cost ?? 0) / 5, 6)
    expect(costPerOutcome?.low).toBeCloseTo((cost ?? 0) / 11, 6)
  })

  it('has an unknown cost while hours have no rate, and claims no money for what has no worth', () => {
    expect(valued(option, { months: 6, hourRate: null })).toMatchObject({
      cost: null,
      net: null,
      paysOff: null,
    })
    const mute = { ...option, effects: [{ ...option.effects[0], worth: null }] }
    expect(valued(mute, { months: 6, hourRate: 1 })).toMatchObject({ net: null, paysOff: null })
    const never = { ...option, effects: [{ ...option.effects[0], low: 0 }] }
    expect(valued(never, { months: 6, hourRate: 1 }).costPerOutcome).toBeNull()
  })

  it('gives the mean and four fifths of a triangle, the same each time', () => {
    // Low 0, likely 0, high 1: the density falls in a line; F(x) = 1 − (1 − x)², mean ⅓.
    const range = { low: 0, likely: 0, high: 1 }
    expect(spreadOf(range).mean).toBeCloseTo(1 / 3, 12)
    expect(quantile(range, 0.75)).toBeCloseTo(0.5, 12)
    const first = valued(option, { months: 12, hourRate: 0 })
    expect(valued(option, { months: 12, hourRate: 0 })).toEqual(first)
    // One effect alone: what was drawn must agree with the closed form.
    const { low, high } = spreadOf(option.effects[0])
    expect(first.net?.low).toBeCloseTo(low * 400_000 - 1_600_000, -5)
    expect(first.net?.high).toBeCloseTo(high * 400_000 - 1_600_000, -5)
    // Worth 4,000.00 each, 16,000.00 in all: four hires pay for it. F(4) = (4 − 2)² / (9 · 3).
    expect(first.paysOff).toBeCloseTo(1 - 4 / 27, 1)
  })

  it('has quantiles that rise and stay within the range', () => {
    const ranges = fc
      .tuple(fc.integer({ min: -1000, max: 1000 }), fc.nat(1000), fc.nat(1000))
      .map(([low, a, b]) => ({ low, likely: low + a, high: low + a + b }))
    fc.assert(
      fc.property(ranges, fc.double({ min: 0, max: 1, noNaN: true }), (range, share) => {
        const value = quantile(range, share)
        expect(value).toBeGreaterThanOrEqual(range.low - 1e-9)
        expect(value).toBeLessThanOrEqual(range.high + 1e-9)
        expect(quantile(range, Math.min(1, share + 0.1))).toBeGreaterThanOrEqual(value - 1e-9)
      }),
    )
  })
})

describe('a page', () => {
  it('says what it lacks in the order of the page, and nothing when it is whole', () => {
    const empty = emptyBody('EUR')
    expect(lacking(empty).map(({ field }) => field)).toEqual([
      ...['problem', 'compared', 'waiting', 'options', 'risks', 'steps'],
    ])
    const whole = {
      ...empty,
      problem: 'We answer in twelve hours.',
      compared: [{ measure: 'first-response', network: null, label: '' }],
      waiting: 'People go elsewhere.',
      hourRate: 50_000,
      options: [option],
      proposed: 0,
      risks: [{ what: 'Nobody has time', chance: 2, weight: 2, answer: 'Hours are agreed with heads.' }],
      steps: [{ day: 1, what: 'Begin', ownerId: null }],
    } as const
    expect(lacking(whole)).toEqual([])
    expect(lacking({ ...whole, proposed: 3 }).map(({ field }) => field)).toEqual(['proposed'])
    expect(lacking({ ...whole, hourRate: null }).map(({ field }) => field)).toEqual(['hourRate'])
    const upside = { ...option, effects: [{ ...option.effects[0], low: 9 }] }
    expect(lacking({ ...whole, options: [upside] })[0]?.message).toMatch(/lowest is above/)
  })

  it('goes only the ways there are', () => {
    const ways = caseStates.flatMap((state) =>
      caseSteps.flatMap((step) => {
        const to = after(state, step)
        return to ? [`${state} ${step} ${to}`] : []
      }),
    )
    expect(ways).toEqual([
      'draft submit submitted',
      'draft withdraw withdrawn',
      'submitted take-back draft',
      'submitted decide decided',
      'submitted withdraw withdrawn',
      'decided review reviewed',
      'decided reopen draft',
      'reviewed reopen draft',
      'withdrawn reopen draft',
    ])
  })
})

describe('a table of figures', () => {
  const known = { peers: new Set(['nordvik']), networks: new Set(['bluesky']), today: '2026-03-11' }
  const row = { peer: 'Nordvik', measure: 'followers', network: 'Bluesky', value: '1250', date: '2026-03-01' }

  it('is read with the guards of spreadsheets taken off', () => {
    const { rows, wrong } = readFigures([{ ...row, source: "'=Report" }], known)
    expect(wrong).toEqual([])
    expect(rows[0]).toMatchObject({ value: 1250, network: 'bluesky', source: '=Report', line: 2 })
  })

  it('reads numbers of both ways of writing, and guesses at none', () => {
    const of = (value: string) => readFigures([{ ...row, source: 'Report', value }], known)
    expect(of('1.250,50').rows[0]?.value).toBe(1250.5)
    expect(of('1,250,000').rows[0]?.value).toBe(1_250_000)
    expect(of('12,345').wrong).toMatchObject([{ line: 2, column: 'value' }])
  })

  it('tells each wrong cell by line and column', () => {
    const bad = { peer: 'Nobody', measure: 'likes', value: 'many', date: '2027-01-01', source: '' }
    const { wrong } = readFigures(
      [{ ...row, source: 'Report' }, bad, { ...row, network: '', source: 'x' }],
      known,
    )
    expect(wrong.map(({ line, column }) => `${line} ${column}`)).toEqual([
      ...['3 peer', '3 measure', '3 value', '3 date', '3 source', '4 network'],
    ])
  })
})
