import { describe, expect, it } from 'vitest'
import { layLine } from './line-layout.ts'

const day = (n: number): string => new Date(Date.UTC(2026, 10, n)).toISOString()
const points = [120, 60, 180, 90].map((value, index) => ({ at: day(1 + index), value }))

describe('a line over time', () => {
  it('puts time on the way across and value on the way up', () => {
    const layout = layLine({ points, unit: 'minutes' }, 500, 168)
    expect(layout.x(0)).toBe(layout.left)
    expect(layout.x(3)).toBeCloseTo(layout.right)
    expect(layout.y(layout.scale.low)).toBe(layout.bottom)
    expect(layout.y(layout.scale.high)).toBeCloseTo(layout.top)
    expect(layout.lines).toHaveLength(1)
    expect(layout.last?.text).toBe('1 h 30')
    expect(layout.nearest(layout.x(2) + 3)).toBe(2)
  })

  it('is broken and shaded where nothing was collected, at its true place in time', () => {
    const gaps = [{ from: '2026-11-02T12:00:00Z', to: '2026-11-03T00:00:00Z', reason: 'Mastodon was away.' }]
    const layout = layLine({ points, unit: 'minutes', gaps }, 500, 168)
    expect(layout.lines).toHaveLength(2)
    const [shade] = layout.gaps
    expect(shade?.x).toBeCloseTo((layout.x(1) + layout.x(2)) / 2)
    expect((shade?.x ?? 0) + (shade?.width ?? 0)).toBeCloseTo(layout.x(2))
    expect(layout.partial).toEqual([{ x: layout.x(1), y: layout.y(60) }])
    expect([0, 1, 2].map(layout.missingAt)).toEqual([undefined, 'Mastodon was away.', undefined])
  })

  it('ends where the last period ends, and shades a gap inside it', () => {
    const gaps = [{ from: '2026-11-04T06:00:00Z', to: '2027-01-01T00:00:00Z', reason: 'It still is.' }]
    const layout = layLine({ points, unit: 'minutes', gaps, until: day(5) }, 500, 168)
    expect(layout.x(3)).toBeLessThan(layout.right)
    const [shade] = layout.gaps
    expect((shade?.x ?? 0) + (shade?.width ?? 0)).toBeCloseTo(layout.right)
    expect(layout.missingAt(3)).toBe('It still is.')
  })

  it('stands with one point, with none, and with nothing known', () => {
    const one = layLine({ points: points.slice(0, 1), unit: 'minutes' }, 300, 168)
    expect(one.lone).toHaveLength(1)
    expect(Number.isFinite(one.x(0))).toBe(true)
    const unknown = layLine({ points: [{ at: day(1), value: null }], unit: 'count' }, 300, 168)
    expect(unknown.last).toBeNull()
    expect(unknown.gaps).toHaveLength(1)
    expect(layLine({ points: [], unit: 'count' }, 300, 168).lines).toEqual([])
  })
})
