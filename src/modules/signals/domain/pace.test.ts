import { describe, expect, it } from 'vitest'
import { afterCount, type Pace, STILL } from './pace.ts'

/** Counts one after the other; the rests after each. */
function rests(counts: readonly { posts: number; took: number; now: number }[]): number[] {
  let pace: Pace = STILL
  return counts.map((count) => {
    const after = afterCount(pace, count)
    pace = after.pace
    return after.rest
  })
}

describe('the pace of counting', () => {
  it('does not rest as long as posts are few, however long a count takes', () => {
    expect(rests([{ posts: 20, took: 5000, now: 1000 }])).toEqual([0])
    const everySecond = Array.from({ length: 100 }, (_, n) => ({ posts: 50, took: 300, now: n * 1000 }))
    expect(rests(everySecond).every((rest) => rest === 0)).toBe(true)
  })

  it('rests four times as long as counting took, half a second at least and two seconds at most', () => {
    const flood = (took: number) => rests([{ posts: 5000, took, now: 1000 }])[0]
    expect([flood(10), flood(200), flood(3000)]).toEqual([500, 800, 2000])
  })

  it('adds up what comes in small parts, and forgets a flood within seconds', () => {
    const parts = Array.from({ length: 10 }, (_, n) => ({ posts: 50, took: 200, now: n * 10 }))
    expect(rests(parts)).toEqual([0, 0, 0, 0, 800, 800, 800, 800, 800, 800])
    expect(
      rests([
        { posts: 1_000_000, took: 200, now: 0 },
        { posts: 1, took: 200, now: 4100 },
      ]),
    ).toEqual([800, 0])
  })
})
