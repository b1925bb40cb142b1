import { describe, expect, it } from 'vitest'
import { randomFrom } from '#kernel/random.ts'
import { leastNorm } from './least-norm.ts'
import { combined, dot, sum, times } from './linear.ts'

const norm = (points: number[][], weights: readonly number[]): number => {
  const point = combined(points, weights)
  return dot(point, point)
}

describe('the nearest point of a hull', () => {
  it('is found by hand: between two points, at a corner, inside', () => {
    expect(
      leastNorm([
        [1, 1],
        [1, -1],
      ]),
    ).toEqual([0.5, 0.5])
    expect(
      leastNorm([
        [2, 0],
        [3, 5],
        [3, -5],
      ]),
    ).toEqual([1, 0, 0])
    const inside = leastNorm([
      [1, 0],
      [-1, 1],
      [-1, -1],
    ])
    expect(
      norm(
        [
          [1, 0],
          [-1, 1],
          [-1, -1],
        ],
        inside,
      ),
    ).toBeCloseTo(0, 12)
  })

  it('cannot be bettered by any other mixture, for a hundred random hulls', () => {
    const random = randomFrom(5)
    for (let round = 0; round < 100; round += 1) {
      const dimension = 1 + Math.floor(random() * 8)
      const points = Array.from({ length: 1 + Math.floor(random() * 15) }, () =>
        Array.from({ length: dimension }, () => random() * 4 - 1),
      )
      const weights = leastNorm(points)
      expect(sum(weights)).toBeCloseTo(1, 9)
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0)
      // Optimal exactly when no point lies further towards the origin than the one found.
      const found = combined(points, weights)
      const least = Math.min(...times(points, found))
      expect(least).toBeGreaterThan(dot(found, found) - 1e-7)
    }
  })

  it('stands points that are the same or lie in one line', () => {
    const points = [
      [1, 2],
      [1, 2],
      [2, 4],
      [3, 6],
      [1, 2],
    ]
    expect(norm(points, leastNorm(points))).toBeCloseTo(5, 9)
  })
})
