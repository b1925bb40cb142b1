import { describe, expect, it } from 'vitest'
import { courseOf, TableError } from './index.ts'

const day = (i: number): string => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10)
const wiggle = (i: number): number => ((i * 7) % 5) - 2

/** 100 days: the control wiggles around 50, the outcome around twice that, and 30 more a day from day 80 on. */
const wide = [
  'date,y,x',
  ...Array.from({ length: 100 }, (_, i) => {
    const x = 50 + wiggle(i) + i / 10
    return `${day(i)},${2 * x + wiggle(i * 3) / 10 + (i >= 80 ? 30 : 0)},${x}`
  }),
].join('\n')
const config = { date: 'date', outcome: 'y', start: day(80), controls: ['x'] }

describe('the course of an outcome', () => {
  it.each(['its', 'bsts', 'did', 'sdid'] as const)(
    '%s: what is expected lies 30 below what was seen after the start, and on it before',
    (method) => {
      const points = courseOf(wide, method, config)
      expect(points).toHaveLength(100)
      expect(points[59]).toMatchObject({ at: day(59), expected: null, low: null })
      const gaps = points.slice(80).map(({ observed, expected }) => observed - (expected ?? Number.NaN))
      const gap = gaps.reduce((sum, one) => sum + one, 0) / gaps.length
      // Averages of two series that do not move in step tell it less sharply.
      expect(Math.abs(gap - 30)).toBeLessThan(method === 'did' || method === 'sdid' ? 6 : 3)
      for (const { observed, low, high } of points.slice(60, 80)) {
        expect(low).not.toBeNull()
        expect(observed).toBeGreaterThan((low ?? 0) - 5)
        expect(observed).toBeLessThan((high ?? 0) + 5)
      }
      // The band does not reach what was seen: that is the picture of an effect.
      const last = points[99]
      expect(last?.observed).toBeGreaterThan(last?.high ?? Number.POSITIVE_INFINITY)
    },
  )

  it('leaves out what comes after the end, and says what is wrong with a table', () => {
    expect(courseOf(wide, 'its', { ...config, end: day(89) })).toHaveLength(90)
    expect(() => courseOf('date,y\n2026-01-01,', 'its', { ...config, controls: [] })).toThrow(TableError)
  })
})
