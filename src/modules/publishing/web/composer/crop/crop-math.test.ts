import { describe, expect, it } from 'vitest'
import { dragged, isWhole, largest, moved, nearest, ratioOf, ratioWords, scaled, tidy } from './crop-math.ts'

const whole = { x: 0, y: 0, width: 1, height: 1 }
const wide = 3 / 2

describe('the part of a picture that is sent', () => {
  it('is as large as its ratio allows, in the middle first', () => {
    const square = largest(1, wide)
    expect(square.height).toBe(1)
    expect(ratioOf(square, wide)).toBeCloseTo(1)
    expect(square.x).toBeCloseTo((1 - square.width) / 2)
    expect(ratioOf(largest(16 / 9, wide), wide)).toBeCloseTo(16 / 9)
  })

  it('stays around what was chosen before, and inside the picture', () => {
    const corner = { x: 0.9, y: 0.9, width: 0.1, height: 0.1 }
    const square = largest(1, wide, corner)
    expect(square.x + square.width).toBeCloseTo(1)
    expect(moved(square, 5, -5)).toMatchObject({ y: 0 })
    expect(moved(square, -5, 0).x).toBe(0)
  })

  it.each(['nw', 'ne', 'sw', 'se'] as const)('keeps the corner opposite of %s where it is', (corner) => {
    const start = { x: 0.2, y: 0.3, width: 0.4, height: 0.4 }
    const next = dragged(start, corner, 0.05, 0.05, null)
    const fixed = (crop: typeof start) => [
      corner.endsWith('w') ? crop.x + crop.width : crop.x,
      corner.startsWith('n') ? crop.y + crop.height : crop.y,
    ]
    for (const [index, value] of fixed(next).entries()) expect(value).toBeCloseTo(fixed(start)[index] ?? -1)
    const kept = dragged(start, corner, 3, -3, 1)
    expect(kept.width / kept.height).toBeCloseTo(1)
    for (const edge of [kept.x, kept.y, 1 - kept.x - kept.width, 1 - kept.y - kept.height])
      expect(edge).toBeGreaterThanOrEqual(-1e-9)
  })

  it('grows to the edges and no further, and never vanishes', () => {
    const half = { x: 0, y: 0, width: 0.5, height: 0.5 }
    expect(isWhole(scaled(half, 9))).toBe(true)
    expect(scaled(half, 0.001).width).toBeCloseTo(0.05)
    expect(isWhole(whole)).toBe(true)
  })

  it('is saved without what nobody sees', () => {
    expect(tidy({ x: 1 / 3, y: -0.00001, width: 2 / 3, height: 1.0000001 })).toEqual({
      x: 0.3333,
      y: 0,
      width: 0.6667,
      height: 1,
    })
  })
})

describe('ratios', () => {
  it('are said as people say them', () => {
    expect([1, 0.8, 16 / 9, 1.91, 0.4].map(ratioWords)).toEqual(['1:1', '4:5', '16:9', '1.91:1', '1:2.5'])
  })

  it('are moved only as far as a network asks', () => {
    const bounds = { minRatio: 0.8, maxRatio: 1.91 }
    expect(nearest(0.5, bounds)).toBe(0.8)
    expect(nearest(3, bounds)).toBe(1.91)
    expect(nearest(0.795, bounds)).toBe(0.795)
    expect(nearest(3, {})).toBe(3)
  })
})
