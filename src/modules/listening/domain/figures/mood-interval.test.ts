import { describe, expect, it } from 'vitest'
import { randomFrom } from '#kernel/random.ts'
import { type MoodTally, moodIntervals } from './mood-interval.ts'

const one = (good: number, bad: number, neutral: number, people = 1): MoodTally => ({
  good,
  bad,
  neutral,
  people,
})
const width = (ends: { low: number; high: number } | null) => (ends ? ends.high - ends.low : Number.NaN)

describe('the interval of a mood', () => {
  it('of one hundred people with one post each is near the formula, and always the same', () => {
    // 60 good, 40 bad: each is ±1 with mean 0.2, so the error is √(1 − 0.04) ÷ √100 = 0.098: 20 ± 19.2 points.
    const tallies = [one(1, 0, 0, 60), one(0, 1, 0, 40)]
    const { net, polarity } = moodIntervals(tallies)
    expect(net?.low).toBeGreaterThan(-2)
    expect(net?.low).toBeLessThan(3)
    expect(net?.high).toBeGreaterThan(37)
    expect(net?.high).toBeLessThan(42)
    expect(moodIntervals(tallies).net).toEqual(net)
    // Nobody was neutral, so both are one.
    expect(polarity).toEqual(net)
  })

  it('is wider when few people wrote all of it', () => {
    const single = moodIntervals([one(1, 0, 0, 60), one(0, 1, 0, 40)])
    const often = moodIntervals([one(10, 0, 0, 6), one(0, 10, 0, 4)])
    // Ten times the posts a person is √10 times the error.
    expect(width(often.net) / width(single.net)).toBeGreaterThan(2.5)
  })

  it('of nothing is none, and without moods there is no polarity', () => {
    expect(moodIntervals([])).toEqual({ net: null, polarity: null })
    expect(moodIntervals([one(0, 0, 3, 5)])).toEqual({ net: { low: 0, high: 0 }, polarity: null })
  })

  it('of very many people comes to the same by the standard error as by drawing', () => {
    const drawn = moodIntervals([one(1, 0, 0, 900), one(0, 1, 1, 500), one(2, 1, 0, 600)])
    const spread = moodIntervals([one(1, 0, 0, 901), one(0, 1, 1, 500), one(2, 1, 0, 600)])
    expect(Math.abs((drawn.net?.low ?? 0) - (spread.net?.low ?? 99))).toBeLessThan(0.6)
    expect(Math.abs((drawn.polarity?.high ?? 0) - (spread.polarity?.high ?? 99))).toBeLessThan(0.6)
  })

  it('holds the truth about 95 times of 100', () => {
    // A world in which half the people are positive, a quarter negative: 25 points. Somebody may write thrice.
    const random = randomFrom(11)
    let held = 0
    const rounds = 200
    for (let round = 0; round < rounds; round += 1) {
      const people = Array.from({ length: 120 }, () => {
        const mood = random()
        const posts = random() < 0.3 ? 3 : 1
        return mood < 0.5 ? one(posts, 0, 0) : mood < 0.75 ? one(0, posts, 0) : one(0, 0, posts)
      })
      const { net } = moodIntervals(people)
      if (net && net.low <= 25 && net.high >= 25) held += 1
    }
    expect(held / rounds).toBeGreaterThan(0.9)
    expect(held / rounds).toBeLessThan(0.99)
  })
})
