import { describe, expect, it } from 'vitest'
import { logRatios, scaledBy } from './ratios.ts'
import { RowsBuilder } from './rows.ts'

function rowsOf(...lists: number[][]) {
  const builder = new RowsBuilder()
  for (const ids of lists) {
    for (const id of ids) builder.push(id, 1)
    builder.endRow()
  }
  return builder.rows()
}

describe('how much more often a feature stands in a class', () => {
  // Feature 1 in both rows of the class only, 2 in one row of each, 3 is no word.
  const rows = rowsOf([1, 2, 3], [1, 3], [2], [])
  const ratios = logRatios(rows, Int8Array.from([1, 1, -1, -1]), Float32Array.from([1.5, 1.5, 0]))

  it('is what is worked out by hand', () => {
    // (2 + 1) : (0 + 1), of (2 + 2) rows each: log 3, drawn towards one.
    expect(ratios[1]).toBeCloseTo(0.25 + 0.75 * Math.log(3), 5)
    expect(ratios[2]).toBeCloseTo(0.25, 5)
    expect([ratios[0], ratios[3]]).toEqual([1, 1])
  })

  it('is bounded, and alike for what speaks against the class', () => {
    const many = rowsOf(...Array.from({ length: 200 }, () => [1]), ...Array.from({ length: 200 }, () => [2]))
    const signs = Int8Array.from({ length: 400 }, (_, row) => (row < 200 ? 1 : -1))
    const [, one, other] = logRatios(many, signs, Float32Array.from([1, 1]))
    expect(one).toBeCloseTo(0.25 + 0.75 * 3, 5)
    expect(other).toBeCloseTo(one ?? 0, 5)
  })

  it('weighs the values of rows, and leaves those it was given as they are', () => {
    const scaled = scaledBy(rows, ratios)
    expect([...scaled.values]).toEqual([...rows.ids].map((id) => ratios[id]))
    expect([...rows.values]).toEqual([...rows.ids].map(() => 1))
  })
})
