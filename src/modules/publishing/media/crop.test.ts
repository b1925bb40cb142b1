import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cropFor, neededRatio, ratioWords } from './crop.ts'

describe('cropFor', () => {
  it.each([
    [1, { width: 200, height: 100 }, undefined, { x: 0.25, y: 0, width: 0.5, height: 1 }],
    [1, { width: 100, height: 200 }, undefined, { x: 0, y: 0.25, width: 1, height: 0.5 }],
    [1, { width: 200, height: 100 }, { x: 0.9, y: 0.5 }, { x: 0.5, y: 0, width: 0.5, height: 1 }],
    [2, { width: 200, height: 100 }, { x: 0, y: 0 }, { x: 0, y: 0, width: 1, height: 1 }],
  ])('of ratio %d in %j around %j', (ratio, size, focus, expected) => {
    expect(cropFor(ratio, size, focus)).toEqual(expected)
  })

  it('always lies inside and has the ratio', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const side = fc.integer({ min: 100, max: 9000 })
    fc.assert(
      fc.property(
        fc.double({ min: 0.4, max: 2.5, noNaN: true }),
        side,
        side,
        share,
        share,
        (ratio, width, height, x, y) => {
          const crop = cropFor(ratio, { width, height }, { x, y })
          expect(crop.x).toBeGreaterThanOrEqual(0)
          expect(crop.x + crop.width).toBeLessThanOrEqual(1 + 1e-9)
          expect(crop.y + crop.height).toBeLessThanOrEqual(1 + 1e-9)
          expect((crop.width * width) / (crop.height * height)).toBeCloseTo(ratio, 6)
        },
      ),
    )
  })
})

it('the ratio a network needs is the nearest it takes', () => {
  const limits = { minRatio: 0.8, maxRatio: 1.91 }
  expect(neededRatio({ width: 100, height: 100 }, limits)).toBeNull()
  expect(neededRatio({ width: 1080, height: 1351 }, limits)).toBeNull()
  expect(neededRatio({ width: 100, height: 200 }, limits)).toBe(0.8)
  expect(neededRatio({ width: 300, height: 100 }, limits)).toBe(1.91)
  expect(neededRatio({ width: 900, height: 100 }, {})).toBeNull()
  expect([0.8, 1.91, 1, 16 / 9, 9 / 16].map(ratioWords)).toEqual(['4:5', '1.91:1', '1:1', '16:9', '9:16'])
})
