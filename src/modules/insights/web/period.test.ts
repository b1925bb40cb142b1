import { describe, expect, it } from 'vitest'
import { daysIn, grainFor, midnight, periodOf, readPeriod } from './period.ts'

const oslo = 'Europe/Oslo'
// 00:30 on 22 November in Oslo, still 21 November in London.
const now = new Date('2026-11-21T23:30:00Z')
const of = (search: Parameters<typeof periodOf>[0], zone = oslo) => periodOf(search, zone, now)

describe('period', () => {
  it('is the last 28 days of the organisation’s calendar, today included', () => {
    expect(of({})).toEqual({
      id: '28d',
      firstDay: '2026-10-26',
      lastDay: '2026-11-22',
      from: '2026-10-25T23:00:00.000Z',
      to: '2026-11-22T23:00:00.000Z',
    })
    expect(of({}, 'Europe/London').lastDay).toBe('2026-11-21')
    expect(daysIn(of({}))).toBe(28)
  })

  it('knows weeks, months and quarters of a year', () => {
    expect(daysIn(of({ period: '7d' }))).toBe(7)
    expect(of({ period: 'month' }).firstDay).toBe('2026-11-01')
    expect(of({ period: '3m' }).firstDay).toBe('2026-08-23')
  })

  it('stays inside a month that is shorter', () => {
    const may31 = new Date('2026-05-31T10:00:00Z')
    expect(periodOf({ period: '3m' }, oslo, may31).firstDay).toBe('2026-03-01')
  })

  it('follows the clocks of the zone', () => {
    const march = of({ period: 'custom', from: '2026-03-29', to: '2026-03-29' })
    expect((Date.parse(march.to) - Date.parse(march.from)) / 3_600_000).toBe(23)
    // Midnight is skipped here: the day begins at one.
    expect(midnight('2026-09-06', 'America/Santiago').toISOString()).toBe('2026-09-06T04:00:00.000Z')
    expect(midnight('2026-04-24', 'Africa/Cairo').toISOString()).toBe('2026-04-23T22:00:00.000Z')
  })

  it('ends today at the latest', () => {
    const custom = of({ period: 'custom', from: '2026-11-01', to: '2027-03-01' })
    expect([custom.firstDay, custom.lastDay]).toEqual(['2026-11-01', '2026-11-22'])
    const ahead = of({ period: 'custom', from: '2027-01-01', to: '2027-03-01' })
    expect(daysIn(ahead)).toBe(1)
  })

  it('reads addresses without believing them', () => {
    expect(readPeriod({ period: '7d', from: 'x' })).toEqual({ period: '7d' })
    expect(readPeriod({ period: '28d' })).toEqual({})
    expect(readPeriod({ period: 'custom', from: '2026-03-01', to: '2026-03-08' })).toEqual({
      period: 'custom',
      from: '2026-03-01',
      to: '2026-03-08',
    })
    for (const bad of [
      { period: 'custom' },
      { period: 'custom', from: '2026-03-08', to: '2026-03-01' },
      { period: 'custom', from: '2026-02-30', to: '2026-03-01' },
      { period: 'year' },
      { period: 7 },
    ])
      expect(readPeriod(bad)).toEqual({})
  })

  it('chooses a grain that makes a line', () => {
    expect([7, 31, 32, 92, 200, 365].map(grainFor)).toEqual(['day', 'day', 'week', 'week', 'week', 'month'])
  })
})
