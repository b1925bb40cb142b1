import { describe, expect, it } from 'vitest'
import { breaks, formatTick, gapsOf, labelled, roundStep, runsOf, scaleFor, unite } from './chart-scale.ts'

const points = (...values: (number | null)[]) =>
  values.map((value, day) => ({ at: new Date(Date.UTC(2026, 0, 1 + day)).toISOString(), value }))
const hour = 3_600_000
const iso = (time: number): string => new Date(time).toISOString()

describe('axis', () => {
  it('begins at 0 for times and counts, and ends above the highest value on a round step', () => {
    expect(scaleFor([118, 700], 'minutes')).toEqual({ low: 0, high: 720, ticks: [0, 180, 360, 540, 720] })
    expect(scaleFor([3], 'count').ticks).toEqual([0, 1, 2, 3])
  })

  it('may begin higher for shares that all stand high', () => {
    expect(scaleFor([0.61, 0.93], 'percent').low).toBe(0.5)
    expect(scaleFor([0.2, 0.93], 'percent').low).toBe(0)
  })

  it('stands when nothing is known', () => {
    expect(scaleFor([], 'minutes')).toEqual({ low: 0, high: 1, ticks: [0, 1] })
  })

  it('has a step for any span', () => {
    expect(roundStep(3_000_000, 'count', 4)).toBe(1_000_000)
    expect(roundStep(90_000, 'minutes', 4)).toBe(50_000)
  })

  it('is written short', () => {
    expect([formatTick(0.5, 'percent'), formatTick(180, 'minutes'), formatTick(45, 'minutes')]).toEqual([
      '50',
      '3 h',
      '45 min',
    ])
  })

  it('gives words room', () => {
    expect(labelled(['Jan', 'Jan', 'Feb', 'Mar'], (index) => index * 30)).toEqual([0, 3])
    const days = ['1. Nov.', '2. Nov.', '3. Nov.', '4. Nov.']
    expect(labelled(days, (index) => index * 30)).toEqual([0, 2])
    expect(labelled(days, (index) => index * 29)).toEqual([0, 3])
    // A word that has room by itself still waits for its turn: even steps read as time.
    expect(labelled(['26 Oct', '27 Oct', '28 Oct', '1 Nov', '2 Nov'], (index) => index * 26)).toEqual([
      0, 2, 4,
    ])
  })
})

describe('what is missing', () => {
  it('cuts the line at every unknown point', () => {
    expect(runsOf(points(1, 2, null, 3, null, null, 4, 5))).toEqual([[0, 1], [3], [6, 7]])
    expect(gapsOf(points(null, 1, null, null))).toEqual([
      { from: 0, to: 0, reason: undefined },
      { from: 2, to: 3, reason: undefined },
    ])
    expect(runsOf(points(null, null))).toEqual([])
    const quiet = points(1, null, 2).map((point) => ({ ...point, nothing: point.value === null }))
    expect([runsOf(quiet), gapsOf(quiet)]).toEqual([[[0], [2]], []])
  })

  it('cuts the line where nothing was collected between two known points', () => {
    expect(runsOf(points(1, 2, 3, 4), (step) => step === 1)).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  it('tells a gap from a hiccup by its share of the step', () => {
    const day = 24 * hour
    const gap = [{ from: iso(5 * hour), to: iso(6 * hour) }]
    expect(breaks(gap, 0, day)).toBe(true)
    expect(breaks(gap, 0, 100 * day)).toBe(false)
    expect(breaks(gap, 6 * hour, day)).toBe(false)
    // Many small ones together are a gap too.
    const many = Array.from({ length: 48 }, (_, half) => ({
      from: iso((half * hour) / 2),
      to: iso((half * hour) / 2 + 60_000),
    }))
    expect(breaks(many, 0, day)).toBe(true)
  })

  it('becomes one gap where several overlap, with every reason once', () => {
    expect(
      unite([
        { from: iso(4 * hour), to: iso(8 * hour), reason: 'Bluesky did not answer.' },
        { from: iso(0), to: iso(5 * hour), reason: 'Mastodon did not answer.' },
        { from: iso(8 * hour), to: iso(9 * hour), reason: 'Bluesky did not answer.' },
        { from: iso(20 * hour), to: iso(21 * hour) },
      ]),
    ).toEqual([
      { from: iso(0), to: iso(9 * hour), reason: 'Mastodon did not answer. Bluesky did not answer.' },
      { from: iso(20 * hour), to: iso(21 * hour) },
    ])
  })
})
