import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate, currencies, decimalsOf, exchanged, majorOf, readAmount, share } from './money.ts'

describe('sharing out', () => {
  it('loses and makes no unit, whatever the weights', () => {
    const amounts = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 })
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(amounts, weights, (minor, by) => {
        const parts = allocate(minor, by)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(minor)
        const sum = by.reduce((all, one) => all + one, 0) || by.length
        parts.forEach((part, at) => {
          const exact = (minor * ((by[at] ?? 0) || (by.some((one) => one > 0) ? 0 : 1))) / sum
          expect(Math.abs(part - exact)).toBeLessThan(1.01)
        })
      }),
    )
  })

  it('gives what is left over to the largest remainders', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33])
    expect(allocate(10, [0, 0])).toEqual([5, 5])
    expect(allocate(5, [3, 0, 7])).toEqual([2, 0, 3])
    expect(allocate(7, [])).toEqual([])
    expect(() => allocate(1, [-1, 2])).toThrow(/whole/)
  })

  it('rounds a part half away from zero', () => {
    expect([share(5, 1, 2), share(-5, 1, 2), share(100, 1, 3), share(9_000_000_000_000, 30, 31)]).toEqual([
      3, -3, 33, 8_709_677_419_355,
    ])
  })
})

describe('other currencies', () => {
  it('are reached without fractions, between any numbers of decimals', () => {
    // 100.00 EUR at 11.4275 = 1142.75 NOK
    expect(exchanged(10_000, { from: 'EUR', to: 'NOK', rate: '11.4275' })).toBe(114_275)
    // 1142.75 NOK back at the same rate
    expect(exchanged(114_275, { from: 'NOK', to: 'EUR', rate: '11.4275', inverse: true })).toBe(10_000)
    // 10.00 EUR at 161.255 = 1612.55 yen: 1613
    expect(exchanged(1000, { from: 'EUR', to: 'JPY', rate: '161.255' })).toBe(1613)
    // 1000 yen at 0.00195 = 1.95 dinar = 1950 fils
    expect(exchanged(1000, { from: 'JPY', to: 'KWD', rate: '0.00195000' })).toBe(1950)
    expect(exchanged(-1, { from: 'EUR', to: 'USD', rate: '1.5' })).toBe(-2)
  })
})

describe('reading amounts', () => {
  it.each([
    ['1,234.50', 'EUR', 123_450],
    ['1.234,50', 'EUR', 123_450],
    ['1 234,5', 'NOK', 123_450],
    ['1\u00a0234', 'NOK', 123_400],
    ["1'234.50", 'CHF', 123_450],
    ['-12', 'EUR', -1200],
    ['−12,5', 'EUR', -1250],
    ['(12.50)', 'USD', -1250],
    ['1.234.567', 'EUR', 123_456_700],
    ['1,234,567.8', 'EUR', 123_456_780],
    ['0,123', 'KWD', 123],
    ['1.234', 'JPY', 1234],
    ['12.500', 'EUR', 'ambiguous'],
    ['1,234', 'USD', 'ambiguous'],
    ['12.345,678', 'EUR', 'too-precise'],
    ['1.5', 'JPY', 'too-precise'],
    ['99999999999999', 'EUR', 'too-large'],
    ['1.2.3', 'EUR', 'none'],
    ['12,34,5', 'EUR', 'none'],
    ['=1+1', 'EUR', 'none'],
    ['1e9', 'EUR', 'none'],
    ['twelve', 'EUR', 'none'],
    ['', 'EUR', 'none'],
  ] as const)('%s in %s', (text, currency, expected) => {
    expect(readAmount(text, currency)).toEqual(
      typeof expected === 'number' ? { minor: expected } : { wrong: expected },
    )
  })

  it('knows what an unclear amount means once the decimal sign is known', () => {
    expect(readAmount('1,234', 'USD', '.')).toEqual({ minor: 123_400 })
    expect(readAmount('1.234', 'EUR', ',')).toEqual({ minor: 123_400 })
    expect(readAmount('1.5', 'EUR', ',')).toEqual({ wrong: 'none' })
  })

  it('reads back what it wrote, in every currency', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e11, max: 1e11 }),
        fc.constantFrom(...currencies),
        (minor, currency) => {
          const text = majorOf(minor, currency).toFixed(decimalsOf(currency))
          expect(readAmount(text, currency, '.')).toEqual({ minor })
        },
      ),
    )
  })
})
