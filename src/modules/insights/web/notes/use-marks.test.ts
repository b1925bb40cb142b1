import { describe, expect, it } from 'vitest'
import { within } from './use-marks.ts'

const path = [
  { at: '2026-03-01T00:00:00Z', value: 100 },
  { at: '2026-03-11T00:00:00Z', value: 0 },
]
const span = (from: string, to: string) => ({
  from: `2026-03-${from}T00:00:00Z`,
  to: `2026-03-${to}T00:00:00Z`,
})
const values = (from: string, to: string) =>
  within(path, span(from, to))?.map(({ value }) => Math.round(value))

describe('the path to a target in a chart', () => {
  it('is cut to the days that are shown', () => {
    expect(values('03', '06')).toEqual([80, 50])
    expect(values('01', '11')).toEqual([100, 0])
  })

  it('bends where it ends and goes on level; before it begins nothing is drawn', () => {
    expect(values('06', '21')).toEqual([50, 0, 0])
    expect(values('12', '21')).toEqual([0, 0])
    expect(within(path, { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' })).toBeUndefined()
    expect(within([], span('01', '02'))).toBeUndefined()
  })
})
