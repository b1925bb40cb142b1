import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestTimes, type HourResult, POSTS_NEEDED } from './best-times.ts'
import { countWeeks, judgeCadence, weeksUntil } from './cadence.ts'
import { conflictsOf, conflictsWith, type Standing, type Surroundings } from './conflicts.ts'

const nothing: Surroundings = { blackouts: [], quiet: [], events: [] }
const at = (time: string) => new Date(`2026-05-04T${time}:00Z`)
const item = (id: string, time: string, more: Partial<Standing> = {}): Standing => ({
  id,
  at: at(time),
  channelIds: ['c'],
  departmentId: 'd1',
  done: false,
  ...more,
})

describe('conflicts', () => {
  it('name two posts of one channel that step on each other, each to the other', () => {
    const found = conflictsOf([item('a', '09:00'), item('b', '09:20'), item('c', '09:50')], nothing)
    expect(found.map(({ kind, itemId, otherId }) => [kind, itemId, otherId])).toEqual([
      ['near', 'a', 'b'],
      ['near', 'b', 'a'],
    ])
  })

  it('name another department within the hour, but not one’s own', () => {
    const other = item('b', '09:40', { departmentId: 'd2' })
    expect(conflictsOf([item('a', '09:00'), other], nothing).map((one) => one.kind)).toEqual([
      'department',
      'department',
    ])
    expect(conflictsOf([item('a', '09:00'), item('b', '09:40')], nothing)).toEqual([])
  })

  it('stay few for each post, however many stand in a crowd', () => {
    const crowd = Array.from({ length: 300 }, (_, n) => item(String(n), '09:00'))
    const found = conflictsOf(crowd, nothing)
    const first = found.filter((one) => one.itemId === '0')
    expect(first.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThanOrEqual(300 * 4)
    expect(new Set(found.map((one) => one.itemId)).size).toBe(300)
  })

  it('say nothing to what is out, but let it be in the way', () => {
    const found = conflictsOf([item('a', '09:00', { done: true }), item('b', '09:10')], nothing)
    expect(found.map(({ itemId, otherId }) => [itemId, otherId])).toEqual([['b', 'a']])
  })

  it('name quiet periods, blackouts and events of others around it', () => {
    const stretch = { id: 's', name: 'x', channelIds: null, from: at('08:00'), to: at('10:00') }
    const around: Surroundings = {
      quiet: [stretch],
      blackouts: [{ ...stretch, id: 'b', channelIds: ['elsewhere'] }],
      events: [
        { id: 'own', from: at('08:00'), to: at('10:00'), departmentId: 'd1' },
        { id: 'fair', from: at('08:00'), to: at('10:00'), departmentId: 'd2' },
      ],
    }
    const found = conflictsWith(item('a', '09:00'), [], around)
    expect(found.map(({ kind, otherId }) => [kind, otherId])).toEqual([
      ['quiet', 's'],
      ['event', 'fair'],
    ])
  })
})

describe('cadence', () => {
  it('counts weeks from Monday to Monday, the one that runs last', () => {
    const now = new Date('2026-04-01T10:00:00Z')
    const weeks = weeksUntil(now, 2, 'Europe/Oslo')
    expect(weeks.map((week) => week.day)).toEqual(['2026-03-16', '2026-03-23', '2026-03-30'])
    // The week in which the clock is put forward is an hour shorter.
    expect(weeks.map((week) => (week.to.getTime() - week.from.getTime()) / 3_600_000)).toEqual([
      168, 167, 168,
    ])
    const counted = countWeeks(weeks, [new Date('2026-03-17T00:00:00Z'), new Date('2026-03-31T00:00:00Z')])
    expect(counted.map((week) => week.n)).toEqual([1, 0, 1])
    expect(judgeCadence(1, counted, new Date('2026-03-29T10:00:00Z'), now)).toEqual({
      below: 1,
      whole: 2,
      daysSince: 3,
    })
    expect(judgeCadence(1, counted, null, now).daysSince).toBeNull()
  })
})

describe('best times', () => {
  const flat = (n: number): HourResult[] => [{ hour: 9, n, mean: 5, variance: 4 }]

  it('says nothing before there are enough posts', () => {
    expect(bestTimes(flat(POSTS_NEEDED - 1))).toBeNull()
    expect(bestTimes(flat(POSTS_NEEDED))).not.toBeNull()
  })

  it('draws an hour with few posts further to the mean than one with many', () => {
    const hours = bestTimes([
      { hour: 1, n: 2, mean: 20, variance: 100 },
      { hour: 2, n: 40, mean: 20, variance: 100 },
      { hour: 3, n: 40, mean: 5, variance: 100 },
      { hour: 4, n: 40, mean: 10, variance: 100 },
    ])
    const of = (hour: number) => hours?.find((one) => one.hour === hour)
    const [few, many] = [of(1), of(2)]
    expect(few && many && few.estimate < many.estimate).toBe(true)
    expect(few && many && few.high - few.low > many.high - many.low).toBe(true)
    expect(many?.sure).toBe(true)
    expect(of(3)?.sure).toBe(false)
  })

  it('is sure of nothing when hours differ by chance alone', () => {
    const hours = bestTimes(
      Array.from({ length: 24 }, (_, hour) => ({ hour, n: 3, mean: 10 + (hour % 3), variance: 100 })),
    )
    expect(hours?.some((hour) => hour.sure)).toBe(false)
  })

  it('keeps every estimate between the hour’s mean and that of all, and the interval around it', () => {
    const hour = fc.record({
      hour: fc.integer({ min: 0, max: 167 }),
      n: fc.integer({ min: 1, max: 50 }),
      mean: fc.double({ min: 0, max: 1000, noNaN: true }),
      variance: fc.double({ min: 0, max: 1000, noNaN: true }),
    })
    const all = fc.uniqueArray(hour, { minLength: 2, maxLength: 60, selector: (one) => one.hour })
    fc.assert(
      fc.property(all, (results) => {
        const n = results.reduce((sum, one) => sum + one.n, 0)
        const mean = results.reduce((sum, one) => sum + one.n * one.mean, 0) / n
        for (const found of bestTimes(results) ?? []) {
          const own = results.find((one) => one.hour === found.hour)?.mean ?? 0
          expect(found.estimate).toBeGreaterThanOrEqual(Math.min(own, mean) - 1e-6)
          expect(found.estimate).toBeLessThanOrEqual(Math.max(own, mean) + 1e-6)
          expect(found.low).toBeLessThanOrEqual(found.estimate)
          expect(found.high).toBeGreaterThanOrEqual(found.estimate)
        }
      }),
    )
  })
})
