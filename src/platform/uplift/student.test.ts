import { describe, expect, it } from 'vitest'
import { centreOf, mixed, quantileOf } from './mixture.ts'
import { studentBelow, studentQuantile } from './student.ts'

describe('Student’s distribution', () => {
  // The printed table: https://www.itl.nist.gov/div898/handbook/eda/section3/eda3672.htm
  it.each([
    [1, 12.706],
    [2, 4.303],
    [5, 2.571],
    [10, 2.228],
    [30, 2.042],
    [100, 1.984],
  ])('%i degrees of freedom: 97.5 %% lie below %d', (degrees, value) => {
    expect(studentQuantile(0.975, degrees)).toBeCloseTo(value, 3)
    expect(studentBelow(-studentQuantile(0.975, degrees), degrees)).toBeCloseTo(0.025, 9)
  })

  it('is by hand with one degree, where it is Cauchy’s: 1/2 + arctan(t)/π', () => {
    for (const t of [-3, -0.5, 0, 1, 7]) {
      expect(studentBelow(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 10)
    }
  })
})

describe('a mixture', () => {
  const part = { weight: 1, centre: 0, scale: 2, degrees: 10, log: 0 }

  it('of one part is that part, and of two alike the same', () => {
    expect(quantileOf(mixed([part]), 0.975)).toBeCloseTo(2 * 2.228_139, 5)
    expect(quantileOf(mixed([part, { ...part, log: -1 }]), 0.025)).toBeCloseTo(-2 * 2.228_139, 5)
  })

  it('weighs parts by how likely they are, and leaves out what hardly counts', () => {
    const two = mixed([part, { ...part, centre: 8, log: Math.log(3) }, { ...part, centre: 1e6, log: -40 }])
    expect(two.map(({ weight }) => Number(weight.toFixed(12)))).toEqual([0.25, 0.75])
    expect(centreOf(two)).toBeCloseTo(6, 12)
  })

  it('of parts without width steps where they lie', () => {
    const steps = mixed([
      { ...part, scale: 0, centre: 1 },
      { ...part, scale: 0, centre: 3 },
    ])
    expect(quantileOf(steps, 0.25)).toBeCloseTo(1, 6)
    expect(quantileOf(steps, 0.75)).toBeCloseTo(3, 6)
  })
})
