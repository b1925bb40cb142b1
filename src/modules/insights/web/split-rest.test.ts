import { describe, expect, it } from 'vitest'
import { restOf } from './split-rest.ts'

const figure = (value: number | null) => ({
  value: { value, reason: value === null ? 'Fewer.' : null, n: 1 },
})
const cells = (...values: (number | null)[]) => values.map((value) => ({ figures: figure(value) }))
const of = (all: number | null, unit: 'count' | 'percent' = 'count') => ({
  metric: { unit, main: 'value' },
  figures: figure(all),
})

describe('what a cut leaves over', () => {
  it('is said of a count of which some belongs nowhere', () => {
    expect(restOf(of(91), 'department', cells(4, 1, 0))).toEqual({ rest: 86, all: 91 })
    expect(restOf(of(5), 'department', cells(4, 1))).toBeNull()
    // The same person may count in several.
    expect(restOf(of(3), 'channel', cells(2, 2))).toBeNull()
  })

  it('is not said where it would tell what is kept back, nor of shares, nor of people', () => {
    expect(restOf(of(91), 'department', cells(4, null))).toBeNull()
    expect(restOf(of(null), 'department', cells(4))).toBeNull()
    expect(restOf(of(91, 'percent'), 'department', cells(4))).toBeNull()
    expect(restOf(of(91), 'person', cells(4))).toBeNull()
  })
})
