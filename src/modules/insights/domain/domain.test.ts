import { describe, expect, it } from 'vitest'
import { buckets, MOST_BUCKETS } from './buckets.ts'

const hours = (list: { from: Date; to: Date }[]) =>
  list.map(({ from, to }) => (to.getTime() - from.getTime()) / 3_600_000)

describe('buckets', () => {
  it('follows the clocks of the zone: 23 and 25 hours at the changes', () => {
    const spring = { from: new Date('2026-03-27T23:00:00Z'), to: new Date('2026-03-30T22:00:00Z') }
    expect(hours(buckets(spring, 'day', 'Europe/Oslo'))).toEqual([24, 23, 24])
    const autumn = { from: new Date('2026-10-23T22:00:00Z'), to: new Date('2026-10-26T23:00:00Z') }
    expect(hours(buckets(autumn, 'day', 'Europe/Oslo'))).toEqual([24, 25, 24])
  })

  it('begins weeks on Monday and cuts the ends to the window, without gap or overlap', () => {
    const window = { from: new Date('2026-03-04T10:00:00Z'), to: new Date('2026-03-18T10:00:00Z') }
    const list = buckets(window, 'week', 'America/New_York')
    expect(list.map((one) => one.from.toISOString())).toEqual([
      '2026-03-04T10:00:00.000Z',
      '2026-03-09T04:00:00.000Z',
      '2026-03-16T04:00:00.000Z',
    ])
    expect(list.at(-1)?.to).toEqual(window.to)
    for (const [index, one] of list.entries()) if (index > 0) expect(one.from).toEqual(list[index - 1]?.to)
  })

  it('begins a day after the gap where its midnight is skipped', () => {
    const window = { from: new Date('2026-09-05T04:00:00Z'), to: new Date('2026-09-08T03:00:00Z') }
    const starts = buckets(window, 'day', 'America/Santiago').map((one) => one.from.toISOString())
    expect(starts).toEqual([
      '2026-09-05T04:00:00.000Z',
      '2026-09-06T04:00:00.000Z',
      '2026-09-07T03:00:00.000Z',
    ])
  })

  it('knows months across the year, and stops at a bound', () => {
    const window = { from: new Date('2025-12-10T00:00:00Z'), to: new Date('2026-02-10T00:00:00Z') }
    expect(buckets(window, 'month', 'UTC')).toHaveLength(3)
    expect(buckets({ from: new Date(0), to: new Date('2026-01-01') }, 'day', 'UTC')).toHaveLength(
      MOST_BUCKETS,
    )
  })
})
