import { describe, expect, it } from 'vitest'
import { timesOf } from './figures.ts'
import { reviewUntil } from './review.ts'
import { courseOf, nssOf, nssRecovery } from './waves.ts'

const start = Date.UTC(2026, 2, 9, 8)
const hour = (n: number) => new Date(start + n * 3_600_000)
const storm = (counts: readonly (number | null)[], baseline = 10) =>
  counts.flatMap((mentions, n) => (mentions === null ? [] : [{ at: hour(n), mentions, baseline }]))

describe('waves and recovery', () => {
  it('end when volume was below 1.5 times the usual for three hours', () => {
    const { waves, recoveredAt } = courseOf(storm([5, 40, 80, 15, 14, 14, 14, 3]))
    expect(waves).toEqual([{ from: hour(1), to: hour(4), peak: 80, peakAt: hour(2), mentions: 135 }])
    expect(recoveredAt).toEqual(hour(7))
  })

  it('15 of 10 is not calm, 14 is', () => {
    expect(courseOf(storm([40, 15, 15, 15])).recoveredAt).toBeNull()
    expect(courseOf(storm([40, 14, 14, 14])).recoveredAt).toEqual(hour(4))
  })

  it('two calm hours are not enough, and hours that nobody counted break the calm', () => {
    expect(courseOf(storm([40, 3, 3, 40])).waves).toHaveLength(1)
    expect(courseOf(storm([40, 3, 3, null, 3, 3])).recoveredAt).toBeNull()
    expect(courseOf(storm([40, 3, 3, null, 3, 3, 3])).recoveredAt).toEqual(hour(7))
  })

  it('measures each wave, and remembers the first recovery', () => {
    const { waves, recoveredAt, calmSince } = courseOf(storm([40, 1, 1, 1, 1, 60, 20, 2]))
    expect(waves.map(({ mentions, to }) => [mentions, to])).toEqual([
      [40, hour(1)],
      [80, null],
    ])
    expect(recoveredAt).toEqual(hour(4))
    expect(calmSince).toBeNull()
  })

  it('takes a usual of nearly nothing as one, in any order of hours', () => {
    const counts = storm([6, 1, 0, 1, 1], 0.1)
    expect(courseOf(counts)).toEqual(courseOf([...counts].reverse()))
    expect(courseOf(counts).recoveredAt).toEqual(hour(4))
  })

  it('every mention above the line belongs to exactly one wave', () => {
    let seed = 7
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed / 2_147_483_647
    }
    for (let run = 0; run < 200; run += 1) {
      const hours = storm(Array.from({ length: 40 }, () => Math.floor(random() * 40)))
      const { waves } = courseOf(hours)
      for (const one of hours.filter(({ mentions }) => mentions >= 15)) {
        const inside = waves.filter(({ from, to }) => from <= one.at && (to === null || one.at < to))
        expect(inside).toHaveLength(1)
      }
      expect(waves.slice(0, -1).every((wave) => wave.to !== null)).toBe(true)
    }
  })
})

describe('the mood', () => {
  const mood = (n: number, positive: number, negative: number, neutral: number) => ({
    at: hour(n),
    positive,
    negative,
    known: positive + negative + neutral,
  })

  it('is 100·(P − N) ÷ all, and nothing below 30', () => {
    expect(nssOf([mood(0, 10, 25, 15)])).toBe(-30)
    expect(nssOf([mood(0, 1, 8, 20)])).toBeNull()
    expect(nssOf([{ ...mood(0, 10, 25, 15), positive: null }])).toBeNull()
  })

  it('recovers from its trough to the day seven days later', () => {
    const found = nssRecovery([mood(0, 20, 20, 0), mood(5, 2, 38, 0), mood(5 + 168, 24, 12, 4)])
    expect(found).toEqual({ trough: -90, after: 30, troughAt: hour(5) })
    expect(nssRecovery([mood(5, 2, 38, 0)])).toMatchObject({ trough: -90, after: null })
    expect(nssRecovery([mood(0, 1, 2, 3)])).toBeNull()
  })
})

describe('times', () => {
  it('run from the first mention and from the opening', () => {
    const at = (n: number) => new Date(start + n * 60_000)
    const one = {
      firstAt: at(0),
      signalAt: at(6),
      openedAt: at(7),
      claimedAt: at(10),
      spokenAt: at(32),
      recoveredAt: null,
    }
    expect(timesOf(one)).toEqual({ detect: 6, acknowledge: 3, words: 25, calm: null })
    expect(timesOf({ ...one, signalAt: null }).detect).toBe(7)
    expect(timesOf({ ...one, firstAt: null }).detect).toBeNull()
  })
})

describe('the review', () => {
  const weekdays = (from: Date) => ![0, 6].includes(new Date(from.getTime() + 43_200_000).getUTCDay())

  it('of SEV1 is due by the end of the third calendar day, over a change of the clock', () => {
    // Friday 27 March 2026; clocks go forward on Sunday. Monday ends at 22:00 UTC.
    const until = reviewUntil(
      { days: 3, kind: 'calendar' },
      new Date('2026-03-27T09:00:00Z'),
      'Europe/Oslo',
      () => false,
    )
    expect(until.toISOString()).toBe('2026-03-30T21:59:59.999Z')
  })

  it('of SEV2 is due by the end of the fifth business day', () => {
    const until = reviewUntil(
      { days: 5, kind: 'business' },
      new Date('2026-03-05T15:00:00Z'),
      'UTC',
      weekdays,
    )
    expect(until.toISOString()).toBe('2026-03-12T23:59:59.999Z')
  })

  it('does not wait for ever in a house that never opens', () => {
    const until = reviewUntil(
      { days: 5, kind: 'business' },
      new Date('2026-03-05T15:00:00Z'),
      'UTC',
      () => false,
    )
    expect(until.getTime()).toBeGreaterThan(Date.parse('2027-01-01'))
  })
})
