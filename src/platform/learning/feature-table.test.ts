import { describe, expect, it } from 'vitest'
import { FeatureTable } from './feature-table.ts'

describe('feature table', () => {
  // Equal low bits, so that all want the same slot.
  const hashes = Int32Array.from({ length: 300 }, (_, at) => (at - 150) << 12)
  const scales = Float32Array.from(hashes, (_, at) => at / 2)
  const table = new FeatureTable(hashes, scales)

  it('finds each feature with its own id and scale, wherever slots collide', () => {
    table.startRow()
    for (const [at, hash] of hashes.entries()) {
      expect(table.meet(hash)).toBe(at + 1)
      expect(table.scale).toBe(at / 2)
    }
  })

  it('knows no others', () => {
    table.startRow()
    expect([1, 4095, 300 << 12].map((hash) => table.meet(hash))).toEqual([0, 0, 0])
  })

  it('gives a feature once a row', () => {
    table.startRow()
    expect([hashes[7], hashes[7]].map((hash) => table.meet(hash ?? 0))).toEqual([8, 0])
    table.startRow()
    expect(table.meet(hashes[7] ?? 0)).toBe(8)
  })
})
