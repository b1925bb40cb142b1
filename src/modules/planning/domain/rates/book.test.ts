import { describe, expect, it } from 'vitest'
import { inCurrency, rateBook } from './book.ts'

const book = rateBook([
  { base: 'EUR', quote: 'NOK', day: '2026-01-01', rate: '11' },
  { base: 'EUR', quote: 'NOK', day: '2026-01-10', rate: '12' },
  { base: 'NOK', quote: 'EUR', day: '2026-03-01', rate: '0.1' },
])
const eurosOn = (day: string) => inCurrency(book, 100, { from: 'EUR', to: 'NOK', day }).minor

describe('exchange rates', () => {
  it('hold from their day on until the next, and for 31 days', () => {
    expect([eurosOn('2026-01-01'), eurosOn('2026-01-09'), eurosOn('2026-01-10')]).toEqual([1100, 1100, 1200])
    expect(eurosOn('2026-02-10')).toBe(1200)
    expect(eurosOn('2026-02-11')).toBeNull()
    expect(eurosOn('2025-12-31')).toBeNull()
  })

  it('are turned round where only the other way was entered', () => {
    expect(eurosOn('2026-03-05')).toBe(1000)
    expect(inCurrency(book, 1000, { from: 'NOK', to: 'EUR', day: '2026-01-01' })).toEqual({
      minor: 91,
      reason: null,
    })
  })

  it('are not needed for nothing, nor for the same currency', () => {
    const nothing = { minor: 0, reason: null }
    expect(inCurrency(book, 0, { from: 'USD', to: 'NOK', day: '2026-01-01' })).toEqual(nothing)
    expect(inCurrency(book, 7, { from: 'NOK', to: 'NOK', day: '1999-01-01' }).minor).toBe(7)
  })
})
