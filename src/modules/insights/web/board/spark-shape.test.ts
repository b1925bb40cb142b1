import { describe, expect, it } from 'vitest'
import { sparkOf } from './spark-shape.ts'

describe('a small line', () => {
  it('goes from the lowest at the foot to the highest at the top, with its end marked', () => {
    expect(sparkOf([1, 3, 2], 20, 10)).toEqual({
      lines: ['M0 10L10 0L20 5'],
      missing: [],
      lone: [],
      end: { x: 20, y: 5 },
    })
  })

  it('lies in the middle where nothing changes, nought as well', () => {
    expect(sparkOf([0, 0, 0], 20, 10)?.lines).toEqual(['M0 5L10 5L20 5'])
  })

  it('breaks where a point is missing and says so at the foot; it is never joined and never nought', () => {
    const spark = sparkOf([null, 4, null, 8, 6, null], 50, 10)
    expect(spark).toEqual({
      lines: ['M30 0L40 5'],
      missing: ['M0 10H10', 'M10 10H30', 'M40 10H50'],
      lone: [{ x: 10, y: 10 }],
      end: null,
    })
  })

  it('is not drawn of fewer than three known points', () => {
    expect(sparkOf([null, null, 4, 8], 30, 10)).toBeNull()
    expect(sparkOf([], 30, 10)).toBeNull()
  })
})
