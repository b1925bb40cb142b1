import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { recordKey } from './rkey.ts'

const tid = /^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/

/** The microseconds a TID claims. */
function timeOf(key: string): number {
  const alphabet = '234567abcdefghijklmnopqrstuvwxyz'
  const value = [...key].reduce((sum, char) => (sum << 5n) | BigInt(alphabet.indexOf(char)), 0n)
  return Number(value >> 10n)
}

describe('recordKey', () => {
  it('is a TID, and the same for the same key', () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        expect(recordKey(key)).toMatch(tid)
        expect(recordKey(key)).toBe(recordKey(key))
      }),
    )
  })

  it('differs for keys made in the same millisecond', () => {
    const keys = Array.from({ length: 5_000 }, () => recordKey(newId(1_790_000_000_000)))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('sorts keys of different hours as they were made and stays out of the future', () => {
    const now = Date.parse('2026-11-21T12:00:00Z')
    const times = [now - 8 * 3_600_000, now - 3 * 3_600_000, now].map((at) =>
      recordKey(`dispatch:${newId(at)}:1`),
    )
    expect([...times].sort()).toEqual(times)
    for (const key of times) expect(timeOf(key)).toBeLessThan(now * 1000)
    expect(timeOf(times[2] ?? '')).toBeGreaterThan((now - 3 * 3_600_000) * 1000)
  })

  it('puts keys without a time long into the past', () => {
    expect(timeOf(recordKey('no time in here'))).toBeLessThan(Date.parse('2006-01-01') * 1000)
  })
})
