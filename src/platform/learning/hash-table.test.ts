import { describe, expect, it } from 'vitest'
import { randomFrom } from '#kernel/random.ts'
import { HashTable } from './hash-table.ts'

describe('hash table', () => {
  it('numbers hashes in the order they come and finds each again, however many there are', () => {
    const table = new HashTable(4)
    const known = new Map<number, number>()
    const random = randomFrom(3)
    for (let at = 0; at < 5000; at += 1) {
      // Few different low bits, so that slots collide.
      const hash = (Math.floor(random() * 4000) << 10) | 7
      const id = table.intern(hash)
      expect(id).toBe(known.get(hash) ?? known.size)
      known.set(hash, id)
    }
    expect(table.size).toBe(known.size)
    expect([...table.hashes()]).toEqual([...known.keys()])
    for (const [hash, id] of known) expect(table.find(hash)).toBe(id)
    expect(table.find(8)).toBe(-1)
  })

  it('keeps zero and negative hashes', () => {
    const table = new HashTable()
    for (const hash of [0, -1, -2147483648]) table.intern(hash)
    expect([0, -1, -2147483648, 1].map((hash) => table.find(hash))).toEqual([0, 1, 2, -1])
  })
})
