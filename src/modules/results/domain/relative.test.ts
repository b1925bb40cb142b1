import { describe, expect, it } from 'vitest'
import { type Measured, medianIndex, shareRate, viewIndex } from './relative.ts'

const day = (n: number) => new Date(Date.UTC(2026, 2, n, 12))
const post = (n: number, views: number | null, shares: number | null = 0, channelId = 'a'): Measured => ({
  ...{ channelId, network: 'mastodon', at: day(n), views, shares },
})

describe('the share rate', () => {
  it('is shares ÷ views where both are known: (3 + 2) ÷ (100 + 150) is 2 %', () => {
    expect(shareRate([post(1, 100, 3), post(2, 150, 2), post(3, null, 9), post(4, 50, null)])).toEqual({
      rate: 2,
      n: 2,
    })
  })

  it('is unknown without a view, not nought', () => {
    expect(shareRate([post(1, 0, 0)])).toEqual({ rate: null, n: 1 })
    expect(shareRate([])).toEqual({ rate: null, n: 0 })
  })
})

describe('the view index', () => {
  // The five before: 10, 20, 30, 40, 50; the usual is 30.
  const before = [10, 20, 30, 40, 50].map((views, index) => post(index + 1, views))

  it('holds a post against the usual of its own channel: 60 ÷ 30 is twice', () => {
    expect(viewIndex(post(10, 60), before)).toBe(2)
    expect(viewIndex(post(10, 60), before.slice(1))).toBeNull()
    expect(viewIndex(post(10, 60, 0, 'b'), before)).toBeNull()
    expect(viewIndex(post(10, null), before)).toBeNull()
  })

  it('forgets what is older than 90 days, and never looks ahead', () => {
    const late = { ...post(1, 60), at: new Date(day(1).getTime() + 92 * 86_400_000) }
    expect(viewIndex(late, before)).toBeNull()
    expect(viewIndex(post(3, 60), before)).toBeNull()
  })

  it('has its median over the posts that have one: 2 and 1 make 1.5', () => {
    const asked = [post(10, 60), post(11, 35)]
    // For the second the six before are 10, 20, 30, 40, 50, 60: the usual is 35.
    expect(medianIndex([...asked, post(12, null)], [...before, ...asked])).toEqual({ index: 1.5, n: 2 })
    expect(medianIndex([post(1, 10)], before)).toEqual({ index: null, n: 0 })
  })
})
